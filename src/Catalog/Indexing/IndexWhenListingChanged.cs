using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Indexing;

/// <summary>
/// Brings the index up to the database. A repeat changes nothing; an index that cannot be used refuses, and the event comes
/// back until the rebuild is done.
/// </summary>
internal sealed class IndexWhenListingChanged(ListingDocuments documents, ISearchEngine engine)
    : IHandle<ListingChanged>
{
    public async Task When(ListingChanged happened, CancellationToken cancellation)
    {
        if (await documents.Of(happened.Listing, cancellation) is { } document)
            await engine.Index([document], cancellation);
        else
            await engine.Remove([happened.Listing], cancellation);
    }
}

/// <summary>Forgets the pages and the figures that show what is for sale.</summary>
internal sealed class EvictPagesWhenListingChanged(
    IOutputCacheStore pages,
    HybridCache figures,
    PageEvictions evictions
) : IHandle<ListingChanged>
{
    public async Task When(ListingChanged happened, CancellationToken cancellation)
    {
        evictions.Tell();
        await figures.RemoveByTagAsync(PublicPages.Listings, cancellation);
        await pages.EvictByTagAsync(PublicPages.Listings, cancellation);
    }
}
