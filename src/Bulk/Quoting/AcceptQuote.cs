using Marketplace.Bulk.Requesting;
using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>Turns a quote into an order: both are one transaction, and however often it is asked for, there is one order.</summary>
internal sealed class AcceptQuote(
    Db db,
    IOrganisationOrders orders,
    IOrganisations organisations,
    INetwork network,
    LotSeals seals,
    TimeProvider clock
)
{
    /// <summary>C. com. L.441-10 and CCP R.2192-10: thirty days.</summary>
    public const int PayWithinDays = 30;

    /// <param name="by">Who accepts in whose name; null: somebody who has the link, for an organisation without an account.</param>
    /// <returns>Null: it waits for a second person of the organisation.</returns>
    /// <exception cref="Refusal">
    /// It is no longer open, what the buyer read is no longer what holds, or the buyer's budget does not hold that much.
    /// </exception>
    public async Task<PlacedOrder?> Accept(
        Guid id,
        int seen,
        Acceptance with,
        InNameOf? by,
        CancellationToken cancellation
    )
    {
        try
        {
            db.ChangeTracker.Clear();
            return await db.Together(() => AcceptOnce(id, seen, with, by, cancellation), cancellation);
        }
        catch (Exception faster)
            when (faster is StaleChange || (faster is DbUpdateException two && db.IsDuplicate(two)))
        {
            // The other of two clicks was faster by a hair.
            db.ChangeTracker.Clear();
            return await orders.Find(OrderId.From(id), cancellation) ?? throw new StaleChange(faster);
        }
    }

    /// <summary>The second person agrees: the order is placed in the transaction of their decision, or they read why not.</summary>
    public async Task Agreed(LotQuote quote, CancellationToken cancellation)
    {
        await RefuseUnanswered(quote.Id, cancellation);
        quote.Agree(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        await orders.Place(await Order(quote, cancellation), cancellation);
    }

    private async Task<PlacedOrder?> AcceptOnce(
        Guid id,
        int seen,
        Acceptance with,
        InNameOf? by,
        CancellationToken cancellation
    )
    {
        if (await orders.Find(OrderId.From(id), cancellation) is { } placed)
            return placed;
        var quote = await db.LotQuotes.Whole().SingleAsync(one => one.Id == id, cancellation);
        if (by is not null && quote.Waits)
            return null;
        await RefuseUnanswered(id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (by is not null && await Spend(quote, seen, by, now, cancellation) is SpendState.Pending)
            quote.Ask(with, now);
        else
            quote.Accept(seen, with, now);
        await db.SaveChangesAsync(cancellation);
        return quote.Waits ? null : await orders.Place(await Order(quote, cancellation), cancellation);
    }

    private async Task<SpendState> Spend(
        LotQuote quote,
        int seen,
        InNameOf by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var organisation = await organisations.Organisation(by.Organisation, cancellation);
        Refuse.If(organisation is null, "Cette organisation n’existe plus : rien n’a été commandé.");
        quote.InNameOf(organisation, seen, now);
        var count = quote.Now.Lines.Count == 1 ? "1 appareil" : $"{quote.Now.Lines.Count} appareils";
        var page = seals.Address(quote);
        return await organisations.Spend(
            by.Organisation,
            by.Person,
            quote.Total,
            quote.Expense,
            $"Devis {quote.Number}, {count}",
            page.Length <= 200 ? page : null,
            cancellation
        );
    }

    private async Task RefuseUnanswered(Guid id, CancellationToken cancellation) =>
        Refuse.If(
            await db.Replacements.AnyAsync(one => one.Quote == id && one.AnsweredAt == null, cancellation),
            "Un appareil de ce devis n’est plus disponible : répondez d’abord à ce que nous proposons à sa place."
        );

    private async Task<OrganisationOrder> Order(LotQuote quote, CancellationToken cancellation) =>
        new(
            OrderId.From(quote.Id),
            quote.Organisation,
            quote.Mail,
            quote.Phone,
            $"Devis {quote.Number}, demander {quote.Contact}",
            new PaymentTerms(
                PayWithinDays,
                quote.PurchaseOrder,
                quote.Engagement,
                quote.ServiceCode,
                quote.Siret,
                quote.Kind is BuyerKind.PublicBody
            ),
            [.. quote.Now.Lines.Select(line => new AgreedUnit(line.Device, line.Price))],
            await Nearest(quote, cancellation)
        )
        {
            Organisation = quote.OrganisationId,
        };

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
