using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Entrusting;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Serials;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Entrusting;

/// <summary>An organisation hands its lot on, by the link of its order, without scripts.</summary>
public sealed class BeneficiariesTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Give = "Confier et faire la fiche";

    [Fact]
    public async Task A_unit_is_entrusted_its_sheet_is_printed_and_it_comes_back_for_somebody_else()
    {
        var (buyer, tag) = await Delivered();

        var sheet = await buyer.Press(Give, ("Pseudonyme", "famille bleue"));
        Assert.Contains("Fiche de remise", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("famille bleue", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("signature", sheet.Text, StringComparison.Ordinal);
        var list = await buyer.OpenLot("beneficiaires");
        Assert.DoesNotContain(Give, list.Text, StringComparison.Ordinal);
        await buyer.Press($"Noter le retour de {tag}", ("Etat", "Damaged"));
        Assert.Contains("Rendu le", buyer.Page.Text, StringComparison.Ordinal);
        Assert.Contains("abîmé", buyer.Page.Text, StringComparison.Ordinal);

        Assert.Contains(
            "atelier 3",
            (await buyer.Press(Give, ("Pseudonyme", "atelier 3"))).Text,
            StringComparison.Ordinal
        );
        var device = (await shop.OrderOf(buyer)).Lines.Single().Device;
        var told = await shop.InDb(db =>
            db.Ledger.Where(one => one.Device == device && one.Type.StartsWith("Given"))
                .OrderBy(one => one.N)
                .ToListAsync()
        );
        Assert.Equal(["Given", "GivenBack", "Given"], told.Select(one => one.Type));
        Assert.All(told, one => Assert.DoesNotContain("famille", one.Payload + one.Place, StringComparison.Ordinal));
        Assert.All(told, one => Assert.DoesNotContain("Jardins", one.Payload + one.Place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("camille@exemple.test")]
    [InlineData("06 12 34 56 78")]
    public async Task Who_it_is_is_never_kept_and_what_was_typed_is_shown_again(string typed)
    {
        var (buyer, _) = await Delivered();

        var refused = await buyer.Press(Give, ("Pseudonyme", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("pseudonyme que vous seuls comprenez", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await shop.InDb(db => db.Entrusted.CountAsync(one => one.Pseudonym == typed)));
    }

    [Fact]
    public async Task Two_clicks_entrust_once_and_to_somebody_else_only_after_it_came_back()
    {
        var (buyer, tag) = await Delivered();
        var form = buyer.Page.FormThatSays(Give);
        var action = new Uri(buyer.Page.Address, form.Action);

        async Task<Sight> Send(string pseudonym)
        {
            using var content = new FormUrlEncodedContent(
                form.Filled([("Pseudonyme", pseudonym)]).Select(one => KeyValuePair.Create(one.Name, one.Value))
            );
            return await Sight.Of(await buyer.Browser.PostAsync(action, content));
        }

        Assert.Equal((await Send("bleu")).Path, (await Send("bleu")).Path);
        var refused = await Send("vert");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"{tag} est déjà confié à « bleu »", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_delivery_there_is_nothing_to_entrust_and_a_strangers_key_opens_nothing()
    {
        var at = await shop.NewOperator();
        var waiting = await shop.Ordered(at, 1);
        var (buyer, _) = await Delivered();
        await buyer.Press(Give, ("Pseudonyme", "bleu"));
        var sheet = buyer.Page.Path.Split('/')[^1];

        Assert.Contains(
            "se confie une fois livré",
            (await waiting.OpenLot("beneficiaires")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await waiting.OpenLot($"beneficiaires/{sheet}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await waiting.OpenLot($"beneficiaires/{sheet}/retour")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.Open(buyer.Page.Path)).Status);
    }

    [Fact]
    public async Task The_pseudonym_goes_a_year_after_the_unit_came_back()
    {
        var (buyer, tag) = await Delivered();
        await buyer.Press(Give, ("Pseudonyme", "à oublier"));
        await buyer.OpenLot("beneficiaires");
        await buyer.Press($"Noter le retour de {tag}");
        await using var scope = shop.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetServices<IPersonalRecords>().OfType<EntrustedRecords>().Single();

        await records.Purge(shop.Clock.Now.AddDays(364), default);
        Assert.Equal(1, await Count("à oublier"));
        await records.Purge(shop.Clock.Now.AddDays(367), default);

        Assert.Equal(0, await Count("à oublier"));
    }

    private Task<int> Count(string pseudonym) =>
        shop.InDb(db => db.Entrusted.CountAsync(one => one.Pseudonym == pseudonym));

    /// <summary>Who was handed a lot of one, with the page of the beneficiaries open.</summary>
    private async Task<(Visitor Buyer, string Tag)> Delivered()
    {
        var at = await shop.NewOperator();
        var buyer = await shop.Ordered(at, 1);
        await shop.HandOverAll(buyer, at);
        var tag = (await shop.OrderOf(buyer)).Lines.Single().Tag.ToString();
        await buyer.OpenLot("beneficiaires");
        return (buyer, tag);
    }
}
