using Marketplace.Catalog.Search.Embedded;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>The whole corpus in an index that the tests of a class share: they only search.</summary>
public sealed class IndexedCorpus : IDisposable
{
    public IndexedCorpus() => Engine.Index(Corpus.Listings);

    internal LuceneSearch Engine { get; } = LuceneSearch.InMemory();

    public void Dispose() => Engine.Dispose();
}
