using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>How a listing is written in the index: words to search, numbers to compare, columns to filter and sort.</summary>
internal static class ListingFields
{
    /// <summary>Raised with each change of the fields or of the analysis: an older index is then rebuilt.</summary>
    public const string Version = "2";

    public const string Id = "id";
    public const string Title = "title";
    public const string Text = "text";

    /// <summary>The words as they are written, not stemmed: for the vocabulary and for beginnings.</summary>
    public const string Written = "written";
    public const string Price = "price";
    public const string ListedAt = "listed-at";

    private const char Between = '\u001f';

    public static Term Key(ListingId listing) => new(Id, listing.Value.ToString("N"));

    public static string Column(Criterion facet) => "facet-" + facet.Parameter;

    public static string Number(Quantity quantity) => "number-" + quantity;

    public static Named Value(BytesRef stored)
    {
        string[] parts = stored.Utf8ToString().Split(Between, 2);
        return new Named(parts[0], parts[1]);
    }

    public static Document Of(ListingDocument listing)
    {
        (IReadOnlyList<string> title, IReadOnlyList<string> words) = ListingWords.Of(listing);
        Document document =
        [
            new StringField(Id, Key(listing.Id).Text, Field.Store.NO),
            new BinaryDocValuesField(Id, new BytesRef(listing.Id.Value.ToByteArray())),
            Stems(Title, title),
            Stems(Text, words),
            new TextField(Written, string.Join(' ', words), Field.Store.NO),
            new NumericDocValuesField(Price, listing.Price.Cents),
            new NumericDocValuesField(ListedAt, listing.ListedAt.Ticks),
        ];
        AddFacets(document, listing);
        AddNumbers(document, listing);
        return document;
    }

    private static TextField Stems(string field, IEnumerable<string> words) =>
        new(field, string.Join(' ', words.Select(FrenchAnalyzer.Stem)), Field.Store.NO);

    private static void AddFacets(Document document, ListingDocument listing)
    {
        foreach (Criterion facet in Facets.All)
            if (facet is BoundFacet bound)
                document.Add(new NumericDocValuesField(Column(facet), bound.Of(listing) ?? BoundFacet.Absent));
            else if (facet is ChoiceFacet choice)
                foreach (Named value in choice.Of(listing).DistinctBy(value => value.Slug))
                    document.Add(new SortedSetDocValuesField(Column(facet), new(value.Slug + Between + value.Name)));
    }

    private static void AddNumbers(Document document, ListingDocument listing)
    {
        void Add(Quantity quantity, int? value)
        {
            if (value is { } known)
                document.Add(new Int32Field(Number(quantity), known, Field.Store.NO));
        }
        Add(Quantity.RamGb, listing.RamGb);
        Add(Quantity.StorageGb, listing.StorageGb);
        Add(Quantity.ScreenTenths, (int?)(listing.ScreenInches * 10));
        Add(Quantity.PriceEuros, listing.PriceEuros);
    }
}
