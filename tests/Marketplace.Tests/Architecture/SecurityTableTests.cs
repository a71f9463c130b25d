using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Tests.Architecture;

/// <summary>The table of what is done for security is whole, and the tests that it names are there.</summary>
public sealed partial class SecurityTableTests
{
    // How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has; 253 in all.
    private static readonly int[] PerChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

    private static readonly string[] Rows =
    [
        .. File.ReadLines(Repository.PathTo("infra/security.md")).Where(line => Row().IsMatch(line)),
    ];

    [Fact]
    public void Every_requirement_of_levels_1_and_2_is_told_once()
    {
        var told = Rows.SelectMany(row => Numbers(row.Split('|')[1])).ToList();

        Assert.Equal(told.Distinct(), told);
        Assert.Equal(PerChapter, told.CountBy(one => one.Chapter).OrderBy(one => one.Key).Select(one => one.Value));
    }

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var missing = Rows.SelectMany(row => Test().Matches(row.Split('|')[4]))
            .Select(match => match.Groups[1].Value)
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .Where(name => !Exists(Repository.PathTo($"tests/Marketplace.Tests/{name}")));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_row_says_where_it_is_met() =>
        Assert.All(Rows, row => Assert.True(row.Split('|') is [_, _, _, { Length: > 2 }, _, _, _], row));

    private static bool Exists(string path) => File.Exists(path + ".cs") || Directory.Exists(path);

    private static IEnumerable<(int Chapter, int Section, int Number)> Numbers(string cell) =>
        Range()
            .Matches(cell)
            .SelectMany(match =>
            {
                var first = match.Groups["first"].Value.Split('.').Select(Number).ToArray();
                var last = match.Groups["last"] is { Success: true, Value: var to }
                    ? Number(to.Split('.')[2])
                    : first[2];
                return Enumerable.Range(first[2], last - first[2] + 1).Select(n => (first[0], first[1], n));
            });

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<first>\d+\.\d+\.\d+)(–(?<last>\d+\.\d+\.\d+))?")]
    private static partial Regex Range();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Test();
}
