using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class PhoneticsTests
{
    [Theory]
    [InlineData("aser", "acer")]
    [InlineData("assus", "asus")]
    [InlineData("azus", "asus")]
    [InlineData("tochiba", "toshiba")]
    [InlineData("toshyba", "toshiba")]
    [InlineData("lenovau", "lenovo")]
    [InlineData("lenoveau", "lenovo")]
    [InlineData("makbook", "macbook")]
    [InlineData("mackbook", "macbook")]
    [InlineData("tinkpad", "thinkpad")]
    [InlineData("fauto", "photo")]
    public void What_sounds_alike_has_one_key(string heard, string written) =>
        Assert.Equal(Phonetics.Key(written), Phonetics.Key(heard));

    [Theory]
    [InlineData("acer", "asus")]
    [InlineData("dell", "hp")]
    [InlineData("portable", "probook")]
    public void What_sounds_different_has_another(string one, string other) =>
        Assert.NotEqual(Phonetics.Key(one), Phonetics.Key(other));
}
