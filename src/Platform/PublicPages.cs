namespace Marketplace.Platform;

/// <summary>The output-cache policy of pages that are the same for every anonymous visitor, and its tags.</summary>
public static class PublicPages
{
    public const string Policy = "public";

    /// <summary>Pages that show what is for sale; evicted when a listing changes.</summary>
    public const string Listings = "listings";
}
