using CsCheck;
using Marketplace.Solidarity.Programmes;

namespace Marketplace.Tests.Solidarity.Programmes;

public sealed class SmallCountsTests
{
    [Fact]
    public void What_is_large_or_empty_is_shown()
    {
        var (rows, total) = SmallCounts.Mask([("a", 12), ("b", 0), ("c", 5)]);

        Assert.Equal([12, 0, 5], rows.Select(row => row.Count));
        Assert.Equal(17, total);
    }

    [Fact]
    public void One_small_count_takes_the_next_smallest_with_it()
    {
        var (rows, total) = SmallCounts.Mask([("a", 12), ("b", 2), ("c", 7)]);

        Assert.Equal([12, null, null], rows.Select(row => row.Count));
        Assert.Equal(21, total);
    }

    [Fact]
    public void Where_nothing_can_hide_it_the_total_is_masked_too()
    {
        var (rows, total) = SmallCounts.Mask([("a", 3), ("b", 0)]);

        Assert.Equal([null, 0], rows.Select(row => row.Count));
        Assert.Null(total);
    }

    /// <summary>Whoever knows the total and the rows that are shown never learns a count of less than five.</summary>
    [Fact]
    public void No_small_count_is_found_by_subtraction() =>
        Gen.Int[0, 20]
            .Array[1, 6]
            .Sample(counts =>
            {
                var rows = counts.Select((count, n) => ($"r{n}", count)).ToList();
                var (shown, total) = SmallCounts.Mask(rows);
                Assert.DoesNotContain(shown, row => row.Count is > 0 and < SmallCounts.Least);
                var hidden = shown.Count(row => row.Count is null);
                if (total is not { } told || hidden == 0)
                    return;
                Assert.True(hidden > 1, "One masked row is the total less the others.");
                Assert.True(told - shown.Sum(row => row.Count ?? 0) >= SmallCounts.Least);
            });
}
