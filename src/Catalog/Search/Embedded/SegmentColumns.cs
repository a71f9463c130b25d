using Lucene.Net.Index;
using Lucene.Net.Util;
using Marketplace.Catalog.Contracts;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>
/// The values by which one segment of the index is filtered, counted and sorted, in plain arrays. A segment never
/// changes, so its columns are read once; a new listing only adds a small segment.
/// </summary>
internal sealed class SegmentColumns
{
    public SegmentColumns(AtomicReader reader)
    {
        int count = reader.MaxDoc;
        Price = Numbers(reader, ListingFields.Price, count);
        ListedAt = Numbers(reader, ListingFields.ListedAt, count);
        Ids = ReadIds(reader, count);
        Facets = [.. Search.Facets.All.Select(facet => Read(reader, facet, count))];
    }

    public long[] Price { get; }

    public long[] ListedAt { get; }

    public ListingId[] Ids { get; }

    /// <summary>In the order of <see cref="Search.Facets.All"/>.</summary>
    public Column[] Facets { get; }

    private static Column Read(AtomicReader reader, Criterion facet, int count) =>
        facet is BoundFacet
            ? new NumberColumn([.. Numbers(reader, ListingFields.Column(facet), count).Select(value => (int)value)])
            : ReadChoices(reader.GetSortedSetDocValues(ListingFields.Column(facet)), count);

    private static long[] Numbers(AtomicReader reader, string field, int count)
    {
        NumericDocValues? values = reader.GetNumericDocValues(field);
        long[] numbers = new long[count];
        for (int doc = 0; values is not null && doc < count; doc++)
            numbers[doc] = values.Get(doc);
        return numbers;
    }

    private static ListingId[] ReadIds(AtomicReader reader, int count)
    {
        BinaryDocValues values = reader.GetBinaryDocValues(ListingFields.Id);
        ListingId[] ids = new ListingId[count];
        BytesRef bytes = new();
        for (int doc = 0; doc < count; doc++)
        {
            values.Get(doc, bytes);
            ids[doc] = new ListingId(new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
        }
        return ids;
    }

    private static ChoiceColumn ReadChoices(SortedSetDocValues? values, int count)
    {
        if (values is null)
            return new ChoiceColumn([], new int[count + 1], []);
        Named[] names = new Named[values.ValueCount];
        BytesRef bytes = new();
        for (int ordinal = 0; ordinal < names.Length; ordinal++)
        {
            values.LookupOrd(ordinal, bytes);
            names[ordinal] = ListingFields.Value(bytes);
        }
        int[] starts = new int[count + 1];
        List<int> ordinals = [];
        for (int doc = 0; doc < count; doc++)
        {
            values.SetDocument(doc);
            for (long next; (next = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS; )
                ordinals.Add((int)next);
            starts[doc + 1] = ordinals.Count;
        }
        return new ChoiceColumn(names, starts, [.. ordinals]);
    }
}

/// <summary>One facet over the listings of a segment.</summary>
internal abstract record Column;

/// <summary>The number of each listing.</summary>
internal sealed record NumberColumn(int[] Values) : Column;

/// <summary>The values of listing n are the names at <c>Ordinals[Starts[n]..Starts[n + 1]]</c>.</summary>
internal sealed record ChoiceColumn(Named[] Names, int[] Starts, int[] Ordinals) : Column
{
    public ReadOnlySpan<int> Of(int doc) => Ordinals.AsSpan(Starts[doc], Starts[doc + 1] - Starts[doc]);
}
