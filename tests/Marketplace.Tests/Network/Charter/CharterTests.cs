using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Selling;
using Marketplace.Catalog.Stock;
using Marketplace.Network;
using Marketplace.Network.Charter;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Charter;

public sealed class CharterTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task An_operator_is_welcomed_with_an_audit_and_may_sell()
    {
        var workplace = await shop.NewOperator();
        var administrator = await Charter(workplace);

        Assert.Contains("L’atelier peut vendre", administrator.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Audit d’accueil.", administrator.Page.Text, StringComparison.Ordinal);
        Assert.Null(await WhyNoSale(workplace));
    }

    [Fact]
    public async Task An_audit_that_fails_takes_everything_out_of_the_shop_at_once()
    {
        var workplace = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        var administrator = await Charter(workplace);

        var page = await administrator.Press(
            "Enregistrer l’audit",
            [.. Criteria.All.Skip(1).Select(one => ("Kept", one.Code)), ("Note", "Deux disques sans preuve.")]
        );

        Assert.Contains("pas réussi", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Deux disques sans preuve. Manque : Chaque disque est effacé",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(UnitState.Withdrawn, await StateOf(unit));
        Assert.Contains(
            "ne vend pas en ce moment",
            (await shop.Visit().Open($"/reseau/{workplace.Card.Slug}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_valid_audit_nothing_is_listed_and_the_refusal_says_why()
    {
        var workplace = await shop.NewOperator();
        await Suspend(workplace, "Une enquête est en cours.");

        var refused = await Assert.ThrowsAsync<Refusal>(() => shop.OnSale(Sample.Laptop(workplace.Id), 149));

        Assert.Contains(
            "suspendu la vente de cet atelier : Une enquête est en cours.",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("operator-stopped", Assert.Single(refused.Reasons).Code);
        var lead = await shop.SignIn(workplace.Lead);
        Assert.Contains(
            "Rien de votre atelier n’est en vente",
            (await lead.Open("/atelier/annonces")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_somebody_is_buying_stays_theirs_when_the_sale_is_suspended()
    {
        var workplace = await shop.NewOperator();
        var (held, free) = (
            await shop.OnSale(Sample.Laptop(workplace.Id), 149),
            await shop.OnSale(Sample.Laptop(workplace.Id), 149)
        );
        await shop.Do<Marketplace.Catalog.Contracts.IStock, bool>(stock =>
            stock.Claim(held.Device, Guid.NewGuid(), shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(35), Actor.System)
        );

        await Suspend(workplace, "Une enquête est en cours.");

        Assert.Equal(UnitState.Held, await StateOf(held));
        Assert.Equal(UnitState.Withdrawn, await StateOf(free));
    }

    [Fact]
    public async Task A_suspension_is_lifted_and_the_workshop_sells_again()
    {
        var workplace = await shop.NewOperator();
        var administrator = await Suspend(workplace, "Une enquête est en cours.");

        await administrator.Press("Lever la suspension");

        Assert.Null(await WhyNoSale(workplace));
        await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        Assert.DoesNotContain(
            "Rien de votre atelier",
            (await (await shop.SignIn(workplace.Lead)).Open("/atelier/annonces")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_audit_that_is_over_stops_the_sale_by_itself_and_a_new_one_lets_it_go_on()
    {
        var workplace = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        await shop.InDb(db =>
            db.Operators.Where(one => one.Id == workplace.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.CharterUntil, shop.Clock.GetUtcNow().UtcDateTime.AddDays(-1))
                )
        );

        await shop.Do<KeepCharter>(keep => keep.Run(default));

        Assert.Contains(
            "L’audit de la charte n’est plus valable",
            await WhyNoSale(workplace),
            StringComparison.Ordinal
        );
        Assert.Equal(UnitState.Withdrawn, await StateOf(unit));
        var administrator = await Charter(workplace);
        await administrator.Press("Enregistrer l’audit", [.. Criteria.All.Select(one => ("Kept", one.Code))]);
        Assert.Null(await WhyNoSale(workplace));
    }

    [Fact]
    public async Task An_operator_of_before_the_charter_sells_on_and_is_given_an_admission()
    {
        var workplace = await shop.NewOperator();
        await shop.InDb(db =>
            db.Operators.Where(one => one.Id == workplace.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.CharterUntil, (DateTime?)null))
        );
        Assert.Null(await WhyNoSale(workplace));

        await shop.Do<KeepCharter>(keep => keep.Run(default));

        Assert.NotNull(
            await shop.InDb(db =>
                db.Operators.Where(one => one.Id == workplace.Id).Select(one => one.CharterUntil).SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData("", "2001-01-01", "dans les deux ans")]
    [InlineData("", "bientôt", "Choisissez la date")]
    public async Task A_date_that_makes_no_sense_is_refused(string note, string next, string said)
    {
        var administrator = await Charter(await shop.NewOperator());

        var page = await administrator.Press(
            "Enregistrer l’audit",
            [.. Criteria.All.Select(one => ("Kept", one.Code)), ("Note", note), ("Suivant", next)]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_explained_and_a_suspension_has_a_reason()
    {
        var administrator = await Charter(await shop.NewOperator());

        Assert.Contains(
            "Écrivez ce qui manque",
            (await administrator.Press("Enregistrer l’audit")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Écrivez pourquoi",
            (await administrator.Press("Suspendre la vente")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task<Visitor> Charter(Workplace workplace)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/charte");
        return administrator;
    }

    private async Task<Visitor> Suspend(Workplace workplace, string why)
    {
        var administrator = await Charter(workplace);
        await administrator.Press("Suspendre la vente", ("Raison", why));
        return administrator;
    }

    private Task<string?> WhyNoSale(Workplace workplace) =>
        shop.Do<INetwork, string?>(network => network.WhyNoSale(workplace.Id));

    private Task<UnitState> StateOf(PermittedUnit unit) =>
        shop.InDb(db => db.Units.Where(one => one.Device == unit.Device).Select(one => one.State).SingleAsync());
}
