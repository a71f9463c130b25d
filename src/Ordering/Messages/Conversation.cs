using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Messages;

/// <summary>The messages about one part of an order, oldest first, and the way to add one.</summary>
internal sealed class Conversation(Db db, TimeProvider clock)
{
    /// <summary>Nobody needs more in a day; a machine might (ours).</summary>
    private const int MostFromBuyer = 20;

    public async Task<IReadOnlyList<OrderMessage>> Of(SubOrder part, CancellationToken cancellation) =>
        await db
            .OrderMessages.AsNoTracking()
            .Where(message => message.SubOrder == part.Id)
            .OrderBy(message => message.SentAt)
            .ToListAsync(cancellation);

    /// <param name="by">Null: the buyer.</param>
    public async Task Add(Order order, SubOrder part, PersonId? by, string? typed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var message = OrderMessage.Write(order, part, by, OrderMessage.Clean(typed), now);
        var (since, text) = (now.AddDays(-1), message.Text);
        var today = await db
            .OrderMessages.Where(one => one.SubOrder == part.Id && one.FromBuyer == (by == null) && one.SentAt > since)
            .OrderByDescending(one => one.SentAt)
            .Select(one => one.Text)
            .Take(MostFromBuyer)
            .ToListAsync(cancellation);
        // The second of two clicks says what the first one said.
        if (today is [var last, ..] && last == text)
            return;
        Refuse.If(
            by is null && today.Count == MostFromBuyer,
            "Vous avez beaucoup écrit aujourd’hui : appelez l’atelier."
        );
        db.Add(message);
        await db.SaveChangesAsync(cancellation);
    }
}

internal static class Threads
{
    extension(IQueryable<OrderMessage> messages)
    {
        /// <summary>The last message of each thread of an operator.</summary>
        public IQueryable<OrderMessage> LastOf(OperatorId workshop) =>
            messages
                .Where(message => message.Operator == workshop)
                .Where(message =>
                    !messages.Any(later => later.SubOrder == message.SubOrder && later.SentAt > message.SentAt)
                );
    }
}
