using CsCheck;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class DistanceTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'd'], 0, 8];

    [Theory]
    [InlineData("lenovo", "lenovo", 0)]
    [InlineData("lenvo", "lenovo", 1)]
    [InlineData("lenovvo", "lenovo", 1)]
    [InlineData("lemovo", "lenovo", 1)]
    [InlineData("leonvo", "lenovo", 1)]
    [InlineData("ordinatuer", "ordinateur", 1)]
    [InlineData("ordinnatuer", "ordinateur", 2)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted(string left, string right, int slips) =>
        Assert.Equal(slips, Distance.Between(left, right, 3));

    [Fact]
    public void It_is_the_same_both_ways() =>
        Gen.Select(Word, Word)
            .Sample((left, right) => Distance.Between(left, right, 9) == Distance.Between(right, left, 9));

    [Fact]
    public void A_limit_changes_nothing_below_it() =>
        Gen.Select(Word, Word, Gen.Int[0, 3])
            .Sample(
                (left, right, limit) =>
                    Distance.Between(left, right, limit) == Math.Min(limit + 1, Distance.Between(left, right, 9))
            );

    [Fact]
    public void Only_a_word_itself_is_at_no_distance() =>
        Gen.Select(Word, Word).Sample((left, right) => (Distance.Between(left, right, 9) == 0) == (left == right));

    [Fact]
    public void Very_long_words_are_measured_too() =>
        Assert.Equal(1, Distance.Between(new string('a', 5_000), new string('a', 4_999) + "b", 2));
}
