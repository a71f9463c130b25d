using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("laptop", "portable")]
    [InlineData("ordi portable", "portable")]
    [InlineData("PC portables", "portable")]
    [InlineData("unité centrale", "fixe")]
    [InlineData("unités centrales", "fixe")]
    [InlineData("tour", "fixe")]
    [InlineData("pc de bureau", "fixe")]
    [InlineData("tout-en-un", "toutenun")]
    [InlineData("All in one", "toutenun")]
    [InlineData("Hewlett-Packard", "hp")]
    [InlineData("NVMe", "ssd")]
    [InlineData("pôle emploi", "demarches")]
    [InlineData("télétravail", "visio")]
    [InlineData("Intel Core i5", "i5")]
    [InlineData("clavier français", "azerty")]
    public void What_is_said_otherwise_is_named_one_way(string said, string named) =>
        Assert.Equal([named], Synonyms.Replace(FrenchAnalyzer.Words(said)));

    [Fact]
    public void The_longest_phrase_wins_and_the_rest_stays_in_place() =>
        Assert.Equal(
            ["un", "portable", "hp", "elitebook"],
            Synonyms.Replace(FrenchAnalyzer.Words("un ordinateur portable Hewlett Packard EliteBook"))
        );

    [Fact]
    public void A_word_with_no_synonym_is_left_alone() => Assert.Equal(["latitude"], Synonyms.Replace(["latitude"]));

    [Fact]
    public void Naming_twice_changes_nothing_more() =>
        Assert.All(
            Synonyms.EveryWord,
            word => Assert.Equal(Synonyms.Replace([word]), Synonyms.Replace(Synonyms.Replace([word])))
        );

    [Fact]
    public void Packard_bell_is_no_hewlett_packard() =>
        Assert.Equal(["packard", "bell"], Synonyms.Replace(["packard", "bell"]));
}
