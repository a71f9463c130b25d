using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>The buyer takes the like unit, or wants the money back; silence is a no.</summary>
internal sealed class AnswerSubstitution(
    Db db,
    IStock stock,
    IEligibility eligibility,
    PaymentLedger ledger,
    LeaveOrder leave,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task Accept(Substitution proposal, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var order = await Order(proposal, cancellation);
                proposal.Accept(Now);
                Refuse.If(
                    !await eligibility.Resume(order.Id.Value, Served(order, proposal), cancellation),
                    "Votre foyer a profité du tarif solidaire entre-temps : cet ordinateur ne peut plus vous être vendu à ce prix. Choisissez d’être remboursé."
                );
                if (proposal.Cause is SubstitutionCause.LatePayment)
                    order.Revive(proposal.Operator, Now);
                foreach (var unit in proposal.Units)
                    await Take(order, proposal, unit, cancellation);
                order.PrepareAgain(proposal.Operator, Now);
                order.Settle(
                    proposal.Operator,
                    await ledger.BalanceOf(order, proposal.Operator, cancellation),
                    Contracts.PaidBy.Online,
                    Now
                );
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    public Task Decline(Substitution proposal, Actor by, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var order = await Order(proposal, cancellation);
                proposal.Decline(Now);
                if (proposal.Cause is not SubstitutionCause.LatePayment)
                    return await GiveBack(order, proposal, by, cancellation);
                var units = order
                    .PartOf(proposal.Operator)!
                    .Lines.Select(line => line.Device)
                    .Concat(proposal.Units.Select(unit => unit.Device));
                foreach (var unit in units)
                    await stock.Release(unit, order.Id.Value, Orders.Order.NotPaidInTime, by, cancellation);
                order.OweBack(proposal.Operator, Now);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    /// <summary>What cannot be handed over leaves the order; the rest of it goes on.</summary>
    private async Task<int> GiveBack(Order order, Substitution proposal, Actor by, CancellationToken cancellation)
    {
        var (why, part) = (SubstitutionWords.Of(proposal.Cause), order.PartOf(proposal.Operator)!);
        foreach (var unit in proposal.Units)
            await stock.Release(unit.Device, order.Id.Value, why, by, cancellation);
        var lines = part.Lines.Where(line => proposal.Units.Any(unit => unit.Line == line.Id)).ToList();
        if (part.IsOpen && lines.Count > 0)
            await leave.Leave(order, proposal.Operator, lines, why, by, cancellation);
        order.OweBack(proposal.Operator, Now);
        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>For each unit of the part the one that is handed over: itself, or the like one in its place.</summary>
    private static Dictionary<DeviceId, DeviceId> Served(Order order, Substitution proposal) =>
        order
            .PartOf(proposal.Operator)!
            .Lines.ToDictionary(
                line => line.Device,
                line => proposal.Units.FirstOrDefault(unit => unit.Line == line.Id)?.Device ?? line.Device
            );

    private async Task Take(Order order, Substitution proposal, SubstituteUnit unit, CancellationToken cancellation)
    {
        Refuse.If(
            !await stock.Extend(unit.Device, order.Id.Value, null, cancellation),
            "{0} n’est plus disponible. Votre paiement vous est rendu.",
            unit.Title
        );
        var gone = order.Replace(proposal.Operator, unit.Line, unit.ToLine());
        db.Remove(gone);
        if (gone.Price > unit.Price)
            await ledger.Record(
                order,
                new(
                    proposal.Operator,
                    EntryKind.Credited,
                    Contracts.PaidBy.Online,
                    gone.Price - unit.Price,
                    $"substitute:{unit.Line:N}",
                    Now
                ),
                cancellation
            );
    }

    private Task<Order> Order(Substitution proposal, CancellationToken cancellation) =>
        db.Orders.Whole().SingleAsync(order => order.Id == proposal.Order, cancellation);
}
