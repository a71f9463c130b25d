using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Warranty;

/// <summary>What the acts on a case stand on: the stock, the money and the clocks.</summary>
internal sealed class CaseDesk(
    Db db,
    IStock stock,
    Payments.Refunds.PayBack payBack,
    WarrantyClocks clocks,
    INetwork network,
    TimeProvider clock
)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Trace> Trace(ClaimsPrincipal user, CancellationToken cancellation) =>
        new(Now, user.Actor(), (await network.Operator(user.Operator(), cancellation))?.Name ?? "");

    public Task Save(CancellationToken cancellation) => db.SaveChangesAsync(cancellation);

    public static Tag ReadTag(string? scanned)
    {
        Refuse.If(
            !Tag.TryParse(scanned, out var tag),
            "« {0} » n’est pas une étiquette : elle commence par OS-.",
            scanned
        );
        return tag;
    }

    public async Task<WarrantyClock?> ClockOf(Order order, WarrantyCase one, CancellationToken cancellation) =>
        (await clocks.Of([order.PartOf(one.Operator)!], cancellation)).GetValueOrDefault(one.Line);

    /// <summary>A unit of the same listing, of the same operator, that nobody holds.</summary>
    public async Task<UnitOnSale?> Like(WarrantyCase one, CancellationToken cancellation) =>
        await stock.AnyUnit(one.Slug, cancellation) is { } unit && unit.Operator == one.Operator ? unit : null;

    /// <summary>
    /// The new unit is claimed, sold and handed over, and the old one taken back, in one transaction: of two who want
    /// the same unit, the stock lets one through.
    /// </summary>
    public Task Exchange(Order order, WarrantyCase one, Tag tag, Trace trace, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var unit = (await stock.Tagged([tag], cancellation)).SingleOrDefault();
                Refuse.If(
                    unit is null || unit.Operator != one.Operator || !unit.Available,
                    "{0} n’est pas libre dans votre stock.",
                    tag
                );
                await Take(unit, one, trace, cancellation);
                var gone = order.Replace(one.Operator, one.Line, Line(unit, one, trace));
                db.Remove(gone);
                order.NoteRefund(trace.OccurredAt);
                one.Exchange(unit.Device, unit.Tag, unit.Title, trace);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    public async Task PayBack(Order order, WarrantyCase one, Trace trace, CancellationToken cancellation)
    {
        var key = $"warranty:{one.Id:N}";
        if (one.Price > Money.Zero)
            await payBack.Credit(order, one.Operator, one.Price, key, trace.By.Person, cancellation);
        await Save(cancellation);
    }

    private async Task Take(UnitOnSale unit, WarrantyCase one, Trace trace, CancellationToken cancellation)
    {
        var until = trace.OccurredAt.AddMinutes(5);
        Refuse.If(
            !await stock.Claim(unit.Device, one.Id, until, trace.By, cancellation),
            "{0} vient de trouver preneur.",
            unit.Tag
        );
        await stock.Sell(unit.Device, one.Id, trace.By, cancellation);
    }

    /// <summary>At the price of the old one, with a guarantee of its own from today.</summary>
    private static OrderLine Line(UnitOnSale unit, WarrantyCase one, Trace trace) =>
        new()
        {
            Device = unit.Device,
            Tag = unit.Tag,
            Title = unit.Title,
            GradeLine = unit.GradeLine,
            Slug = unit.Slug,
            Photo = unit.Photo,
            Price = one.Price,
            PickedAt = trace.OccurredAt,
            DeliveredAt = trace.OccurredAt,
        };
}
