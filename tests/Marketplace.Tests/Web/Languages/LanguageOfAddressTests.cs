using System.Net;

namespace Marketplace.Tests.Web.Languages;

public sealed class LanguageOfAddressTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData("/panier", "fr", "Votre panier")]
    [InlineData("/en/panier", "en", "Your basket")]
    public async Task The_address_chooses_the_language(string address, string code, string words)
    {
        var page = await Visit(address);

        Assert.Contains($"<html lang=\"{code}\" dir=\"ltr\">", page.Html, StringComparison.Ordinal);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guide")]
    [InlineData("/en/guide")]
    public async Task Each_page_names_its_translations_and_leads_to_them_without_a_script(string address)
    {
        var page = await Visit(address);

        Assert.Contains(
            "<link rel=\"alternate\" hreflang=\"fr\" href=\"http://localhost:5080/guide\">",
            page.Html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"alternate\" hreflang=\"en\" href=\"http://localhost:5080/en/guide\">",
            page.Html,
            StringComparison.Ordinal
        );
        var other = address == "/guide" ? "/en/guide\" hreflang=\"en\"" : "/guide\" hreflang=\"fr\"";
        Assert.Contains($"<a href=\"{other}", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cached_pages_keep_the_languages_apart()
    {
        foreach (var turn in new[] { 1, 2 })
        {
            Assert.Contains("lang=\"fr\" dir", (await Visit("/conditions")).Html, StringComparison.Ordinal);
            Assert.Contains("lang=\"en\" dir", (await Visit("/en/conditions")).Html, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"fr\"", (await Visit("/ordinateurs")).Html, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"en\"", (await Visit("/en/ordinateurs")).Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/en/atelier")]
    [InlineData("/en/api/v1/listings")]
    [InlineData("/en/rien-de-tel")]
    [InlineData("/de/panier")]
    public async Task What_has_no_translation_has_no_address(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit(address)).Status);

    [Fact]
    public async Task A_failure_is_told_in_the_language_of_the_address() =>
        Assert.Contains("<html lang=\"en\"", (await Visit("/en/rien-de-tel")).Html, StringComparison.Ordinal);

    [Fact]
    public async Task An_act_leads_on_in_its_language()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("unite", "OS-00000000")]);
        var answer = await Sight.Of(await shop.CreateClient().PostAsync(new Uri("/en/panier", UriKind.Relative), form));

        Assert.Contains("<html lang=\"en\"", answer.Html, StringComparison.Ordinal);
    }

    private Task<Sight> Visit(string address) => new Visitor(shop.CreateClient()).Open(address);
}
