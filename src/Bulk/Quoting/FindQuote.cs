using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>The ways to a quote; for an operator, those that it has a part in.</summary>
internal static class FindQuote
{
    extension(IQueryable<LotQuote> quotes)
    {
        public IQueryable<LotQuote> Whole() =>
            quotes.Include(quote => quote.Versions).ThenInclude(version => version.Lines).AsSplitQuery();

        /// <summary>A quote in which an operator has, or had, units.</summary>
        public IQueryable<LotQuote> With(OperatorId workshop) =>
            quotes.Where(quote => quote.Versions.Any(version => version.Lines.Any(line => line.Operator == workshop)));
    }

    public static Task<LotQuote?> LotQuote(this Db db, string? typed, CancellationToken cancellation)
    {
        var number = (typed ?? "").Trim().ToUpperInvariant();
        return db.LotQuotes.Whole().SingleOrDefaultAsync(quote => quote.Number == number, cancellation);
    }

    public static Task<LotQuote?> LotQuote(
        this Db db,
        string? typed,
        OperatorId workshop,
        CancellationToken cancellation
    )
    {
        var number = (typed ?? "").Trim().ToUpperInvariant();
        return db.LotQuotes.Whole().With(workshop).SingleOrDefaultAsync(quote => quote.Number == number, cancellation);
    }
}
