using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Programmes;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Programmes;

public sealed class ProgrammeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task From_the_budget_to_the_statement_vouchers_are_printed_and_used_in_the_shop()
    {
        var funded = await shop.NewProgramme();
        var voucher = Assert.Single(await funded.Make(1, "80"));
        Assert.Contains(voucher.Code, funded.Visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Carré à scanner\"", funded.Visitor.Page.Html, StringComparison.Ordinal);

        var buyer = await shop.BuyWith(voucher, 149);
        Assert.Contains("Déjà payé 80 €", buyer.Page.Text, StringComparison.Ordinal);

        var page = await funded.Visitor.Open(funded.Here);
        Assert.Contains("Dépensé 80 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("80 €, il reste 920 € à promettre", page.Text, StringComparison.Ordinal);
        var month = Marketplace.Solidarity.Prescribers.Prescribing.MonthOf(shop.Clock.GetUtcNow().UtcDateTime);
        var statement = await funded.Visitor.Open($"{funded.Here}/releve/{month}");
        Assert.Contains("Net du mois 80 €", statement.Text, StringComparison.Ordinal);
        var pdf = await funded.Visitor.Browser.GetByteArrayAsync(
            new Uri($"{funded.Here}/releve/{month}?handler=Pdf", UriKind.Relative)
        );
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.Contains(
            $";{month};1;8000;0;8000",
            (await funded.Visitor.Open($"{funded.Here}/releve.csv")).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_square_of_a_voucher_leads_to_what_is_left_of_it_and_what_it_pays()
    {
        var funded = await shop.NewProgramme(("Types", nameof(UnitKind.Computer)));
        var voucher = Assert.Single(await funded.Make(1, "80"));

        var page = await shop.Visit().Open($"/bon/{voucher.Code}");

        Assert.Contains("Il reste 80 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("Il paie 1 ordinateur.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open("/bon/B-0000-0000-0000")).Status);
    }

    [Fact]
    public async Task The_budget_is_never_passed_however_many_make_vouchers_at_once()
    {
        var funded = await shop.NewProgramme(("Budget", "500"));

        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Made(funded, 100))));

        Assert.Equal(5, tries.Count(made => made));
        await funded.Visitor.Open(funded.Here);
        var refused = await funded.Visitor.Submit(("Montant", "10"), ("Nombre", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Il reste 0 € du budget de 500 €", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hundred_who_try_one_voucher_at_once_one_wins()
    {
        var funded = await shop.NewProgramme(("Reste", "perdu"));
        var voucher = Assert.Single(await funded.Make());

        var tries = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Redeemed(voucher.Id))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task What_is_left_of_a_voucher_serves_again_where_the_programme_says_so()
    {
        var funded = await shop.NewProgramme(("Plafond", "200"));
        var voucher = Assert.Single(await funded.Make(1, "200"));

        await shop.BuyWith(voucher, 149);
        await shop.BuyWith(voucher, 149);

        Assert.Equal(Money.Zero, await shop.LeftOn(voucher));
        Assert.Contains("Dépensé 200 €", (await funded.Visitor.Open(funded.Here)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_pays_only_what_its_programme_allows()
    {
        var funded = await shop.NewProgramme(("Types", nameof(UnitKind.Tablet)));
        var voucher = Assert.Single(await funded.Make());

        var refused = await shop.BuyWith(voucher);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Page.Status);
        Assert.Contains(
            "paie 1 tablette. Rien dans ce panier n’en fait partie",
            refused.Page.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(Money.Euros(50), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_voucher_pays_only_where_its_programme_is()
    {
        var funded = await shop.NewProgramme(("Departements", "84"));
        var voucher = Assert.Single(await funded.Make());

        var refused = await shop.BuyWith(voucher);

        Assert.Contains("Vaucluse (84)", refused.Page.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(50), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_voucher_that_pays_a_share_pays_no_more_of_the_price()
    {
        var funded = await shop.NewProgramme(("Part", "30"));
        var voucher = Assert.Single(await funded.Make(1, "100"));

        var buyer = await shop.BuyWith(voucher, 150);

        Assert.Contains("Déjà payé 45 €", buyer.Page.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Euros(55), await shop.LeftOn(voucher));
    }

    [Fact]
    public async Task A_voucher_of_a_programme_that_has_not_begun_pays_nothing_yet()
    {
        var later = shop
            .Clock.GetUtcNow()
            .UtcDateTime.AddMonths(2)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var funded = await shop.NewProgramme(("Debut", later));
        var voucher = Assert.Single(await funded.Make());

        Assert.Contains("vaut à partir du", (await shop.BuyWith(voucher)).Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_that_is_cancelled_gives_the_budget_back_and_pays_nothing_any_more()
    {
        var funded = await shop.NewProgramme();
        var voucher = Assert.Single(await funded.Make(1, "80"));

        var page = await funded.Visitor.Press("Annuler");

        Assert.Contains("annulé", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(voucher.Code, page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "il reste 1 000 € à promettre",
            (await funded.Visitor.Open(funded.Here)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await shop.BuyWith(voucher)).Page.Status);
    }

    [Fact]
    public async Task A_voucher_that_is_lost_is_made_again_with_what_was_left()
    {
        var funded = await shop.NewProgramme(("Plafond", "200"));
        var lost = Assert.Single(await funded.Make(1, "200"));
        await shop.BuyWith(lost, 149);
        await funded.Visitor.Open(funded.Visitor.Page.Path);

        await funded.Visitor.Press("Perdu : annuler et refaire");

        var again = Assert.Single(await funded.Vouchers(), one => one.Id != lost.Id);
        Assert.Equal(Money.Euros(51), again.Left);
        Assert.Equal(Money.Zero, await shop.LeftOn(lost));
        Assert.Contains(
            "200 €, il reste 800 € à promettre",
            (await funded.Visitor.Open(funded.Here)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Vouchers_are_mailed_and_the_sponsor_never_sees_to_whom_again()
    {
        var funded = await shop.NewProgramme();
        var mail = $"{Staffing.Unused("beneficiaire")}@exemple.test";

        var voucher = Assert.Single(await funded.Make(mails: mail));

        Assert.Contains(voucher.Code, (await shop.LastMail(mail)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mail, funded.Visitor.Page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Montant", "101", "vaut au plus 100 €")]
    [InlineData("Montant", "beaucoup", "Écrivez le montant")]
    [InlineData("Nombre", "0", "entre 1 et 200")]
    [InlineData("Adresses", "pas une adresse", "n’est pas une adresse électronique")]
    public async Task What_makes_no_sense_is_refused(string field, string typed, string said)
    {
        var funded = await shop.NewProgramme();
        await funded.Visitor.Open(funded.Here);
        (string Name, string Value)[] told = [("Montant", "50"), ("Nombre", "1")];

        var page = await funded.Visitor.Submit([.. told.Where(one => one.Name != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Financeur", "Personne au monde", "Aucune organisation inscrite")]
    [InlineData("Budget", "", "Écrivez le budget")]
    [InlineData("Plafond", "5000", "Le montant le plus haut")]
    [InlineData("Fin", "2001-01-01", "vient après son début")]
    [InlineData("Part", "120", "de 1 à 100")]
    public async Task A_programme_that_makes_no_sense_is_not_opened(string field, string typed, string said)
    {
        var sponsor = await shop.NewOrganisation();
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/programmes");
        (string Name, string Value)[] told = [("Financeur", sponsor.Name), ("Nom", "Essai"), .. Sponsors.Told];

        var page = await administrator.Press(
            "Ouvrir le programme",
            [.. told.Where(one => one.Name != field), (field, typed)]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    private async Task<bool> Made(Funded funded, int euros)
    {
        try
        {
            await shop.Do<IssueProgrammeVouchers, Guid>(issue =>
                issue.Issue(funded.Programme, Money.Euros(euros), 1, [], Actor.System, default)
            );
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private async Task<bool> Redeemed(Guid voucher)
    {
        try
        {
            var shares = new Dictionary<OperatorId, Money> { [OperatorId.New()] = Money.Euros(40) };
            await shop.Do<IVouchers, IReadOnlyDictionary<OperatorId, string>>(book =>
                book.Redeem(voucher, Guid.NewGuid(), shares)
            );
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
