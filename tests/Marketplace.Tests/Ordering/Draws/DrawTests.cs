using System.Globalization;
using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Draws;
using Marketplace.Platform;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Solidarity;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Draws;

public sealed class DrawTests : IDisposable
{
    // A shop of its own for each: the clock is put forward.
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task The_seed_is_promised_before_and_published_after_and_anybody_finds_the_same_result()
    {
        var (draw, units) = await Announced(2);
        var page = await shop.Visit().Open($"/tarif-solidaire/tirages/{draw.Id}");
        Assert.Contains(draw.SeedHash, page.Text, StringComparison.Ordinal);
        Assert.Contains("publiée après la clôture", page.Text, StringComparison.Ordinal);
        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(units[0].Tag)).Text, StringComparison.Ordinal);
        for (var n = 0; n < 5; n++)
            await Enter(draw);

        await Drawn();

        var drawn = await Stored(draw.Id);
        Assert.Equal(draw.SeedHash, DrawingOrder.HashOf(drawn.Seed!));
        var entries = await Entries(draw.Id);
        var order = DrawingOrder.Of(drawn.Seed!, entries.Select(one => one.Ticket));
        Assert.Equal(order, entries.OrderBy(one => one.Rank).Select(one => one.Ticket));
        var result = await shop.Visit().Open($"/tarif-solidaire/tirages/{draw.Id}");
        Assert.Contains(drawn.Seed!, result.Text, StringComparison.Ordinal);
        Assert.All(order, ticket => Assert.Contains(ticket, result.Text, StringComparison.Ordinal));
        Assert.Equal([1, 2], entries.Where(one => one.WasOffered).Select(one => one.Rank!.Value).Order());
    }

    [Fact]
    public async Task Whoever_is_drawn_orders_what_is_kept_for_them()
    {
        var (draw, units) = await Announced(1);
        var (visitor, right) = await Enter(draw);
        Assert.Contains("Vous êtes inscrit", visitor.Page.Text, StringComparison.Ordinal);
        await Drawn();

        var page = await visitor.Open(visitor.Page.Address.PathAndQuery);
        Assert.Contains("Le sort vous a désigné", page.Text, StringComparison.Ordinal);
        await visitor.Press("Commander cet ordinateur");
        var second = await visitor.Introduce();
        Assert.Contains(right.Code, second.Html, StringComparison.Ordinal);
        await visitor.Submit(("Paiement", "retrait"));
        await visitor.Press(Purchases.OrderButton);

        Assert.Equal(Money.Euros(99), Assert.Single(await shop.OrdersOf(units[0])).Total);
        shop.Clock.PutForward(TimeSpan.FromDays(Draw.HoldDays + 1));
        await Jobs();
        Assert.Single(await shop.OrdersOf(units[0]));
    }

    [Fact]
    public async Task What_is_not_taken_in_time_goes_to_the_next_in_line_and_in_the_end_to_everybody()
    {
        var (draw, units) = await Announced(1);
        await Enter(draw);
        await Enter(draw);
        await Drawn();
        var first = Assert.Single(await Entries(draw.Id), one => one.Rank == 1);
        Assert.Equal(first.Id, (await Stored(draw.Id)).Units[0].KeptFor);

        shop.Clock.PutForward(TimeSpan.FromDays(Draw.HoldDays));
        await Jobs();
        var next = Assert.Single(await Entries(draw.Id), one => one.Rank == 2);
        Assert.Equal(next.Id, (await Stored(draw.Id)).Units[0].KeptFor);
        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(units[0].Tag)).Text, StringComparison.Ordinal);

        shop.Clock.PutForward(TimeSpan.FromDays(Draw.HoldDays));
        await Jobs();
        Assert.NotNull((await Stored(draw.Id)).Units[0].DoneAt);
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(units[0].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_drawn_one_orders_and_cancels_goes_to_the_next_and_the_page_tells_it()
    {
        var (draw, units) = await Announced(1);
        Visitor[] entered = [(await Enter(draw)).Visitor, (await Enter(draw)).Visitor];
        await Drawn();
        var winner = await Turn(entered);
        await Drawing.Order(winner);
        shop.Clock.PutForward(TimeSpan.FromDays(Draw.HoldDays + 1));
        await Jobs();
        Assert.Contains("commandé par le numéro", await Published(draw), StringComparison.Ordinal);

        var order = winner.Page;
        await winner.Open($"{order.Path}/annulation{order.Address.Query}");
        await winner.Press("Annuler cette commande");
        await Jobs();

        var next = Assert.Single(await Entries(draw.Id), one => one.Rank == 2);
        Assert.Equal(next.Id, (await Stored(draw.Id)).Units[0].KeptFor);
        Assert.Contains($"gardé pour le numéro {next.Ticket}", await Published(draw), StringComparison.Ordinal);
        Assert.Contains("son tour est passé", await Published(draw), StringComparison.Ordinal);
        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(units[0].Tag)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_begun_and_not_finished_leaves_the_unit_to_who_was_drawn()
    {
        var (draw, units) = await Announced(1);
        var (visitor, _) = await Enter(draw);
        await Drawn();
        var entry = visitor.Page.Address.PathAndQuery;
        await visitor.Open(entry);
        await visitor.Press("Commander cet ordinateur");
        await visitor.Introduce();

        shop.Clock.PutForward(TimeSpan.FromHours(2));
        await shop.Do<ReleaseLapsedHolds>(job => job.Release(default));
        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(units[0].Tag)).Text, StringComparison.Ordinal);
        await Jobs();

        Assert.Contains("vous est gardé", (await visitor.Open(entry)).Text, StringComparison.Ordinal);
        await Drawing.Order(visitor);
        Assert.Single(await shop.OrdersOf(units[0]));
    }

    [Fact]
    public async Task Who_has_spent_the_right_since_is_passed_over_and_the_next_does_not_wait()
    {
        var (draw, _) = await Announced(1);
        var (_, one) = await Enter(draw);
        var (_, other) = await Enter(draw);
        foreach (var spent in new[] { one, other })
            await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", spent.Code));
        var (_, third) = await Enter(draw);

        await Drawn();

        var kept = (await Stored(draw.Id)).Units[0].KeptFor;
        Assert.Equal(third.Id.Value, Assert.Single(await Entries(draw.Id), entry => entry.Id == kept).Right);
    }

    [Fact]
    public async Task A_unit_that_was_handed_over_is_nobody_elses_turn()
    {
        var (draw, units) = await Announced(1);
        Visitor[] entered = [(await Enter(draw)).Visitor, (await Enter(draw)).Visitor];
        await Drawn();
        await Drawing.Order(await Turn(entered));
        var order = Assert.Single(await shop.OrdersOf(units[0]));

        await shop.InStock(stock => stock.Sell(units[0].Device, order.Id.Value, Sample.Worker(units[0].Operator)));
        await Jobs();

        var unit = (await Stored(draw.Id)).Units[0];
        Assert.NotNull(unit.DoneAt);
        Assert.Equal(1, Assert.Single(await Entries(draw.Id), entry => entry.Id == unit.KeptFor).Rank);
        Assert.Contains("commandé par le numéro", await Published(draw), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_enters_once_and_nobody_without_a_right()
    {
        var (draw, _) = await Announced(1);
        var (_, right) = await Enter(draw);
        var visitor = shop.Visit();
        await visitor.Open($"/tarif-solidaire/tirages/{draw.Id}");

        var again = await visitor.Submit(("Droit", right.Code));
        Assert.Contains("déjà inscrit", again.Text, StringComparison.Ordinal);
        var unknown = await visitor.Submit(("Droit", "S-0000-0000-0000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Single(await Entries(draw.Id));
    }

    [Fact]
    public async Task A_draw_that_nobody_entered_gives_the_units_back_to_the_shop()
    {
        var (draw, units) = await Announced(1);

        await Drawn();

        Assert.NotNull((await Stored(draw.Id)).Seed);
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(units[0].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_not_on_sale_here_is_not_drawn_and_a_race_is_none()
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(Role.Lead, at);
        await lead.Open("/atelier/tirages");

        var foreign = await lead.Submit(("Titre", "Essai"), ("Etiquettes", (await shop.NewUnit()).Tag.ToString()));
        Assert.Contains("ne sont pas en vente chez vous", foreign.Text, StringComparison.Ordinal);
        var own = await shop.NewUnit(at);
        var hasty = await lead.Submit(
            ("Titre", "Essai"),
            ("Etiquettes", own.Tag.ToString()),
            ("Fin", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );

        Assert.Contains("ce n’est pas une course", hasty.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_an_entry_does_not_exist()
    {
        var (draw, _) = await Announced(1);
        var (visitor, _) = await Enter(draw);

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(visitor.Page.Path)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await shop.Visit().Open($"/tarif-solidaire/tirages/{Guid.NewGuid()}")).Status
        );
    }

    public void Dispose() => shop.Dispose();

    private async Task<(Draw Draw, IReadOnlyList<PermittedUnit> Units)> Announced(int count)
    {
        var at = await shop.NewOperator();
        var units = new List<PermittedUnit>();
        for (var n = 0; n < count; n++)
            units.Add(await shop.NewSolidarityUnit(149, 99, at));
        var lead = await shop.SignIn(Role.Lead, at);
        await lead.Open("/atelier/tirages");
        var page = await lead.Submit(
            ("Titre", "Portables de rentrée"),
            ("Etiquettes", string.Join('\n', units.Select(unit => unit.Tag)))
        );
        Assert.Contains("à tirer", page.Text, StringComparison.Ordinal);
        var draw = await shop.InDb(db => db.Draws.AsNoTracking().SingleAsync(one => one.Operator == at.Id));
        return (draw, units);
    }

    private async Task<(Visitor Visitor, Right Right)> Enter(Draw draw)
    {
        var right = await shop.NewRight();
        var visitor = shop.Visit();
        await visitor.Open($"/tarif-solidaire/tirages/{draw.Id}");
        var page = await visitor.Submit(("Droit", right.Code));
        Assert.Contains("/inscription/", page.Path, StringComparison.Ordinal);
        return (visitor, right);
    }

    private async Task<string> Published(Draw draw) =>
        (await shop.Visit().Open($"/tarif-solidaire/tirages/{draw.Id}")).Text;

    /// <summary>The one of them who is drawn.</summary>
    private static async Task<Visitor> Turn(IEnumerable<Visitor> entered)
    {
        foreach (var visitor in entered)
            if (
                (await visitor.Open(visitor.Page.Address.PathAndQuery)).Text.Contains(
                    "vous est gardé",
                    StringComparison.Ordinal
                )
            )
                return visitor;
        throw new InvalidOperationException("Nobody is drawn.");
    }

    private async Task Drawn()
    {
        shop.Clock.PutForward(TimeSpan.FromDays(16));
        await Jobs();
    }

    private async Task Jobs()
    {
        await shop.Do<HoldDraws>(job => job.Hold(default));
        await shop.Do<HoldDraws>(job => job.Hold(default));
    }

    private Task<Draw> Stored(Guid id) =>
        shop.InDb(db => db.Draws.AsNoTracking().Include(one => one.Units).SingleAsync(one => one.Id == id));

    private Task<List<DrawEntry>> Entries(Guid id) =>
        shop.InDb(db => db.Set<DrawEntry>().AsNoTracking().Where(one => one.Draw == id).ToListAsync());
}
