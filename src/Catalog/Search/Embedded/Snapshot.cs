using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>The index as it was at one moment, with its columns and its vocabulary.</summary>
internal sealed class Snapshot : IndexSearcher
{
    private const int PagesKept = 300;

    private readonly ConditionalWeakTable<object, SegmentColumns> columns;
    private readonly ConcurrentDictionary<(string Address, int Size), SearchPage> pages = new();

    public Snapshot(IndexReader reader, ConditionalWeakTable<object, SegmentColumns> columns, Vocabulary vocabulary)
        : base(reader)
    {
        this.columns = columns;
        Similarity = new BM25Similarity();
        Vocabulary = vocabulary;
        foreach (AtomicReaderContext leaf in reader.Leaves)
            Columns(leaf.AtomicReader);
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The page of this query: made once as long as nothing changes in the index.</summary>
    public SearchPage Page(SearchQuery query)
    {
        // Distances come with the question, not from the index.
        if (query.Kilometres is not null)
            return new Answer(this, query).Page();
        var asked = (query.ToQueryString(), query.PageSize);
        if (pages.TryGetValue(asked, out SearchPage? known))
            return known;
        if (pages.Count >= PagesKept)
            pages.Clear();
        return pages[asked] = new Answer(this, query).Page();
    }

    public SegmentColumns Columns(AtomicReader segment) =>
        columns.GetValue(segment.CoreCacheKey, _ => new SegmentColumns(segment));
}

/// <summary>Makes snapshots: what has not changed since the last one is taken over from it.</summary>
internal sealed class Snapshots : SearcherFactory
{
    private readonly ConditionalWeakTable<object, SegmentColumns> columns = [];
    private List<string> words = [];
    private Vocabulary vocabulary = Vocabulary.Of([]);

    public override IndexSearcher NewSearcher(IndexReader reader)
    {
        List<KeyValuePair<string, int>> listed = [.. Listed(reader)];
        if (!listed.Select(one => one.Key).SequenceEqual(words))
        {
            words = [.. listed.Select(one => one.Key)];
            vocabulary = Vocabulary.Of(listed);
        }
        return new Snapshot(reader, columns, vocabulary);
    }

    private static IEnumerable<KeyValuePair<string, int>> Listed(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, ListingFields.Written) is not { } terms)
            yield break;
        TermsEnum words = terms.GetEnumerator();
        while (words.MoveNext())
            yield return new(words.Term.Utf8ToString(), words.DocFreq);
    }
}
