using Marketplace.Network;
using Marketplace.Network.Appearance;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Themes;

/// <summary>A folder with a theme.json, a theme.css and a logo, dropped in while the shop runs: no code, no build, no restart.</summary>
public sealed class DroppedThemeTests(DroppedThemeTests.OwnThemes shop) : IClassFixture<DroppedThemeTests.OwnThemes>
{
    [Fact]
    public async Task A_folder_that_is_dropped_in_is_worn_by_its_host()
    {
        shop.Drop(
            "Valdor",
            """{ "name": "Valdor", "parent": "Default", "site": "PC Valdor", "logo": "valdor.svg", "texts": { "promise": "Bienvenue chez {{ site }}." } }"""
        );
        await shop.Wear("valdor.test", "Valdor");

        var page = await shop.At("valdor.test");

        Assert.Contains("Bienvenue chez PC Valdor.", page.Text, StringComparison.Ordinal);
        Assert.Contains("— PC Valdor</title>", "— " + page.Html.Split("<title>")[1], StringComparison.Ordinal);
        var sheet = page.Html.Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        Assert.Contains("--pine: #123456", (await shop.Visit().Open(sheet)).Html, StringComparison.Ordinal);
        Assert.Matches("/theme/[0-9a-f]+/valdor.svg", page.Html);
    }

    [Fact]
    public async Task Its_words_see_the_site_and_nothing_else()
    {
        shop.Drop(
            "Curieux",
            """{ "parent": "Default", "texts": { "promise": "[{{ site.length }}{{ configuration }}{{ db }}{% include 'secret' %}]" } }"""
        );
        await shop.Wear("curieux.test", "Curieux");

        var page = await shop.At("curieux.test");

        Assert.DoesNotContain("secret of the disk", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_word_a_text_of_law_otherwise()
    {
        shop.Drop("Juriste", """{ "parent": "Default" }""");
        shop.Write("Juriste", "texts/conditions.liquid", "<h1>Les conditions de {{ site }}</h1>");
        await shop.Wear("juriste.test", "Juriste");

        var page = await shop.At("juriste.test", "/conditions");

        Assert.Contains("Les conditions de Reprise", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_chosen_as_soon_as_it_is_there()
    {
        shop.Drop("Nouveau", """{ "parent": "Default", "site": "Nouveau monde" }""");

        var card = shop.Services.GetRequiredService<IThemes>().All.Single(theme => theme.Name == "Nouveau");

        Assert.Equal("Nouveau monde", card.Shop);
        Assert.False(card.HasParts);
    }

    [Fact]
    public async Task A_folder_that_is_gone_leaves_the_usual_theme()
    {
        await shop.Wear("parti.test", "Parti");

        Assert.Contains("Un ordinateur fiable", (await shop.At("parti.test")).Text, StringComparison.Ordinal);
    }

    /// <summary>A shop whose themes lie in a folder of the test.</summary>
    public sealed class OwnThemes : Shop
    {
        private readonly string themes = Directory.CreateTempSubdirectory("themes-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            Copy(Path.Combine(AppContext.BaseDirectory, "themes"), themes);
            builder.UseSetting("Site:Themes", themes);
        }

        internal void Drop(string name, string json)
        {
            Write(name, "theme.css", "@layer theme { :root { --pine: #123456; } }");
            Write(name, "valdor.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
            Write(name, "theme.json", json);
        }

        internal void Write(string theme, string file, string content)
        {
            var path = Path.Combine(themes, theme, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        internal async Task Wear(string host, string theme)
        {
            await InDb(async db =>
            {
                db.ThemeChoices.Add(new ThemeChoice(host, theme, DateTime.UtcNow));
                await db.SaveChangesAsync();
            });
            Services.GetRequiredService<ThemesOfHosts>().Forget();
        }

        internal async Task<Sight> At(string host, string path = "/")
        {
            var visitor = this.Visit();
            visitor.Browser.DefaultRequestHeaders.Host = host;
            return await visitor.Open(path);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                Directory.Delete(themes, recursive: true);
        }

        private static void Copy(string from, string to)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
