using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>The messages about a quote, one thread for each operator, oldest first, and the way to add one.</summary>
internal sealed class LotThread(Db db, TimeProvider clock)
{
    public async Task<IReadOnlyList<LotMessage>> Of(
        LotQuote quote,
        OperatorId? workshop,
        CancellationToken cancellation
    ) =>
        await db
            .LotMessages.AsNoTracking()
            .Where(message => message.Quote == quote.Id && (workshop == null || message.Operator == workshop))
            .OrderBy(message => message.SentAt)
            .ToListAsync(cancellation);

    /// <param name="by">Null: the buyer.</param>
    public async Task Add(
        LotQuote quote,
        OperatorId workshop,
        PersonId? by,
        Written written,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var message = LotMessage.Write(quote, workshop, written, by, now);
        var since = now.AddDays(-1);
        var today = await db
            .LotMessages.Where(one =>
                one.Quote == quote.Id && one.Operator == workshop && one.FromBuyer == (by == null) && one.SentAt > since
            )
            .OrderByDescending(one => one.SentAt)
            .Take(LotMessage.MostPerDay)
            .ToListAsync(cancellation);
        // The second of two clicks says what the first one said.
        if (today is [var last, ..] && IsSame(last, message))
            return;
        Refuse.If(
            by is null && today.Count == LotMessage.MostPerDay,
            "Vous avez beaucoup écrit aujourd’hui : appelez l’atelier."
        );
        db.Add(message);
        await db.SaveChangesAsync(cancellation);
    }

    private static bool IsSame(LotMessage one, LotMessage other) =>
        (one.Text, one.AskedTotal, one.AskedUnits) == (other.Text, other.AskedTotal, other.AskedUnits);
}

/// <summary>A thread as a page shows it.</summary>
/// <param name="Buyer">How the buyer is called on this page.</param>
internal sealed record LotThreadView(IReadOnlyList<LotMessage> Messages, string Buyer, Func<OperatorId, string> Seller)
{
    public string Author(LotMessage message) => message.FromBuyer ? Buyer : Seller(message.Operator);

    /// <summary>« Propose 2 500 € pour 18 appareils ».</summary>
    public static string? CounterOffer(LotMessage message) =>
        (message.AskedTotal, message.AskedUnits) switch
        {
            ({ } total, { } units) => $"Propose {total} pour {units} appareils.",
            ({ } total, null) => $"Propose {total} pour cette part.",
            (null, { } units) => $"Demande {units} appareils.",
            _ => null,
        };
}
