namespace Marketplace.Tests.Architecture;

/// <summary>Small files: what changes together is read together, and no more.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Longest = 300;
    private const int LongestMedian = 60;

    private static readonly string[] Folders = ["src", "themes", "tests"];
    private static readonly string[] Languages = [".cs", ".cshtml", ".css", ".js"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var long_ = Source(Folders)
            .Where(file => file.Lines.Count > Longest)
            .Select(file => $"{file}: {file.Lines.Count} lines");

        Assert.Empty(long_);
    }

    [Fact]
    public void Half_of_the_source_files_are_read_on_one_screen()
    {
        var sizes = Source(["src", "themes"]).Select(file => file.Lines.Count).Order().ToList();
        var median = sizes[sizes.Count / 2];

        output.WriteLine($"{sizes.Count} files, median {median} lines, longest {sizes[^1]}");
        Assert.InRange(median, 1, LongestMedian);
    }

    private static IEnumerable<SourceFile> Source(string[] folders) =>
        folders.SelectMany(folder => Repository.Files(folder, Languages));
}
