using Marketplace.Platform;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Cards;

/// <summary>
/// What is read for a public page, kept for the next visitor, whose page may have to be made anew for the basket that it
/// names. News of this node throw it away at once, those of another node reach it two seconds later; a unit that is gone
/// cannot be claimed from it in any case: the database decides.
/// </summary>
internal static class PublicReading
{
    private static readonly HybridCacheEntryOptions Kept = new() { Expiration = TimeSpan.FromSeconds(2) };
    private static readonly string[] Tags = [PublicPages.Listings];

    /// <summary>
    /// The kept value, or one read now for everybody who waits for it. Whoever reads first reads to the end, even if
    /// their visitor left: the others stand on their connection.
    /// </summary>
    public static ValueTask<T> Public<T>(
        this HybridCache cache,
        string key,
        Func<CancellationToken, ValueTask<T>> read
    ) => cache.GetOrCreateAsync(key, read, Kept, Tags, CancellationToken.None);
}
