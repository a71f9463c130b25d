using System.Text.RegularExpressions;

namespace Marketplace.Tests.Architecture;

/// <summary>What the content security policy would refuse in a browser is refused here first.</summary>
public sealed partial class PageSourceTests
{
    public static TheoryData<string> Pages =>
        [
            .. new[] { "src", "themes" }
                .SelectMany(folder => Repository.Files(folder, ".cshtml"))
                .Select(file => file.Name),
        ];

    [Theory, MemberData(nameof(Pages))]
    public void A_page_holds_no_style_and_no_script_of_its_own(string page)
    {
        var inline = Inline().Matches(new SourceFile(Repository.PathTo(page)).Text).Select(match => match.Value);

        Assert.Empty(inline);
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_asks_nothing_of_a_third_party(string page)
    {
        var loaded = ThirdParty().Matches(new SourceFile(Repository.PathTo(page)).Text).Select(match => match.Value);

        Assert.Empty(loaded);
    }

    [Theory]
    [InlineData("""<p style="color: red">""")]
    [InlineData("""<div class="a" style='x'>""")]
    [InlineData("<style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<!script>alert(1)</!script>")]
    [InlineData("""<script type="module">import "x";""")]
    [InlineData("""<button onclick="go()">""")]
    [InlineData("""<a href="javascript:go()">""")]
    public void What_is_written_in_line_would_be_found(string html) => Assert.Matches(Inline(), html);

    [Theory]
    [InlineData("""<script type="module" src="/js/basket.js"></script>""")]
    [InlineData("""<link rel="stylesheet" href="/css/site.css">""")]
    [InlineData("""<p class="style">à lire : style = sobre</p>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"Product"}</script>""")]
    public void What_is_a_file_of_ours_passes(string html) => Assert.DoesNotMatch(Inline(), html);

    [Theory]
    [InlineData("""<script src="https://cdn.example/x.js">""")]
    [InlineData("""<img alt="" src="//img.example/x.png">""")]
    [InlineData("""<link rel="preload" href="https://fonts.example/x">""")]
    public void A_third_party_would_be_found(string html) => Assert.Matches(ThirdParty(), html);

    [GeneratedRegex(
        """<[a-z][^<>]*\sstyle\s*=\s*["']|<style\b|<!?script\b(?![^>]*\bsrc=)(?!\stype="application/ld\+json">)|<[a-z][^<>]*\son[a-z]+\s*=\s*["']|["']javascript:""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline();

    [GeneratedRegex(
        """<(script|img|iframe|source|video|audio)\b[^<>]*\ssrc(set)?\s*=\s*["'](https?:)?//|<link\b[^<>]*\shref\s*=\s*["'](https?:)?//""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ThirdParty();
}
