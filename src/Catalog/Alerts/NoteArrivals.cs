using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Alerts;

/// <summary>Notes for whom a unit that goes on sale is good news; the mail comes later, at most one a day.</summary>
internal sealed class NoteArrivals(Db db, ListingDocuments documents, TimeProvider clock) : IHandle<Listed>
{
    public async Task When(Listed happened, CancellationToken cancellation)
    {
        var listing = await db
            .Listings.Where(one => one.Slug == happened.Listing)
            .Select(one => (ListingId?)one.Id)
            .SingleOrDefaultAsync(cancellation);
        // It may be sold before its news is read: nobody is told.
        if (listing is not { } id || await documents.Of(id, cancellation) is not { } document)
            return;

        Matching arrived = new(document);
        var noted = db.Arrivals.Where(one => one.Listing == id);
        var waiting = await db
            .Alerts.AsNoTracking()
            .Where(alert => alert.ConfirmedAt != null)
            .Where(alert => !noted.Any(one => one.Alert == alert.Id))
            .ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // Many people wait for the same: each search is read once.
        foreach (
            var search in waiting.GroupBy(alert => alert.Search).Where(same => arrived.Answers(same.First().Query))
        )
            db.Arrivals.AddRange(
                search.Select(alert => new Arrival
                {
                    Alert = alert.Id,
                    Listing = id,
                    FoundAt = now,
                })
            );
    }
}
