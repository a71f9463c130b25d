using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Payments;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Accounting;

/// <summary>A month of one's own workshop as entries for its accounting: what was invoiced, and what money moved.</summary>
internal sealed class ExportEntriesModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    /// <summary>Twelve months to choose from, the present one first.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(0, 12).Select(back => ThisMonth.AddMonths(-back));

    private DateOnly ThisMonth
    {
        get
        {
            var today = clock.GetUtcNow().UtcDateTime.ParisDay;
            return today.AddDays(1 - today.Day);
        }
    }

    public async Task OnGetAsync([FromQuery(Name = "mois")] string? month, CancellationToken cancellation)
    {
        Month = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var told)
            ? told
            : ThisMonth;
        Lines = await Read(cancellation);
    }

    public async Task<IActionResult> OnGetFecAsync(
        [FromQuery(Name = "mois")] string? month,
        CancellationToken cancellation
    )
    {
        await OnGetAsync(month, cancellation);
        var seller = (await network.Operator(User.Operator(), cancellation))!;
        var last = Month.AddMonths(1).AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(
            EntryFiles.Fec(Lines),
            "text/plain; charset=utf-8",
            $"{seller.Siret?[..9] ?? seller.Slug}FEC{last}.txt"
        );
    }

    public async Task<IActionResult> OnGetCsvAsync(
        [FromQuery(Name = "mois")] string? month,
        CancellationToken cancellation
    )
    {
        await OnGetAsync(month, cancellation);
        return File(EntryFiles.Csv(Lines), CsvFile.Type, $"ecritures-{Month:yyyy-MM}.csv");
    }

    private async Task<IReadOnlyList<JournalLine>> Read(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var (start, end) = (Midnight(Month), Midnight(Month.AddMonths(1)));
        var invoices =
            from invoice in db.Invoices.AsNoTracking()
            join order in db.Orders on invoice.Order equals order.Id
            where invoice.Operator == workshop && invoice.IssuedAt >= start && invoice.IssuedAt < end
            orderby invoice.Kind, invoice.Year, invoice.Number
            select new
            {
                invoice,
                order.Number,
                order.Name,
            };
        var moved =
            from entry in db.PaymentEntries.AsNoTracking()
            join order in db.Orders on entry.Order equals order.Id
            where entry.Operator == workshop && entry.OccurredAt >= start && entry.OccurredAt < end
            orderby entry.OccurredAt, entry.Id
            select new
            {
                entry,
                order.Number,
                order.Name,
            };
        var sold = (await invoices.ToListAsync(cancellation)).SelectMany(row =>
            WriteJournal.Of(row.invoice, new ThirdParty(row.Number, row.Name))
        );
        var paid = (await moved.ToListAsync(cancellation)).SelectMany(row =>
            WriteJournal.Of(row.entry, new ThirdParty(row.Number, row.Name))
        );
        return [.. sold, .. paid];
    }

    private static DateTime Midnight(DateOnly day) => FrenchTime.Utc(day.ToDateTime(TimeOnly.MinValue));
}
