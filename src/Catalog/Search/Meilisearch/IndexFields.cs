using System.Text.Json.Nodes;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// How a listing is written in Meilisearch, and how the index is set. Words are cut, corrected and named one way before
/// they get here, alike for both engines: Meilisearch neither guesses typing mistakes nor knows synonyms of its own.
/// </summary>
internal static class IndexFields
{
    /// <summary>Raised with each change of the fields, of the settings or of the analysis: the index is then built anew.</summary>
    public const string Version = "2";

    public const string Id = "id";
    public const string Title = "title";
    public const string Text = "text";

    /// <summary>What a listing is asked for by: stems, exactly.</summary>
    public const string Stems = "stems";

    /// <summary>The words as they are written: for the vocabulary and for beginnings.</summary>
    public const string Written = "written";

    public const string Cents = "cents";
    public const string ListedAt = "listedAt";

    /// <summary>A word that every listing has. The first word of a question must be found, those after it are wishes.</summary>
    public const string EveryListing = "annonce";

    private const string Every = "every";
    private const char Between = '\u001f';
    private const int MostListings = 1_000_000;
    private const int MostWords = 100_000;

    private static readonly int[] DriveClasses = [64, 128, 256, 512, 1000, 2000, 4000];

    /// <summary>The field by which a facet filters.</summary>
    public static string Filter(Criterion facet) => facet.Parameter;

    /// <summary>The field by which a facet counts: a threshold by its numbers, a choice by its values with their names.</summary>
    public static string Counted(Criterion facet) =>
        facet is BoundFacet ? facet.Parameter : facet.Parameter + "-counted";

    public static string Number(Quantity quantity) => "number-" + quantity;

    public static Named Value(string counted)
    {
        string[] parts = counted.Split(Between, 2);
        return new Named(parts[0], parts[^1]);
    }

    /// <summary>The word that a listing has when a measure is what it wants, and not only enough.</summary>
    public static string? Nearest(Quantity quantity, int wanted) =>
        quantity switch
        {
            Quantity.RamGb => $"ram{wanted}",
            Quantity.StorageGb => $"drive{DriveClasses.MinBy(size => Math.Abs(size - wanted))}",
            Quantity.ScreenTenths => $"inches{wanted / 10}",
            // Under a price the cheapest come first anyway.
            _ => null,
        };

    public static JsonObject Of(ListingDocument listing)
    {
        (IReadOnlyList<string> title, IReadOnlyList<string> words) = ListingWords.Of(listing);
        List<string> stems = [.. words.Select(FrenchAnalyzer.Stem)];
        List<string> titleStems = [.. title.Select(FrenchAnalyzer.Stem)];
        JsonObject fields = new()
        {
            [Id] = Key(listing.Id),
            [Title] = string.Join(' ', titleStems),
            [Text] = string.Join(' ', stems),
            [Stems] = Values(titleStems.Concat(stems).Distinct()),
            [Written] = Values(words.Distinct()),
            [Cents] = listing.Price.Cents,
            // Meilisearch compares numbers as floating point: milliseconds fit, ticks do not.
            [ListedAt] = new DateTimeOffset(listing.ListedAt).ToUnixTimeMilliseconds(),
        };
        AddFacets(fields, listing);
        AddNumbers(fields, listing);
        return fields;
    }

    public static string Key(ListingId listing) => listing.Value.ToString("N");

    public static ListingId Listing(string key) => new(Guid.ParseExact(key, "N"));

    public static JsonObject Settings() =>
        new()
        {
            ["searchableAttributes"] = Values([Title, Text, Every]),
            ["filterableAttributes"] = Values([
                Stems,
                Written,
                .. Facets.All.SelectMany(facet => (string[])[Filter(facet), Counted(facet)]).Distinct(),
                .. Enum.GetValues<Quantity>().Select(Number),
            ]),
            ["sortableAttributes"] = Values([Cents, ListedAt]),
            ["displayedAttributes"] = Values([Id]),
            // The order that the visitor chose; else how many of the words, where, how exactly; then the cheaper, then the older.
            ["rankingRules"] = Values(["sort", "words", "attribute", "exactness", $"{Cents}:asc", $"{Id}:asc"]),
            ["typoTolerance"] = new JsonObject { ["enabled"] = false },
            ["pagination"] = new JsonObject { ["maxTotalHits"] = MostListings },
            ["faceting"] = new JsonObject { ["maxValuesPerFacet"] = MostWords },
        };

    private static void AddFacets(JsonObject fields, ListingDocument listing)
    {
        foreach (Criterion facet in Facets.All)
            if (facet is ChoiceFacet choice)
            {
                Named[] values = [.. choice.Of(listing).DistinctBy(value => value.Slug)];
                fields[Filter(facet)] = Values(values.Select(value => value.Slug));
                fields[Counted(facet)] = Values(values.Select(value => value.Slug + Between + value.Name));
            }
            else if (((BoundFacet)facet).Of(listing) is { } known and not BoundFacet.Absent)
                fields[Filter(facet)] = known;
    }

    private static void AddNumbers(JsonObject fields, ListingDocument listing)
    {
        (Quantity Of, int? Value)[] numbers =
        [
            (Quantity.RamGb, listing.RamGb),
            (Quantity.StorageGb, listing.StorageGb),
            (Quantity.ScreenTenths, (int?)(listing.ScreenInches * 10)),
            (Quantity.PriceEuros, listing.PriceEuros),
        ];
        foreach ((Quantity of, int? value) in numbers)
            fields[Number(of)] = value;
        fields[Every] = string.Join(
            ' ',
            [EveryListing, .. numbers.Select(one => one.Value is { } known ? Nearest(one.Of, known) : null)]
        );
    }

    private static JsonArray Values(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
