using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Contracts;
using Marketplace.Web.Theming;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Themes;

/// <summary>What a theme may change, and what every theme keeps to.</summary>
public sealed partial class ThemeTests(ThemeTests.Solidaire solidaire, Shop shop)
    : IClassFixture<ThemeTests.Solidaire>,
        IClassFixture<Shop>
{
    private const int PageBudget = 40 * 1024;

    public static TheoryData<string> Themes =>
        [.. Directory.GetDirectories(Repository.PathTo("themes")).Select(folder => Path.GetFileName(folder))];

    public static TheoryData<string> OwnParts => [.. Part.In("Solidaire").Select(part => part.Name)];

    [Theory, MemberData(nameof(OwnParts))]
    public void A_theme_overrides_only_parts_that_Default_has(string part) =>
        Assert.Contains(part, Part.All.Select(known => known.Name));

    [Theory, MemberData(nameof(OwnParts))]
    public void An_overridden_part_reads_the_same_record(string part) =>
        Assert.Equal(Part.Named(part).Model, Part.In("Solidaire").Single(own => own.Name == part).Model);

    [Fact]
    public async Task An_overridden_part_is_the_one_that_is_shown()
    {
        var html = await solidaire.Render("ProductCard", ProductCard.Example);

        Assert.Contains("au tarif solidaire, 149", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_a_theme_leaves_alone_comes_from_Default()
    {
        var html = await solidaire.Render("Home", HomePage.Example);

        Assert.Contains("chacun repart avec un ordinateur", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_drawing_that_a_part_shows_is_in_the_sprite()
    {
        var sprite = File.ReadAllText(Repository.PathTo("themes", "Default", "icons.svg"));
        foreach (var part in Part.All.Where(part => part.HasRecord))
        foreach (Match icon in Icons().Matches(await shop.Render(part.Name, part.Example())))
            Assert.Contains($"<symbol id=\"{icon.Groups[1].Value}\"", sprite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Home")]
    [InlineData("Results")]
    [InlineData("Product")]
    public async Task A_page_and_its_style_stay_within_the_budget(string part)
    {
        var page = await shop.Render(part, Part.Named(part).Example(), asPage: "/");

        Assert.InRange(Compressed(Encoding.UTF8.GetBytes(page)) + Compressed(Sheet("shop.css")), 1024, PageBudget);
    }

    [Fact]
    public async Task A_shop_page_is_dressed_by_the_shop_and_a_back_office_page_by_the_workshop()
    {
        Assert.Contains(
            "<body class=\"shop\">",
            await shop.Render("Home", HomePage.Example, "/"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<body class=\"workshop\">",
            await shop.Render("Home", HomePage.Example, "/atelier"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_workshop_keeps_stop_in_reach_on_every_page()
    {
        var html = await shop.Render("Home", HomePage.Example, "/atelier/appareils");

        Assert.Contains("href=\"/atelier/stop\"", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Themes))]
    public void A_theme_reads_well_in_light_and_in_dark(string theme)
    {
        foreach (var scheme in Palette.Of(theme))
        {
            Assert.All(Palette.Texts, pair => Assert.True(scheme.Contrast(pair) >= 7, $"{theme}: {pair}"));
            Assert.All(Palette.Controls, pair => Assert.True(scheme.Contrast(pair) >= 4.5, $"{theme}: {pair}"));
            Assert.All(Palette.Shapes, pair => Assert.True(scheme.Contrast(pair) >= 3, $"{theme}: {pair}"));
        }
    }

    private byte[] Sheet(string file)
    {
        var theme = shop.Services.GetRequiredService<Marketplace.Web.Theming.Themes>().Of("Default")!;
        return theme.Find(theme.Address(file).Split('/')[2], file)!.Content;
    }

    private static long Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return compressed.Length;
    }

    [GeneratedRegex("icons\\.svg#([a-z]+)")]
    private static partial Regex Icons();

    /// <summary>The shop, dressed in Solidaire.</summary>
    public sealed class Solidaire : Shop
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Theme", "Solidaire");
        }
    }
}
