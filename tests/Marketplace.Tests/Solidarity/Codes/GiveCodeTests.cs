using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Contracts;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Codes;

public sealed partial class GiveCodeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_lead_gives_a_code_and_reads_it_whole_once()
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());
        await lead.Open("/atelier/codes");

        var given = await lead.Submit(("Tarif", "Strengthened"), ("Mail", "Lea@exemple.test"));

        var code = Code().Match(given.Text).Value;
        Assert.Contains("tarif solidaire renforcé", given.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await lead.Open("/atelier/codes")).Text, StringComparison.Ordinal);
        var right = await shop.InDb(db => db.Rights.AsNoTracking().SingleAsync(one => one.Code == code));
        Assert.Equal((Proof.Prescriber, "lea@exemple.test"), (right.Proof, right.Mail));
        Assert.InRange(right.ValidUntil, DateTime.UtcNow.AddMonths(12).AddHours(-1), DateTime.UtcNow.AddMonths(12));
    }

    [Fact]
    public async Task A_worker_gives_none()
    {
        var worker = await shop.SignIn(Role.Worker, await shop.NewOperator());

        await worker.Open("/atelier/codes");

        Assert.NotEqual("/atelier/codes", worker.Page.Path);
    }

    [Fact]
    public async Task The_network_gives_codes_and_sees_only_its_own()
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());
        await lead.Open("/atelier/codes");
        var theirs = Code().Match((await lead.Submit(("Tarif", "Solidarity"), ("Mail", ""))).Text).Value;
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/codes");

        var given = await administrator.Submit(("Tarif", "Solidarity"), ("Mail", ""));

        Assert.Matches(Code(), given.Text);
        Assert.DoesNotContain(theirs[^4..], given.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_tier_or_no_address_is_said_beside_the_question()
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());
        await lead.Open("/atelier/codes");

        var refused = await lead.Submit(("Tarif", "7"), ("Mail", "pas une adresse"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choisissez un tarif", refused.Text, StringComparison.Ordinal);
        Assert.Contains("ne semble pas complète", refused.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
