using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Web.Theming;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Themes;

public sealed class ThemeTextsTests(Shop shop) : IClassFixture<Shop>
{
    private static readonly Dictionary<string, string> Words = ThemeTexts.Words(Shell.Example);

    public static TheoryData<string> Texts =>
        [
            .. Directory
                .GetFiles(Repository.PathTo("themes", "Default", "texts"), "*.liquid")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    [Theory]
    [InlineData("Appelez le {{ phone }}.", "Appelez le 04 66 00 00 00.")]
    [InlineData("{% if phone == \"\" %}Écrivez{% else %}Appelez{% endif %}", "Appelez")]
    [InlineData("{{ password }}{{ site.class }}", "")]
    [InlineData("Sans rien", "Sans rien")]
    public void A_text_sees_the_site_and_nothing_else(string text, string said) =>
        Assert.Equal(said, ThemeTexts.Render("promise", text, Words));

    [Fact]
    public void A_text_that_is_no_Liquid_is_named() =>
        Assert.Contains(
            "promise",
            Assert.Throws<WrongSetting>(() => ThemeTexts.Render("promise", "{% if %}", Words)).Message,
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Texts))]
    public void Each_text_of_law_and_help_reads_with_its_example(string name)
    {
        using var scope = shop.Services.CreateScope();
        var html = scope.ServiceProvider.GetRequiredService<SiteTexts>().Read(name)?.ToString();

        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}|<script|style=", html);
    }

    [Fact]
    public void Each_text_of_law_and_help_has_its_English()
    {
        var texts = Texts.Select(row => row.Data).ToList();
        var alone = texts.Where(name => !name.Contains('.', StringComparison.Ordinal) && !texts.Contains(name + ".en"));

        Assert.Empty(alone);
    }
}
