using System.Text.Json.Nodes;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>What must hold once everything is calm again, read from the database and from Stripe's own books.</summary>
internal sealed class StormAccounts(Shop shop, StripeBooks stripe)
{
    private List<Order> orders = [];
    private List<PaymentEntry> ledger = [];
    private List<Refund> refunds = [];
    private List<Claim> claims = [];
    private List<StockUnit> units = [];
    private List<Substitution> proposals = [];

    public IReadOnlyList<Order> Orders => orders;

    public async Task Check()
    {
        orders = await shop.InDb(db => db.Orders.AsNoTracking().Whole().ToListAsync());
        ledger = await shop.InDb(db => db.PaymentEntries.AsNoTracking().ToListAsync());
        refunds = await shop.InDb(db => db.Refunds.AsNoTracking().ToListAsync());
        claims = await shop.InDb(db => db.Claims.AsNoTracking().ToListAsync());
        units = await shop.InDb(db => db.Units.AsNoTracking().ToListAsync());
        proposals = await shop.InDb(db => db.Substitutions.AsNoTracking().Include(one => one.Units).ToListAsync());

        EachUnitIsSoldAtMostOnce();
        EachOpenOrderHasItsUnits();
        NoHoldIsAnOrphans();
        StripeAndWeAgreeOnEachEuro();
        EachPartIsEven();
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, null, default))).Ok);
    }

    private IEnumerable<(Order Order, SubOrder Part, OrderLine Line)> Served =>
        from order in orders
        from part in order.Parts
        where part.Status is not SubOrderStatus.Cancelled
        from line in part.Lines
        select (order, part, line);

    private void EachUnitIsSoldAtMostOnce()
    {
        Assert.All(Served.GroupBy(one => one.Line.Device), unit => Assert.Single(unit));
        Assert.All(claims.Where(one => one.EndedAt is null).GroupBy(one => one.Unit), unit => Assert.Single(unit));
        Assert.All(claims.Where(one => one.End == "Vendu").GroupBy(one => one.Unit), unit => Assert.Single(unit));
    }

    private void EachOpenOrderHasItsUnits() =>
        Assert.All(
            Served.Where(one => one.Part.IsOpen),
            one =>
                Assert.Contains(claims, claim => IsHold(claim) && claim.Unit == one.Line.Device && Of(claim, one.Order))
        );

    private void NoHoldIsAnOrphans()
    {
        var orphans = claims
            .Where(IsHold)
            .Where(hold =>
                !Served.Any(one => one.Line.Device == hold.Unit && Of(hold, one.Order)) && !IsProposed(hold)
            );
        Assert.Empty(orphans.Select(Told));
        foreach (var unit in units)
            Assert.Equal(claims.Exists(one => IsHold(one) && one.Unit == unit.Device), unit.State is UnitState.Held);
    }

    private void StripeAndWeAgreeOnEachEuro()
    {
        foreach (var payment in stripe.Of("payment_intent"))
        {
            var id = (string)payment["id"]!;
            var arrived = (string)payment["status"]! == "succeeded" ? (long)payment["amount"]! : 0;
            Assert.Equal(arrived, Sum(Online(EntryKind.Received).Where(one => one.Reference == id)));
        }
        foreach (var refund in stripe.Of("refund"))
            Assert.Equal(
                Cents(refund),
                Sum(Online(EntryKind.Refunded).Where(one => one.Reference == (string)refund["id"]!))
            );
        Assert.Equal(stripe.Balance, Sum(Online(EntryKind.Received)) - Sum(Online(EntryKind.Refunded)));
        Assert.All(refunds, refund => Assert.NotEqual(RefundState.Asked, refund.State));
    }

    /// <summary>Whoever has the goods paid their price once, and whoever has none has the money back or in writing.</summary>
    private void EachPartIsEven()
    {
        foreach (var order in orders)
        foreach (var part in order.Parts)
        {
            var balance = Balance.Of(part, ledger.Where(one => one.Order == order.Id));
            var promised = refunds
                .Where(one => one.Order == order.Id && one.Operator == part.Operator)
                .Where(one => one.State is RefundState.ByHand)
                .Aggregate(Money.Zero, (sum, one) => sum + one.Amount);
            Assert.Equal((balance.Received, balance.Refunded), (part.Paid, part.Refunded));
            Assert.Equal(balance.State, part.Payment is PaymentState.Processing ? PaymentState.Due : part.Payment);
            Assert.Equal(balance.Excess, promised);
        }
    }

    private IEnumerable<PaymentEntry> Online(EntryKind kind) =>
        ledger.Where(one => one.Kind == kind && one.How is PaidBy.Online);

    private bool IsProposed(Claim hold) =>
        proposals.Exists(one =>
            one.Answer is SubstitutionAnswer.Awaited
            && one.Order.Value == hold.Holder
            && (
                one.Units.Any(unit => unit.Device == hold.Unit)
                || Orders.Any(order => Of(hold, order) && order.Lines.Any(line => line.Device == hold.Unit))
            )
        );

    /// <summary>What is known of a hold that nobody waits for, for whoever has to find out why.</summary>
    private string Told(Claim hold)
    {
        var order = orders.Find(one => Of(hold, one));
        var parts = order?.Parts.Select(part =>
            $"{part.Status} {part.Payment} « {part.CancelledFor} » of {string.Join(' ', part.Lines.Select(line => line.Device.Value))}"
        );
        var offers = proposals
            .Where(one => one.Order.Value == hold.Holder)
            .Select(one => $"{one.Answer} {one.AnswerBefore:O}");
        return $"{hold.Unit.Value} since {hold.ClaimedAt:O} until {hold.Until:O}: order {order?.Number ?? "none"} "
            + $"{order?.Means} {order?.PayBefore:O}: {string.Join("; ", parts ?? [])}; {string.Join("; ", offers)}";
    }

    private static bool IsHold(Claim claim) => claim.EndedAt is null;

    private static bool Of(Claim claim, Order order) => claim.Holder == order.Id.Value;

    private static long Cents(JsonObject one) => (long)one["amount"]!;

    private static long Sum(IEnumerable<PaymentEntry> entries) => entries.Sum(one => one.Amount.Cents);
}
