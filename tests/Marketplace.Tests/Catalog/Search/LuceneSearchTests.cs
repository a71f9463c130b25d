using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>The index on the disk: it stays over a restart, and damage asks for a rebuild.</summary>
public sealed class LuceneSearchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-index-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_index_survives_a_restart()
    {
        using (LuceneSearch before = new(folder))
        {
            await before.Rebuild(Corpus.Listings.ToAsyncEnumerable());
            before.Drop([Corpus.Listings[0].Id]);
        }

        using LuceneSearch after = new(folder);

        Assert.Null(after.Unusable);
        Assert.Equal(Corpus.Listings.Count - 1, after.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task What_was_indexed_before_a_kill_is_there_after_it()
    {
        LuceneSearch killed = new(folder);
        await killed.Rebuild(Corpus.Listings.Take(5).ToAsyncEnumerable());
        killed.Put([Corpus.Listings[10]]);

        // Not disposed: its writer still holds the folder, which a reader does not need.
        using LuceneSearch after = new(folder);

        Assert.Equal(6, after.Ask(SearchQuery.Everything).Total);
        killed.Dispose();
    }

    [Fact]
    public void An_empty_folder_asks_for_a_rebuild_instead_of_showing_an_empty_shop()
    {
        using LuceneSearch engine = new(folder);

        Assert.Equal("there is none yet", engine.Unusable);
        Assert.Throws<IndexUnusable>(() => engine.Ask(SearchQuery.Everything));
        Assert.Throws<IndexUnusable>(() => engine.Put([Corpus.Listings[0]]));
    }

    [Theory]
    [InlineData(".cfs")]
    [InlineData("segments_*")]
    public async Task Damage_is_found_at_the_start_and_a_rebuild_cures_it(string kind)
    {
        await Build();
        foreach (string file in Files(kind))
            Scribble(file);

        using LuceneSearch engine = new(folder);

        Assert.NotNull(engine.Unusable);
        Assert.Throws<IndexUnusable>(() => engine.Ask(SearchQuery.Everything));
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        Assert.Null(engine.Unusable);
        Assert.Equal(Corpus.Listings.Count, engine.Ask(SearchQuery.Everything).Total);
    }

    [Fact]
    public async Task A_lost_file_is_found_at_the_start()
    {
        await Build();
        Files(".cfs").ForEach(File.Delete);

        using LuceneSearch engine = new(folder);

        Assert.NotNull(engine.Unusable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("../../../etc")]
    public async Task A_pointer_that_leads_nowhere_asks_for_a_rebuild(string content)
    {
        await Build();
        await File.WriteAllTextAsync(Path.Combine(folder, "current"), content);

        using LuceneSearch engine = new(folder);

        Assert.NotNull(engine.Unusable);
    }

    [Fact]
    public async Task An_old_generation_is_thrown_away_by_the_next_rebuild()
    {
        using LuceneSearch engine = new(folder);
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
        Directory.CreateDirectory(Path.Combine(folder, "never-finished"));
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());

        // The last one stays for a process that may still read it.
        Assert.Equal(2, Directory.GetDirectories(folder).Length);
        Assert.False(Directory.Exists(Path.Combine(folder, "never-finished")));
    }

    private async Task Build()
    {
        using LuceneSearch engine = new(folder);
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());
    }

    private List<string> Files(string kind) =>
        [.. Directory.GetFiles(folder, kind.Contains('*') ? kind : "*" + kind, SearchOption.AllDirectories)];

    private static void Scribble(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        for (int at = bytes.Length / 3; at < bytes.Length / 3 + Math.Min(64, bytes.Length / 3); at++)
            bytes[at] ^= 0x5a;
        File.WriteAllBytes(file, bytes);
    }
}
