using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Tests.Workshop.Permits.Rules;

public sealed class ForbiddenWordsTests
{
    [Theory]
    [InlineData("Portable neuf", "neuf")]
    [InlineData("Portable COMME NEUF, peu servi", "comme neuf")]
    [InlineData("En état neuf.", "état neuf")]
    [InlineData("Remis à neuf", "à neuf")]
    [InlineData("remis à\u00a0neuf", "à neuf")]
    [InlineData("Machine neuve", "neuve")]
    [InlineData("quasi-neuf", "quasi-neuf")]
    [InlineData("Flambant neuf", "flambant neuf")]
    [InlineData("Lot de postes neufs", "neufs")]
    [InlineData("batterie comme neuve", "comme neuve")]
    [InlineData("Like new", "like new")]
    [InlineData("portable ｎｅｕｆ", "neuf")]
    [InlineData("portable ne\u200buf", "neuf")]
    [InlineData("portable ne\u00aduf", "neuf")]
    [InlineData("(neuf)", "neuf")]
    public void A_claim_of_newness_is_refused_and_quoted(string text, string quoted)
    {
        var reason = Assert.Single(ForbiddenWords.Check(text));
        Assert.Equal("forbidden-word", reason.Code);
        Assert.StartsWith($"« {quoted} »", reason.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bon état, traces visibles sur le capot")]
    [InlineData("Vendu à Châteauneuf")]
    [InlineData("La neuvième génération")]
    [InlineData("Dix-neuf pouces")]
    [InlineData("Un écran de quatre-vingt-dix-neuf nits")]
    [InlineData("Portable reconditionné, batterie neuve")]
    [InlineData("SSD neuf de 256 Go et chargeur neuf")]
    [InlineData("news et nouveautés")]
    public void Other_words_and_new_spare_parts_are_accepted(string text) => Assert.Empty(ForbiddenWords.Check(text));

    [Fact]
    public void A_new_battery_does_not_excuse_a_new_computer()
    {
        var reason = Assert.Single(ForbiddenWords.Check("Ordinateur neuf, batterie neuve"));
        Assert.StartsWith("« neuf »", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_expression_is_told_once() =>
        Assert.Equal(2, ForbiddenWords.Check("Comme neuf, vraiment comme neuf, état neuf").Count);
}
