namespace Marketplace.Platform;

/// <summary>The output-cache policy of pages that are the same for every anonymous visitor, and its tags.</summary>
public static class PublicPages
{
    public const string Policy = "public";

    /// <summary>Pages that show what is for sale; evicted when a listing changes.</summary>
    public const string Listings = "listings";
}

/// <summary>
/// Counts the evictions of public pages. A page that was being made while one happened may show what was before it: it
/// is served to whoever waits for it, and not kept.
/// </summary>
public sealed class PageEvictions
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    public void Tell() => Interlocked.Increment(ref count);
}
