using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.PickUpSlots;

/// <summary>Visits to a counter, from the hours that it keeps to the seat that a buyer takes, changes and gives up.</summary>
public sealed class SlotTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_buyer_chooses_a_time_in_the_checkout_changes_it_and_gives_it_up()
    {
        var (at, unit) = await Receives(capacity: 1);
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        var asked = await buyer.Choose();
        Assert.Contains("Quand venez-vous", asked.Text, StringComparison.Ordinal);
        var (first, second) = (await Free(at, 0), await Free(at, 1));

        var recap = await buyer.Submit(($"Creneau-{at.Card.Slug}", Value(first)));
        Assert.Contains(Plain(first), recap.Text, StringComparison.Ordinal);
        var order = await buyer.Press(Purchases.OrderButton);
        Assert.Contains(Plain(first), order.Text, StringComparison.Ordinal);
        Assert.Null((await Seat(unit))!.HeldUntil);

        await buyer.Open(Link(order, "Changer de rendez-vous"));
        var changed = await buyer.Press("Garder ce rendez-vous", ("Creneau", Value(second)));
        Assert.Contains(Plain(second), changed.Text, StringComparison.Ordinal);

        await buyer.Open(Link(changed, "Changer de rendez-vous"));
        var left = await buyer.Press("Annuler ce rendez-vous");
        Assert.Contains("Choisir un rendez-vous", left.Text, StringComparison.Ordinal);
        Assert.Null(await Seat(unit));
    }

    [Fact]
    public async Task Who_would_rather_choose_later_orders_without_a_time()
    {
        var (at, unit) = await Receives();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        await buyer.Choose();

        await buyer.Submit(($"Creneau-{at.Card.Slug}", "plus-tard"));
        var order = await buyer.Press(Purchases.OrderButton);

        Assert.Contains("Choisir un rendez-vous", order.Text, StringComparison.Ordinal);
        Assert.Null(await Seat(unit));
    }

    [Fact]
    public async Task Of_many_who_want_the_last_seats_as_many_get_one_as_there_are()
    {
        var (at, _) = await Receives(capacity: 3);
        var slot = await Free(at, 2);

        var got = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TryTake(at, slot))));

        Assert.Equal(3, got.Count(one => one));
        var seats = await shop.InDb(db =>
            db.PickUpSeats.Where(seat => seat.Place == slot.Place && seat.StartsAt == slot.StartsAt)
                .Select(seat => seat.Seat)
                .OrderBy(seat => seat)
                .ToListAsync()
        );
        Assert.Equal([1, 2, 3], seats);
        Assert.DoesNotContain(slot, (await With(one => one.Free([slot.Place], default)))[slot.Place]);
    }

    [Fact]
    public async Task A_seat_kept_for_somebody_who_did_not_order_is_free_again()
    {
        var (at, _) = await Receives(capacity: 1);
        var slot = await Free(at, 0);
        await With(slots =>
            slots.Take(OrderId.New(), at.Id, slot.Place, slot.StartsAt, shop.Clock.Now.AddMinutes(-1), default)
        );

        Assert.True(await TryTake(at, slot));
    }

    [Fact]
    public async Task A_time_that_is_not_offered_is_refused()
    {
        var (at, _) = await Receives();
        var slot = await Free(at, 0);

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            With(slots => slots.Take(OrderId.New(), at.Id, slot.Place, slot.StartsAt.AddMinutes(7), null, default))
        );

        Assert.Contains("n’existe pas", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_day_offers_nothing_and_a_reopened_one_does_again()
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);
        await AddHours(lead, at);
        var slot = await Free(at, 0);
        var day = slot.StartsAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await lead.Open("/atelier/creneaux");

        await lead.SubmitTo(
            "/atelier/creneaux/fermetures",
            ("Place", at.PickUpPoint.Id.Value.ToString()),
            ("Day", day)
        );
        Assert.NotEqual(slot.StartsAt.Date, (await Free(at, 0)).StartsAt.Date);

        await lead.Press("Rouvrir");
        Assert.Equal(slot.StartsAt, (await Free(at, 0)).StartsAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_was_to_come_when_the_counter_no_longer_receives_is_told_and_chooses_again(bool closes)
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);
        await AddHours(lead, at);
        var unit = await shop.NewUnit(at);
        var (buyer, mail) = (shop.Visit(), $"{Staffing.Unused("visiteuse")}@exemple.test");
        await buyer.Put(unit.Tag);
        await buyer.Introduce(mail: mail);
        await buyer.Choose();
        var slot = await Free(at, 0);
        await buyer.Submit(($"Creneau-{at.Card.Slug}", Value(slot)));
        var order = (await buyer.Press(Purchases.OrderButton)).Address.PathAndQuery;

        await lead.Open("/atelier/creneaux");
        if (closes)
            await lead.SubmitTo(
                "/atelier/creneaux/fermetures",
                ("Place", at.PickUpPoint.Id.Value.ToString()),
                ("Day", slot.StartsAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            );
        else
            await lead.Press("Retirer");

        var page = await buyer.Open(order);
        Assert.Contains("n’est plus possible", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Assert.Single(await shop.OrdersOf(unit)).Number,
            lead.Page.Text,
            StringComparison.Ordinal
        );
        var letters = await shop.InDb(db =>
            db.Set<Marketplace.Platform.Mail.OutgoingMail>().Where(one => one.To == mail).ToListAsync()
        );
        Assert.Contains(letters, one => one.Text.Contains("ne peut plus vous recevoir", StringComparison.Ordinal));
        if (!closes)
            await AddHours(lead, at);
        var other = await Free(at, 3);
        await buyer.Open(Link(page, "Choisir un rendez-vous"));
        var chosen = await buyer.Press("Garder ce rendez-vous", ("Creneau", Value(other)));
        Assert.Contains(Plain(other), chosen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("n’est plus possible", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_cover_others_are_refused_and_removed_hours_offer_nothing()
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);
        await AddHours(lead, at);

        var again = await AddHours(lead, at);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        await lead.Open("/atelier/creneaux");
        await lead.Press("Retirer");

        Assert.Empty((await With(slots => slots.Free([at.PickUpPoint.Id.Value], default)))[at.PickUpPoint.Id.Value]);
    }

    [Theory]
    [InlineData("17:00", "9:00", "30", "2")]
    [InlineData("9:00", "17:00", "1", "2")]
    [InlineData("9:00", "17:00", "30", "0")]
    [InlineData("neuf heures", "17:00", "30", "2")]
    [InlineData("3:00", "17:00", "30", "2")]
    public async Task Hours_without_sense_are_refused(string opens, string closes, string minutes, string capacity)
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);

        var page = await AddHours(lead, at, opens, closes, minutes, capacity);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task The_agenda_shows_who_comes_and_a_cancelled_order_frees_its_seat()
    {
        var (at, unit) = await Receives();
        await shop.Visit().BuyAndCome(unit, at, Value(await Free(at, 0)));
        var worker = await shop.SignIn(at.Worker);

        Assert.Contains("Camille Exemple", (await worker.Open("/atelier/creneaux")).Text, StringComparison.Ordinal);
        await worker.Open($"/atelier/commandes/{Assert.Single(await shop.OrdersOf(unit)).Number}");
        await worker.Submit(("Why", "L’écran s’est cassé."));

        await CatalogShop.Until(() => Seat(unit).GetAwaiter().GetResult() is null);
    }

    /// <summary>As a page reads, without its no-break spaces.</summary>
    private static string Plain(Slot slot) => slot.Words.Replace('\u00a0', ' ');

    private static string Value(Slot slot) => Marketplace.Ordering.Delivering.CounterSlots.Value(slot.StartsAt);

    private static string Link(Sight page, string text)
    {
        var at = page.Html.IndexOf($">{text}</a>", StringComparison.Ordinal);
        var from = page.Html.LastIndexOf("href=\"", at, StringComparison.Ordinal) + 6;
        return WebUtility.HtmlDecode(page.Html[from..page.Html.IndexOf('"', from)]);
    }

    private async Task<bool> TryTake(Workplace at, Slot slot)
    {
        try
        {
            await With(slots => slots.Take(OrderId.New(), at.Id, slot.Place, slot.StartsAt, null, default));
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private async Task<Slot> Free(Workplace at, int which) =>
        (await With(slots => slots.Free([at.PickUpPoint.Id.Value], default)))[at.PickUpPoint.Id.Value].ElementAt(which);

    private async Task<PickUpSeat?> Seat(PermittedUnit unit)
    {
        var order = Assert.Single(await shop.OrdersOf(unit));
        return await shop.InDb(db => db.PickUpSeats.AsNoTracking().SingleOrDefaultAsync(one => one.Order == order.Id));
    }

    private Task<T> With<T>(Func<Slots, Task<T>> work) => shop.Do(work);

    private Task With(Func<Slots, Task> work) => shop.Do(work);

    /// <summary>A counter that receives every day of the week.</summary>
    private async Task<(Workplace At, PermittedUnit Unit)> Receives(int capacity = 2)
    {
        var at = await shop.NewOperator();
        await shop.InDb(async db =>
        {
            foreach (var day in Enum.GetValues<DayOfWeek>())
                db.Add(PickUpHours.Open(at.Id, at.PickUpPoint.Id.Value, day, new Span(9 * 60, 12 * 60), 30, capacity));
            return await db.SaveChangesAsync();
        });
        return (at, await shop.NewUnit(at));
    }

    private static async Task<Sight> AddHours(
        Visitor lead,
        Workplace at,
        string opens = "9:00",
        string closes = "12:00",
        string minutes = "30",
        string capacity = "2"
    )
    {
        await lead.Open("/atelier/creneaux");
        return await lead.Submit(
            ("Sheet.Place", at.PickUpPoint.Id.Value.ToString()),
            ("Sheet.Day", nameof(DayOfWeek.Wednesday)),
            ("Sheet.Opens", opens),
            ("Sheet.Closes", closes),
            ("Sheet.Minutes", minutes),
            ("Sheet.Capacity", capacity)
        );
    }
}
