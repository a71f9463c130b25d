using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>
/// Units of an open part cannot be handed over: for each a like one is proposed; one that has none leaves the order and
/// its money goes back. The caller saves.
/// </summary>
internal sealed class ReplaceUnits(Db db, LikeUnits likes, LeaveOrder leave, TimeProvider clock)
{
    public async Task Replace(
        Order order,
        OperatorId workshop,
        IReadOnlyCollection<OrderLine> lines,
        SubstitutionCause cause,
        CancellationToken cancellation
    )
    {
        var proposal = Substitution.Propose(order.Id, workshop, clock.GetUtcNow().UtcDateTime, cause);
        var tiers = await likes.Tiers(order, cancellation);
        var without = new List<OrderLine>();
        foreach (var line in lines.OrderBy(line => line.Device.Value))
            if (await likes.Claim(order, line, tiers, proposal.AnswerBefore, cancellation) is { } like)
                proposal.Offer(line, like);
            else
                without.Add(line);
        if (proposal.Units.Count > 0)
            db.Add(proposal);
        if (without.Count > 0)
            await leave.Leave(order, workshop, without, SubstitutionWords.Of(cause), Actor.System, cancellation);
    }
}
