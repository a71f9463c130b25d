using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Tests.Workshop.Permits.Rules;

public sealed class WordingTests
{
    [Fact]
    public void Tested_wholly_and_erased_in_France_earns_the_whole_word() =>
        Assert.Equal("reconditionné en France", Word(FunctionClass.F5, true, "FR", "RE"));

    [Fact]
    public void One_operation_abroad_takes_France_away() =>
        Assert.Equal("reconditionné", Word(FunctionClass.F6, true, "FR", "BE"));

    [Fact]
    public void An_operation_whose_place_is_unknown_takes_France_away() =>
        Assert.Equal("reconditionné", Word(FunctionClass.F5, true, "FR", ""));

    [Fact]
    public void Without_any_recorded_operation_France_is_not_claimed() =>
        Assert.Equal("reconditionné", Word(FunctionClass.F5, true));

    [Theory]
    [InlineData(FunctionClass.F4, true)]
    [InlineData(FunctionClass.F5, false)]
    [InlineData(FunctionClass.F0, false)]
    public void Less_is_a_tested_second_hand_product(FunctionClass function, bool cleared) =>
        Assert.Equal("occasion testée", Word(function, cleared, "FR"));

    private static string Word(FunctionClass function, bool cleared, params string[] countries) =>
        EarnedWords.Of(Wording.Earned(function, cleared, countries));
}
