using Marketplace.Network;
using Marketplace.Platform;

namespace Marketplace.Tests.Network.Operators;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Atelier des Gardons", "atelier-des-gardons")]
    [InlineData("  L’Étape — réemploi & Cie  ", "l-etape-reemploi-cie")]
    [InlineData("Le Cœur d’Alès", "le-coeur-d-ales")]
    [InlineData("Nîmes 2", "nimes-2")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Theory, InlineData(""), InlineData("…"), InlineData("—")]
    public void A_name_without_a_letter_is_refused(string name) => Assert.Throws<Refusal>(() => Slug.Of(name));

    [Fact]
    public void A_very_long_name_is_cut_without_a_hanging_hyphen()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("atelier", 30)));

        Assert.InRange(slug.Length, 70, 80);
        Assert.False(slug.EndsWith('-'));
    }
}
