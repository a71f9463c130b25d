using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Marketplace.Catalog.Contracts;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>One complete index, from the rebuild that made it to the rebuild that replaces it.</summary>
internal sealed class Generation : IDisposable
{
    private const string VersionKey = "listing-fields";

    private readonly LuceneDirectory directory;
    private readonly SearcherManager searchers;

    // Opened with the first change only: another process may then rebuild aside while this one searches.
    private IndexWriter? writer;

    private Generation(string name, LuceneDirectory directory, IndexWriter? writer)
    {
        (Name, this.directory, this.writer) = (name, directory, writer);
        searchers = new SearcherManager(directory, new Snapshots());
    }

    public string Name { get; }

    /// <summary>An empty one.</summary>
    public static Generation Create(string name, LuceneDirectory directory)
    {
        IndexWriter writer = Writer(directory, OpenMode.CREATE);
        Commit(writer);
        return new Generation(name, directory, writer);
    }

    /// <summary>One that was built before, checked from end to end: damage is found now, not under a visitor.</summary>
    public static Generation Open(string name, LuceneDirectory directory)
    {
        using (DirectoryReader reader = DirectoryReader.Open(directory))
        {
            if (!reader.IndexCommit.UserData.TryGetValue(VersionKey, out string? is_) || is_ != ListingFields.Version)
                throw new IndexUnusable("it was built by another version");
            foreach (AtomicReaderContext leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
        }
        return new Generation(name, directory, null);
    }

    public void Add(IEnumerable<ListingDocument> listings)
    {
        writer ??= Writer(directory, OpenMode.APPEND);
        foreach (ListingDocument listing in listings)
            writer.UpdateDocument(ListingFields.Key(listing.Id), ListingFields.Of(listing));
    }

    public void Remove(IEnumerable<ListingId> listings)
    {
        writer ??= Writer(directory, OpenMode.APPEND);
        writer.DeleteDocuments([.. listings.Select(ListingFields.Key)]);
    }

    /// <summary>Makes the changes last and lets searches see them.</summary>
    public void Publish()
    {
        Commit(writer!);
        searchers.MaybeRefreshBlocking();
    }

    /// <summary>Drops the changes since the last publication, after one that failed half-way.</summary>
    public void Abandon()
    {
        writer?.Rollback();
        writer = null;
    }

    public T Read<T>(Func<Snapshot, T> question)
    {
        Snapshot snapshot = (Snapshot)searchers.Acquire();
        try
        {
            return question(snapshot);
        }
        finally
        {
            searchers.Release(snapshot);
        }
    }

    public void Dispose()
    {
        try
        {
            Abandon();
        }
        catch (IOException)
        {
            // A later rebuild has thrown the folder away: there is nothing left to undo.
        }
        searchers.Dispose();
        directory.Dispose();
    }

    private static IndexWriter Writer(LuceneDirectory directory, OpenMode mode) =>
        new(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
            {
                OpenMode = mode,
                Similarity = new BM25Similarity(),
            }
        );

    private static void Commit(IndexWriter writer)
    {
        writer.SetCommitData(new Dictionary<string, string> { [VersionKey] = ListingFields.Version });
        writer.Commit();
    }
}
