using System.Globalization;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>
/// The list of what people really type: misspelt, heard, glued, colloquial. Each line is a query and the family that it
/// means, as conditions on the listing.
/// </summary>
public sealed class QueryListTests(IndexedCorpus corpus, ITestOutputHelper output) : IClassFixture<IndexedCorpus>
{
    private static readonly Dictionary<ListingId, ListingDocument> Stock = Corpus.Listings.ToDictionary(one => one.Id);
    private readonly ISearchEngine engine = corpus.Engine;

    private static (string Query, string Family)[] Lines { get; } =
    [
        .. File.ReadLines(Repository.PathTo("tests", "Marketplace.Tests", "Fixtures", "Search", "queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1])),
    ];

    [Fact]
    public void The_list_is_long_enough_to_mean_something() => Assert.True(Lines.Distinct().Count() >= 200);

    [Fact]
    public void Every_family_of_the_list_is_in_the_stock() =>
        Assert.All(Lines, line => Assert.Contains(Corpus.Listings, listing => IsIn(listing, line.Family)));

    [Fact]
    public void The_family_that_is_meant_comes_among_the_first_five()
    {
        var missed = Lines.Where(line => !Search(line.Query).Take(5).Any(one => IsIn(one, line.Family))).ToList();

        Report(missed);
        Assert.True(missed.Count <= Lines.Length * 0.05, $"{missed.Count} of {Lines.Length} queries miss.");
    }

    [Fact]
    public void The_family_that_is_meant_even_comes_first()
    {
        var missed = Lines.Where(line => !Search(line.Query).Take(1).Any(one => IsIn(one, line.Family))).ToList();

        Report(missed);
        Assert.True(missed.Count <= Lines.Length * 0.05, $"{missed.Count} of {Lines.Length} queries miss.");
    }

    private IEnumerable<ListingDocument> Search(string words) =>
        engine.Ask(new SearchQuery { Words = words }).Hits.Select(hit => Stock[hit]);

    private void Report(List<(string Query, string Family)> missed)
    {
        foreach ((string query, string family) in missed)
            output.WriteLine(
                $"{query} should be {family}: {string.Join(" | ", Search(query).Take(5).Select(one => $"{one.Title} {one.RamGb} {one.StorageGb}{one.StorageKind} {one.Price}"))}"
            );
    }

    private static bool IsIn(ListingDocument listing, string family) =>
        family.Split(' ').All(condition => Holds(listing, condition));

    private static bool Holds(ListingDocument listing, string condition)
    {
        string[] sides = condition.Split(['=', '~', '<', '>'], 2);
        decimal Number() => decimal.Parse(sides[1], CultureInfo.InvariantCulture);
        return sides[0] switch
        {
            "maker" => listing.Maker == sides[1],
            "type" => listing.Type.ToString() == sides[1],
            "title" => listing
                .Title.Replace(" ", "", StringComparison.Ordinal)
                .Contains(sides[1], StringComparison.OrdinalIgnoreCase),
            "small" => sides[1] == "yes"
                && (string[])["Tiny", "Mini", "Micro"] is var sizes
                && sizes.Any(listing.Title.Contains),
            "usage" => listing.Usages.Contains(sides[1]),
            "cpu" => listing.Cpu.Contains(sides[1], StringComparison.OrdinalIgnoreCase),
            "ram" => listing.RamGb >= Number(),
            "storage" => listing.StorageGb >= Number(),
            "kind" => listing.StorageKind == sides[1],
            "euros" => listing.PriceEuros <= Number(),
            "screen" => Math.Abs((listing.ScreenInches ?? 0) - Number()) < 0.7m,
            "keyboard" => listing.Keyboard == sides[1],
            "pick-up" => listing.PickUpPoints.Any(point => point.Slug.StartsWith(sides[1], StringComparison.Ordinal)),
            "operator" => listing.Operator.Slug == sides[1],
            _ => throw new ArgumentException($"No such condition: {condition}"),
        };
    }
}
