using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Prescribers;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Prescribers;

public sealed partial class PrescriptionTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_social_worker_gives_a_code_that_opens_the_price()
    {
        var (_, _, worker) = await Prescriber();

        await worker.Open("/prescripteur");
        var page = await worker.Submit(("Tarif", nameof(Tier.Strengthened)));

        Assert.Contains("Le code est prêt", page.Text, StringComparison.Ordinal);
        var code = Code().Match(page.Text).Value;
        var right = await shop.Do<IEligibility, RightCard?>(book => book.Right(code));
        Assert.Equal(Tier.Strengthened, right!.Tier);
        Assert.Null(right.Over);
    }

    [Fact]
    public async Task The_sheet_to_print_bears_the_code_and_a_square_that_opens_it()
    {
        var (_, _, worker) = await Prescriber();
        var (address, code) = await Give(worker);

        var sheet = await worker.Open($"{address}/papier");
        Assert.Contains(code, sheet.Text, StringComparison.Ordinal);
        Assert.Contains("ni lettre O, ni lettre I", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Carré à scanner\"", sheet.Html, StringComparison.Ordinal);

        var buyer = shop.Visit();
        var landed = await buyer.Open($"/s/{code}");
        Assert.Equal("/tarif-solidaire", landed.Path);
        Assert.Contains("Votre code est reconnu", landed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/s/S000000000000")]
    [InlineData("/s/rien")]
    public async Task A_square_that_opens_nothing_leads_to_the_same_page(string address)
    {
        var landed = await shop.Visit().Open(address);

        Assert.Equal("/tarif-solidaire", landed.Path);
        Assert.DoesNotContain("Votre code est reconnu", landed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_copied_by_a_tired_hand_is_understood()
    {
        var (_, _, worker) = await Prescriber();
        var (_, code) = await Give(worker);
        var written = code.Replace("-", " ", StringComparison.Ordinal)
            .Replace('0', 'o')
            .Replace('1', 'l')
            .ToLowerInvariant();

        var buyer = shop.Visit();
        await buyer.Open("/tarif-solidaire");
        var page = await buyer.Submit(("Code", written));

        Assert.Contains("Votre code est reconnu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prescriber_sees_that_it_served_and_nothing_of_what_was_bought()
    {
        var (_, _, worker) = await Prescriber();
        var (address, code) = await Give(worker);
        Assert.Contains("pas encore utilisé", (await worker.Open("/prescripteur")).Text, StringComparison.Ordinal);

        var right = await shop.Do<IEligibility, RightCard?>(book => book.Right(code));
        RightUnit[] bought = [new(DeviceId.New(), UnitKind.Computer)];
        await shop.Do<IEligibility>(book => book.Use(right!.Id, Guid.NewGuid(), bought));

        var followed = await worker.Open("/prescripteur");
        Assert.Contains("a servi", followed.Text, StringComparison.Ordinal);
        var page = await worker.Open(address);
        Assert.Contains("a servi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ce qui est acheté ne regarde que la personne", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bought[0].Device.Value.ToString(), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_withdrawn_and_opens_nothing_any_more()
    {
        var (_, _, worker) = await Prescriber();
        var (address, code) = await Give(worker);

        await worker.Open(address);
        var page = await worker.Press("Retirer ce code");

        Assert.Contains("non : vous l’avez retiré", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await shop.Do<IEligibility, RightCard?>(book => book.Right(code)))!.Over);
        Assert.DoesNotContain("Renouveler", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_ended_is_renewed_and_is_the_same()
    {
        var (bureau, _, worker) = await Prescriber();
        var (address, code) = await Give(worker);
        await shop.InDb(db =>
            db.Rights.Where(one => one.Code == code)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, DateTime.UtcNow.AddDays(-1)))
        );
        Assert.Contains("terminé", (await worker.Open("/prescripteur")).Text, StringComparison.Ordinal);

        await worker.Open(address);
        await worker.Press("Renouveler pour un an");

        Assert.Null((await shop.Do<IEligibility, RightCard?>(book => book.Right(code)))!.Over);
        var quota = await shop.InDb(db => db.PrescriptionQuotas.SingleAsync(one => one.Organisation == bureau.Id));
        Assert.Equal(2, quota.Given);
    }

    [Fact]
    public async Task After_a_day_only_the_end_of_a_code_is_shown()
    {
        var (_, _, worker) = await Prescriber();
        var (address, code) = await Give(worker);
        await shop.InDb(db =>
            db.Prescriptions.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.GivenAt, DateTime.UtcNow.AddHours(-25))
            )
        );

        foreach (var page in new[] { "/prescripteur", address, $"{address}/papier" })
            Assert.DoesNotContain(code, (await worker.Open(page)).Html, StringComparison.Ordinal);
        Assert.Contains(code[^4..], (await worker.Open("/prescripteur")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_gives_no_more_codes_in_a_month_than_the_network_allows()
    {
        var (bureau, person, worker) = await Prescriber(quota: 3);

        var tries = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Given(bureau, person))));

        Assert.Equal(3, tries.Count(given => given));
        await worker.Open("/prescripteur");
        var page = await worker.Submit(("Tarif", nameof(Tier.Solidarity)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("tous ses codes de ce mois", page.Text, StringComparison.Ordinal);
        Assert.Contains("il en reste 0 sur 3", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_no_prescriber_any_more_gives_nothing_at_their_next_page()
    {
        var (bureau, person, worker) = await Prescriber();
        var (address, _) = await Give(worker);
        await worker.Open("/prescripteur");

        await bureau.Visitor.Open($"{bureau.Home}/membres/{person.Id.Value}");
        await bureau.Visitor.Press("Retirer benevole");

        var page = await worker.Submit(("Tarif", nameof(Tier.Solidarity)));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(
            "Vous ne donnez pas encore de codes",
            (await worker.Open("/prescripteur")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open(address)).Status);
    }

    [Fact]
    public async Task The_codes_of_one_prescriber_do_not_exist_for_another()
    {
        var (_, _, worker) = await Prescriber();
        var (_, _, other) = await Prescriber();
        var (address, _) = await Give(worker);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open($"{address}/papier")).Status);
        Assert.Equal("/connexion", (await shop.Visit().Open(address)).Path);
    }

    [Fact]
    public async Task An_organisation_without_a_quota_gives_nothing_and_says_what_to_do()
    {
        var bureau = await shop.NewOrganisation();
        await bureau.Visitor.Open($"{bureau.Home}/prescripteurs");
        Assert.Contains("Le réseau n’a pas encore ouvert", bureau.Visitor.Page.Text, StringComparison.Ordinal);

        await bureau.Visitor.Press("Nommer prescripteur : presidente");

        Assert.Contains(
            "Vous ne donnez pas encore",
            (await bureau.Visitor.Open("/prescripteur")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_network_names_somebody_who_is_no_member()
    {
        var bureau = await shop.NewOrganisation(OrganisationKind.PublicBody, "Département");
        var person = await shop.NewPerson("assistante-sociale");
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/prescripteurs?q={Uri.EscapeDataString(bureau.Name)}");

        await administrator.Submit(("Quota", "5"), ("Mail", person.Mail));

        var worker = await shop.SignIn(person);
        Assert.Contains("il en reste 5 sur 5", (await worker.Open("/prescripteur")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open(bureau.Home)).Status);
    }

    [Theory]
    [InlineData("beaucoup", "", "de 0 à 1")]
    [InlineData("5", "personne@exemple.test", "Personne n’a de compte")]
    public async Task What_makes_no_sense_is_refused(string quota, string mail, string said)
    {
        var bureau = await shop.NewOrganisation();
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/prescripteurs?q={Uri.EscapeDataString(bureau.Name)}");

        var page = await administrator.Submit(("Quota", quota), ("Mail", mail));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    private async Task<(Bureau, Staff, Visitor)> Prescriber(int quota = 50)
    {
        var bureau = await shop.NewOrganisation();
        var (person, visitor) = await bureau.Welcome(OrganisationRole.Buyer);
        await bureau.Visitor.Open($"{bureau.Home}/prescripteurs");
        await bureau.Visitor.Press("Nommer prescripteur : benevole");
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/prescripteurs?q={Uri.EscapeDataString(bureau.Name)}");
        await administrator.Submit(("Quota", $"{quota}"));
        return (bureau, person, visitor);
    }

    private static async Task<(string Address, string Code)> Give(Visitor worker)
    {
        await worker.Open("/prescripteur");
        var page = await worker.Submit(("Tarif", nameof(Tier.Solidarity)));
        return (page.Path, Code().Match(page.Text).Value);
    }

    private async Task<bool> Given(Bureau bureau, Staff person)
    {
        try
        {
            await shop.Do<Prescribing, Prescription>(one =>
                one.Give(bureau.Id, Tier.Solidarity, null, person.Actor, default)
            );
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    [GeneratedRegex("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
