using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Owed;

/// <summary>What organisations owe to a workshop, how old it is, and when they were last reminded.</summary>
internal sealed class ListOwedModel(Db db, ReadOwed read, LateSettings late, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(AgeBand Band, int Count, Money Amount)> Bands { get; private set; } = [];
    public IReadOnlyList<OwedRow> Rows { get; private set; } = [];
    public Money Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().UtcDateTime.ParisDay;
        var parts = await read.To(User.Operator(), cancellation);
        var ids = parts.Select(part => part.Invoice?.Id ?? default).ToList();
        var reminded = await db
            .Reminders.AsNoTracking()
            .Where(one => ids.Contains(one.Invoice))
            .ToListAsync(cancellation);
        Rows =
        [
            .. parts
                .Select(part => new OwedRow(
                    new OpenItem(part, part.DaysLate(today), part.Penalty(late, today)),
                    reminded.Where(one => one.Invoice == part.Invoice?.Id).MaxBy(one => one.SentAt)
                ))
                .OrderByDescending(row => row.Item.DaysLate)
                .ThenBy(row => row.Item.Part.Invoice?.Due)
                .ThenBy(row => row.Item.Part.Number, StringComparer.Ordinal),
        ];
        Bands =
        [
            .. Enum.GetValues<AgeBand>()
                .Select(band =>
                    Rows.Where(row => row.Item.Band == band).ToList() is var own ? (band, own.Count, Sum(own)) : default
                ),
        ];
        Total = Sum(Rows);
    }

    private static Money Sum(IEnumerable<OwedRow> rows) => new(rows.Sum(row => row.Item.Part.Open.Cents));
}

/// <param name="Last">The latest reminder; null: none.</param>
internal sealed record OwedRow(OpenItem Item, Reminder? Last);
