using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Guide;

/// <summary>From wishes to proposals: the engine finds what fits, the database says what is for sale, in two commands.</summary>
internal sealed class Advise(SearchListings search, Db db, ListingCards cards)
{
    private const int LimitsTold = 3;

    public async Task<Advice> On(Wishes wishes, CancellationToken cancellation)
    {
        foreach (var wished in WishedFor.From(wishes))
        {
            var page = (await search.Ask(wished.Query, cancellation)).Page;
            if (page.Total == 0)
                continue;
            var fitting = await Fitting(wished.Query, page.Hits, wishes, cancellation);
            if (fitting.Count > 0)
                return await Told(Choose.Among(fitting, wishes), wished, page.Total, cancellation);
        }
        return new Advice([], null, SearchQuery.Everything, 0);
    }

    // The cheapest, and beside them those that stand out in what matters, which may be far down the same list.
    private async Task<IReadOnlyList<Candidate>> Fitting(
        SearchQuery query,
        IReadOnlyList<ListingId> cheapest,
        Wishes wishes,
        CancellationToken cancellation
    )
    {
        HashSet<ListingId> ids = [.. cheapest];
        foreach (var better in Better(query, wishes))
            ids.UnionWith((await search.Ask(better, cancellation)).Page.Hits);
        var wanted = ids.ToList();
        return await db
            .Listings.AsNoTracking()
            .Where(listing => wanted.Contains(listing.Id) && listing.Units.Any(unit => unit.State == UnitState.Listed))
            .Select(listing => new Candidate(
                listing.Id,
                listing.Slug,
                listing.Type,
                listing.Usage,
                listing.Price,
                listing.RamGb,
                listing.ScreenInches,
                listing.Units.Where(unit => unit.State == UnitState.Listed).Min(unit => unit.BatteryPercent),
                listing.Grade
            ))
            .ToListAsync(cancellation);
    }

    private static IEnumerable<SearchQuery> Better(SearchQuery query, Wishes wishes)
    {
        yield return query.With(Facets.MinRam.Parameter, "16");
        if (wishes.Wish(Questions.Matters) is "ecran")
            yield return query.With(Facets.MinScreen.Parameter, "15");
        if (wishes.Wish(Questions.Matters) is "batterie")
            yield return query.With(Facets.MinBattery.Parameter, "85");
    }

    private async Task<Advice> Told(
        IReadOnlyList<Chosen> chosen,
        WishedFor wished,
        int count,
        CancellationToken cancellation
    )
    {
        var shown = await cards.Of([.. chosen.Select(one => one.Candidate.Id)], cancellation: cancellation);
        // What was sold between the two commands is left out.
        var proposals =
            from one in chosen
            join card in shown on $"/ordinateurs/{one.Candidate.Slug}" equals card.Address
            let limits = GoodFor.Cannot(one.Candidate.Usage, one.Candidate.Type)
            select new Proposal(one.Label, card, one.Reasons, [.. limits.Take(LimitsTold)]);
        return new Advice([.. proposals], wished.Left, wished.Query, count);
    }
}
