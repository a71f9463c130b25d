using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Desk;

/// <summary>An operator's parts of quotes: those that wait for an answer first, then those that end soonest.</summary>
internal sealed class ListQuotesModel(Db db, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public bool All { get; private set; }
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<QuoteRow> Rows { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "etat")] string? state, CancellationToken cancellation)
    {
        All = state == "tous";
        var (workshop, now) = (User.Operator(), Now);
        var quotes = db.LotQuotes.AsNoTracking().With(workshop);
        if (!All)
            quotes = quotes.Where(quote => quote.State == QuoteState.Open && quote.ValidUntil > now);
        var found = await quotes.Whole().OrderByDescending(quote => quote.MadeAt).Take(Most).ToListAsync(cancellation);
        var ids = found.Select(quote => quote.Id).ToList();
        var waiting = await db
            .LotMessages.LastOf(workshop)
            .Where(message => message.FromBuyer && ids.Contains(message.Quote))
            .Select(message => message.Quote)
            .ToListAsync(cancellation);
        Rows =
        [
            .. found
                .Select(quote => new QuoteRow(quote, quote.Now.Of(workshop), waiting.Contains(quote.Id)))
                .OrderByDescending(row => row.Waits)
                .ThenBy(row => row.Quote.ValidUntil),
        ];
    }
}

/// <summary>An operator's part of a quote.</summary>
/// <param name="Waits">The buyer wrote last.</param>
internal sealed record QuoteRow(LotQuote Quote, IReadOnlyList<QuoteLine> Lines, bool Waits);
