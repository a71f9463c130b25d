using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Mails;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments;

/// <summary>The money arrived from afar. Whoever paid at the counter stood there.</summary>
internal sealed class WriteWhenPaid(WriteToBuyer write) : IHandle<PaymentReceived>
{
    public Task When(PaymentReceived happened, CancellationToken cancellation) =>
        happened.How is PaidBy.Cash or PaidBy.Terminal
            ? Task.CompletedTask
            : write.Write("payment-received", happened.Order, happened.Operator, cancellation);
}

/// <summary>« Votre remboursement est parti », with the amount.</summary>
internal sealed class WriteWhenRefunded(Db db, WriteToBuyer write) : IHandle<RefundMade>
{
    public async Task When(RefundMade happened, CancellationToken cancellation)
    {
        var refund = await db.Refunds.AsNoTracking().SingleAsync(one => one.Id == happened.Refund, cancellation);
        await write.Write(
            "refund-made",
            happened.Order,
            happened.Operator,
            cancellation,
            facts => facts with { Total = refund.Amount.ToString() }
        );
    }
}

/// <summary>The bank refused what takes days.</summary>
internal sealed class WriteWhenPaymentRefused(WriteToBuyer write) : IHandle<PaymentRefused>
{
    public Task When(PaymentRefused happened, CancellationToken cancellation) =>
        write.Write("payment-refused", happened.Order, happened.Operator, cancellation);
}

/// <summary>A like unit waits for the buyer's yes.</summary>
internal sealed class WriteWhenSubstituteProposed(Db db, WriteToBuyer write) : IHandle<SubstituteProposed>
{
    public async Task When(SubstituteProposed happened, CancellationToken cancellation)
    {
        var proposal = await db
            .Substitutions.AsNoTracking()
            .Include(one => one.Units)
            .SingleAsync(one => one.Id == happened.Substitution, cancellation);
        await write.Write(
            "substitute-proposed",
            happened.Order,
            happened.Operator,
            cancellation,
            facts =>
                facts with
                {
                    Why = SubstitutionWords.Of(proposal.Cause),
                    When = proposal.AnswerBefore.DayAndHour,
                    Lines = [.. proposal.Units.Select(unit => new LetterLine(unit.Title, unit.Price.ToString()))],
                }
        );
    }
}
