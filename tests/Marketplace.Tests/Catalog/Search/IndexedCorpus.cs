using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>The whole corpus in an index that the tests of a class share: they only search.</summary>
public sealed class IndexedCorpus : IDisposable
{
    private readonly TestIndex index = TestIndex.Of(Corpus.Listings);

    internal ISearchEngine Engine => index.Engine;

    public void Dispose() => index.Dispose();
}
