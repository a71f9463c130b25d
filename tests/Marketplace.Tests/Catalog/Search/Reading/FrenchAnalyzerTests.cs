using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class FrenchAnalyzerTests
{
    [Theory]
    [InlineData("L’écran d'un Été", "ecran un ete")]
    [InlineData("Portégé Z30", "portege z30")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("i5-8250U", "i5 8250u")]
    [InlineData("8Go", "8 go")]
    [InlineData("8GB/256go", "8 gb 256 go")]
    [InlineData("1to", "1 to")]
    [InlineData("256ssd", "256 ssd")]
    [InlineData("15,6 pouces", "15,6 pouces")]
    [InlineData("14\"", "14 pouces")]
    [InlineData("14 ''", "14 pouces")]
    [InlineData("200€", "200 euros")]
    [InlineData("150e", "150 e")]
    [InlineData("T480s E7240 840g5", "t480s e7240 840g5")]
    [InlineData("", "")]
    [InlineData("?!;", "")]
    public void Text_is_cut_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', FrenchAnalyzer.Words(text)));

    [Theory]
    [InlineData("portables", "portable")]
    [InlineData("fixes", "fixe")]
    [InlineData("reconditionnees", "reconditionne")]
    [InlineData("bureaux", "bureau")]
    [InlineData("centrales", "centrale")]
    public void A_plural_or_a_feminine_is_the_same_word(string one, string other) =>
        Assert.Equal(FrenchAnalyzer.Stem(other), FrenchAnalyzer.Stem(one));

    [Theory]
    [InlineData("t480s", "t480")]
    [InlineData("dell", "del")]
    [InlineData("acer", "ace")]
    [InlineData("tour", "tous")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(FrenchAnalyzer.Stem(other), FrenchAnalyzer.Stem(one));

    [Theory]
    [InlineData("15,6", 15.6)]
    [InlineData("15.6", 15.6)]
    [InlineData("8", 8)]
    public void A_number_is_read_with_either_decimal_mark(string word, double number)
    {
        Assert.True(FrenchAnalyzer.IsNumber(word, out decimal read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("i5")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    public void What_is_no_plain_number_is_not_read_as_one(string word) =>
        Assert.False(FrenchAnalyzer.IsNumber(word, out _));
}
