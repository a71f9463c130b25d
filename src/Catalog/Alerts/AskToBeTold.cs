using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Alerts;

/// <summary>
/// Takes a request to be told. Whoever asks reads the same whatever is known of the address; how many questions one
/// address gets is bounded, so that nobody fills another's mailbox from here.
/// </summary>
internal sealed class AskToBeTold(Db db, WriteAlerts write, TimeProvider clock)
{
    public const int MostAlerts = 20;
    public const int MostQuestionsADay = 3;

    /// <exception cref="Refusal">The search is longer than anybody types.</exception>
    public async Task Ask(string mail, SearchQuery query, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = Alert.Ask(mail, query, now);
        var known = await db
            .Alerts.Where(alert => alert.Mail == asked.Mail)
            .OrderBy(alert => alert.Id)
            .Take(MostAlerts)
            .ToListAsync(cancellation);
        var yesterday = now.AddDays(-1);
        if (known.Count(alert => alert.ConfirmedAt is null && alert.AskedAt > yesterday) >= MostQuestionsADay)
            return;

        var same = known.Find(alert => alert.SearchKey == asked.SearchKey);
        if (same is null ? known.Count >= MostAlerts : !same.AskAgain(now))
            return;

        if (same is null)
            db.Alerts.Add(asked);
        db.Add(write.Question(same ?? asked));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // The same form, sent twice at once: the other one has asked.
            db.ChangeTracker.Clear();
        }
    }
}
