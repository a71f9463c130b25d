using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Web.Help;

namespace Marketplace.Tests.Web.Help;

public sealed partial class ReadHelpTests(Shop shop) : IClassFixture<Shop>
{
    private const int LongestEasySentence = 16;

    public static TheoryData<string> Subjects => [.. HelpSubject.All.Select(subject => subject.Name)];

    [Theory, MemberData(nameof(Subjects))]
    public async Task A_subject_is_told_twice_and_each_version_leads_to_the_other(string subject)
    {
        var usual = await shop.Visit().Open($"/aide/{subject}");
        var easy = await shop.Visit().Open($"/aide/{subject}/facile");

        Assert.Contains($"<a href=\"/aide/{subject}/facile\"", usual.Html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/aide/{subject}\"", easy.Html, StringComparison.Ordinal);
        Assert.Matches("aria-current=\"page\">Texte simplifi", easy.Html);
        Assert.NotEqual(usual.Text, easy.Text);
    }

    [Theory, MemberData(nameof(Subjects))]
    public void A_simplified_text_has_short_sentences_one_a_line(string subject)
    {
        var sentences = Sentences().Matches(Easy(subject)).Select(match => Markup.Text(match.Groups[1].Value)).ToList();

        Assert.NotEmpty(sentences);
        foreach (var sentence in sentences)
        {
            Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, LongestEasySentence);
            Assert.DoesNotMatch(@"[;(]|\. [A-ZÀÉ]", sentence);
        }
    }

    [Theory, MemberData(nameof(Subjects))]
    public void A_simplified_text_writes_numbers_in_figures(string subject) =>
        Assert.DoesNotMatch(@"\b(deux|trois|quatre|quatorze|trente)\b", Easy(subject));

    [Theory, MemberData(nameof(Subjects))]
    public async Task A_subject_is_told_in_English(string subject)
    {
        var page = await shop.Visit().Open($"/en/aide/{subject}");

        Assert.Contains("<div class=\"text\" lang=\"en\">", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Texte simplifi", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/aide/rien")]
    [InlineData("/aide/payer/vite")]
    [InlineData("/en/aide/payer/vite")]
    [InlineData("/aide/..%2fconditions")]
    public async Task What_is_no_subject_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(address)).Status);

    [Fact]
    public async Task The_list_leads_to_each_subject_and_the_foot_of_every_page_to_the_list()
    {
        var list = await shop.Visit().Open("/aide");

        Assert.All(
            HelpSubject.All,
            subject => Assert.Contains($"href=\"{subject.EasyAddress}\"", list.Html, StringComparison.Ordinal)
        );
        Assert.Contains(
            "href=\"/aide\">Aide et texte simplifi",
            (await shop.Visit().Open("/conditions")).Html,
            StringComparison.Ordinal
        );
    }

    private static string Easy(string subject) =>
        File.ReadAllText(Repository.PathTo("themes", "Default", "texts", $"aide-{subject}.facile.liquid"))
            .Replace("{{ phone }}", "01", StringComparison.Ordinal)
            .Replace("{{ phone_hours }}", "le mardi", StringComparison.Ordinal);

    [GeneratedRegex("<p>(.*?)</p>")]
    private static partial Regex Sentences();
}
