using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>Turns a quote into an order: both are one transaction, and however often it is asked for, there is one order.</summary>
internal sealed class AcceptQuote(Db db, IOrganisationOrders orders, INetwork network, TimeProvider clock)
{
    /// <summary>C. com. L.441-10 and CCP R.2192-10: thirty days.</summary>
    public const int PayWithinDays = 30;

    /// <exception cref="Refusal">It is no longer open, or what the buyer read is no longer what holds.</exception>
    public async Task<PlacedOrder> Accept(Guid id, int seen, Acceptance with, CancellationToken cancellation)
    {
        try
        {
            db.ChangeTracker.Clear();
            return await db.Together(() => AcceptOnce(id, seen, with, cancellation), cancellation);
        }
        catch (Exception faster)
            when (faster is StaleChange || (faster is DbUpdateException two && db.IsDuplicate(two)))
        {
            // The other of two clicks was faster by a hair.
            db.ChangeTracker.Clear();
            return await orders.Find(OrderId.From(id), cancellation) ?? throw new StaleChange(faster);
        }
    }

    private async Task<PlacedOrder> AcceptOnce(Guid id, int seen, Acceptance with, CancellationToken cancellation)
    {
        if (await orders.Find(OrderId.From(id), cancellation) is { } placed)
            return placed;
        var quote = await db.LotQuotes.Whole().SingleAsync(one => one.Id == id, cancellation);
        Refuse.If(
            await db.Replacements.AnyAsync(one => one.Quote == id && one.AnsweredAt == null, cancellation),
            "Un appareil de ce devis n’est plus disponible : répondez d’abord à ce que nous proposons à sa place."
        );
        quote.Accept(seen, with, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return await orders.Place(await Order(quote, with, cancellation), cancellation);
    }

    private async Task<OrganisationOrder> Order(LotQuote quote, Acceptance with, CancellationToken cancellation) =>
        new(
            OrderId.From(quote.Id),
            quote.Organisation,
            quote.Mail,
            quote.Phone,
            $"Devis {quote.Number}, demander {quote.Contact}",
            new PaymentTerms(PayWithinDays, with.PurchaseOrder, with.Engagement, with.ServiceCode, quote.Siret),
            [.. quote.Now.Lines.Select(line => new AgreedUnit(line.Device, line.Price))],
            await Nearest(quote, cancellation)
        );

    private async Task<IReadOnlyDictionary<OperatorId, PickUpPointId>> Nearest(
        LotQuote quote,
        CancellationToken cancellation
    )
    {
        var town = Town.Find(quote.Postcode);
        var points = await network.PickUpPoints(cancellation);
        return quote
            .Operators.Select(workshop => points.Where(point => point.Operator == workshop))
            .Select(own => own.MinBy(point => town?.KilometresTo(point.Latitude, point.Longitude) ?? 0))
            .OfType<PickUpPointCard>()
            .ToDictionary(point => point.Operator, point => point.Id);
    }
}
