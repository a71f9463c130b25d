using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Alerts;

/// <summary>
/// Whether a listing is what a search asks for, without any engine: the same reading of words, the same filters. Stricter
/// than a list, which shows what comes near: a mail is sent for what was asked.
/// </summary>
internal sealed class Matching
{
    private readonly ListingDocument listing;
    private readonly QueryReader reader;
    private readonly HashSet<string> stems;

    public Matching(ListingDocument listing)
    {
        this.listing = listing;
        var words = ListingWords.Of(listing);
        reader = new QueryReader(
            Vocabulary.Of(words.Written.Concat(words.Title).Distinct().Select(word => KeyValuePair.Create(word, 1)))
        );
        stems = [.. words.Written.Concat(words.Title).Select(FrenchAnalyzer.Stem)];
    }

    public bool Answers(SearchQuery query)
    {
        if (!Filters.Pass(listing, query))
            return false;
        var understood = reader.Read(query.Words);
        return understood.Ignored.Count == 0
            && understood.Words.All(word => stems.Contains(word.Term))
            && understood.Measures.All(IsWithin);
    }

    private bool IsWithin(Measure measure)
    {
        int? value = measure.Of switch
        {
            Quantity.RamGb => listing.RamGb,
            Quantity.StorageGb => listing.StorageGb,
            Quantity.ScreenTenths => (int?)(listing.ScreenInches * 10),
            Quantity.PriceEuros => listing.PriceEuros,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Of, "A quantity of a new kind."),
        };
        return value >= measure.From && value <= measure.To;
    }
}
