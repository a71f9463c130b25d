using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>
/// What a second person decides about a quote is done in the transaction of their decision: agreed, it is an order or
/// nothing is decided; refused, its buyer reads why.
/// </summary>
internal sealed class FollowDecision(Db db, AcceptQuote accept) : IHandleTogether<SpendDecided>
{
    public async Task When(SpendDecided happening, CancellationToken cancellation)
    {
        if (LotQuote.NumberIn(happening.Reference) is not { } number)
            return;
        if (
            await db.LotQuote(number, cancellation) is not { Waits: true } quote
            || quote.OrganisationId != happening.Organisation
            || quote.Expense != happening.Reference
        )
            return;
        if (happening.Approved)
            await accept.Agreed(quote, cancellation);
        else
            quote.NotAgree(happening.Why ?? "");
    }
}

/// <summary>The quote changed or ended while it waited: the budget is given back.</summary>
internal sealed class GiveBudgetBack(IOrganisations organisations) : IHandleTogether<LotAskDropped>
{
    public Task When(LotAskDropped happening, CancellationToken cancellation) =>
        organisations.Release(happening.Organisation, happening.Expense, cancellation);
}

/// <summary>No part of the order is left: what it cost counts no more in the budget of who ordered.</summary>
internal sealed class GiveBudgetBackWhenCancelled(Db db, IOrganisationOrders orders, IOrganisations organisations)
    : IHandle<OrderCancelled>
{
    public async Task When(OrderCancelled happened, CancellationToken cancellation)
    {
        var id = happened.Order.Value;
        var quote = await db
            .LotQuotes.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.OrganisationId != null, cancellation);
        if (quote is { OrganisationId: { } organisation } && await orders.CameToNothing(happened.Order, cancellation))
            await organisations.Release(organisation, quote.Expense, cancellation);
    }
}
