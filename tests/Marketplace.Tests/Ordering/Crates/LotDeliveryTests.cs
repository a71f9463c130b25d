using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Crates;

/// <summary>What a delivery and its note allow, without a shop around it.</summary>
public sealed class LotDeliveryTests
{
    private static readonly Signature Camille = new("Camille Essai", "bénévole", "", true);
    private static readonly Dictionary<Guid, Outcome> None = [];
    private static readonly HashSet<Guid> NoneGone = [];

    [Fact]
    public void A_crate_that_is_full_a_number_that_is_none_and_closed_crates_are_refused()
    {
        var (delivery, lines) = Packed(2);

        Assert.Contains(
            "La caisse 1 est pleine : 2 au plus",
            Refused(() => delivery.Pack(lines[0], 1, 2, Monday)),
            StringComparison.Ordinal
        );
        foreach (var crate in new[] { 0, -1, 100 })
            Assert.Contains(
                "de 1 à 99",
                Refused(() => delivery.Pack(lines[0], crate, 9, Monday)),
                StringComparison.Ordinal
            );
        delivery.Close(true, At());
        Assert.Contains("sont fermées", Refused(() => delivery.Pack(lines[0], 2, 9, Monday)), StringComparison.Ordinal);
        Assert.Contains("déjà fermées", Refused(() => delivery.Close(true, At())), StringComparison.Ordinal);
        Assert.Contains("sont fermées", Refused(() => delivery.Unpack(delivery.Units[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_crates_are_not_closed() =>
        Assert.Contains(
            "Aucun appareil",
            Refused(() => Packed(0).Delivery.Close(false, At())),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_brought_is_traced_as_dispatched_and_what_is_fetched_is_not()
    {
        var (brought, fetched) = (Packed(2).Delivery, Packed(2).Delivery);

        brought.Close(true, At());
        fetched.Close(false, At());

        Assert.Equal(2, brought.Events.OfType<Dispatched>().Count());
        Assert.Empty(fetched.Events);
    }

    [Fact]
    public void A_signature_needs_closed_crates_a_name_a_function_and_is_given_once()
    {
        var delivery = Packed(1).Delivery;
        Assert.Contains("Fermez d’abord", Refused(() => Sign(delivery, Camille)), StringComparison.Ordinal);
        delivery.Close(true, At());

        Assert.Contains(
            "le nom de la personne",
            Refused(() => Sign(delivery, Camille with { Name = "" })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sa fonction",
            Refused(() => Sign(delivery, Camille with { As = "" })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "500 caractères",
            Refused(() => Sign(delivery, Camille with { Remark = new string('x', 501) })),
            StringComparison.Ordinal
        );
        Sign(delivery, Camille);
        Assert.Contains("déjà signé", Refused(() => Sign(delivery, Camille)), StringComparison.Ordinal);
        Assert.Equal(
            ("Camille Essai", "bénévole", true),
            (delivery.SignedBy, delivery.SignedAs, delivery.SignedByLink)
        );
    }

    [Fact]
    public void A_difference_is_told_with_words_and_traced_with_its_reason()
    {
        var delivery = Packed(3).Delivery;
        delivery.Close(true, At());
        var differences = new Dictionary<Guid, Outcome>
        {
            [delivery.Units[0].Id] = Outcome.Missing,
            [delivery.Units[1].Id] = Outcome.Refused,
        };

        Assert.Contains(
            "Dites ce qui manque",
            Refused(() => Sign(delivery, Camille, differences)),
            StringComparison.Ordinal
        );
        Sign(delivery, Camille with { Remark = "un écran fendu" }, differences);

        Assert.Equal(
            [Outcome.Missing, Outcome.Refused, Outcome.Taken],
            delivery.Units.Select(unit => unit.Outcome!.Value)
        );
        Assert.Equal([null, null, delivery.Units[2].Line], delivery.Units.Select(unit => unit.Active));
        Assert.Equal(["missing", "refused"], delivery.Events.OfType<NotTaken>().Select(one => one.Why));
    }

    [Fact]
    public void What_left_the_order_meanwhile_is_not_taken_whatever_the_note_says()
    {
        var delivery = Packed(2).Delivery;
        delivery.Close(true, At());

        delivery.Sign(Camille, None, new HashSet<Guid> { delivery.Units[0].Id }, At());

        Assert.Equal([Outcome.Refused, Outcome.Taken], delivery.Units.Select(unit => unit.Outcome!.Value));
    }

    [Fact]
    public void A_part_is_handed_over_with_its_last_unit_and_each_is_traced_once()
    {
        var order = OnTerms(3);
        var lines = order.Lines.ToList();
        var (first, second) = (At(), At() with { OccurredAt = Monday.AddDays(9) });

        order.Receive(Nimes, [lines[0], lines[1]], first);
        Assert.Equal((true, false), (order.Nimoise().IsBegun, order.Nimoise().CanCancel));
        Assert.Null(order.Nimoise().HandedOverAt);
        order.Receive(Nimes, [lines[2]], second);

        Assert.Equal(
            (SubOrderStatus.HandedOver, second.OccurredAt),
            (order.Nimoise().Status, order.Nimoise().HandedOverAt)
        );
        Assert.Equal(
            [first.OccurredAt, first.OccurredAt, second.OccurredAt],
            lines.Select(line => line.DeliveredAt!.Value)
        );
        Assert.Equal(3, order.Events.OfType<Delivered>().Count());
        Assert.Single(order.Events.OfType<SubOrderHandedOver>());
    }

    [Fact]
    public void What_has_begun_is_not_cancelled_and_the_rest_may_be_handed_over_at_the_counter()
    {
        var order = OnTerms(2);
        order.Receive(Nimes, [order.Lines.First()], At());

        Assert.Contains("déjà livrée", Refused(() => order.Cancel(Nimes, "fermé", Monday)), StringComparison.Ordinal);
        foreach (var line in order.Lines)
            order.Pick(Nimes, line.Tag, Monday);
        order.MarkReady(Nimes, Monday);
        order.HandOver(Nimes, At());

        Assert.Equal(2, order.Events.OfType<Delivered>().Count());
    }

    [Fact]
    public void Somebody_who_pays_before_takes_nothing_unpaid()
    {
        var order = Of(Part(Nimes, Line(), Line()));

        Assert.Contains(
            "Encaissez d’abord",
            Refused(() => order.Receive(Nimes, [.. order.Lines], At())),
            StringComparison.Ordinal
        );
    }

    private static (LotDelivery Delivery, IReadOnlyList<OrderLine> Lines) Packed(int units)
    {
        var order = OnTerms(Math.Max(1, units));
        var (delivery, lines) = (LotDelivery.Open(order.Nimoise(), 1, Monday), order.Lines.ToList());
        foreach (var line in lines.Take(units))
            delivery.Pack(line, 1, 9, Monday);
        return (delivery, lines);
    }

    private static Order OnTerms(int units) =>
        Order.Place(
            OrderId.New(),
            Guid.CreateVersion7(),
            new Purchase(
                Marketplace.Tests.Ordering.Orders.OrderSample.Camille,
                PaymentMeans.BankTransfer,
                null,
                [Part(Nimes, [.. Enumerable.Range(0, units).Select(_ => Line())])]
            )
            {
                PayWithinDays = 30,
            },
            Monday
        );

    private static void Sign(LotDelivery delivery, Signature by, Dictionary<Guid, Outcome>? differences = null) =>
        delivery.Sign(by, differences ?? None, NoneGone, At());

    private static string Refused(Action act) => Assert.Throws<Refusal>(act).Message;
}
