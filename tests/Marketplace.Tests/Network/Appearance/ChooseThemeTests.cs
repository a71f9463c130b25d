using System.Net;
using Marketplace.Accounts;
using Marketplace.Accounts.Contracts;
using Marketplace.Network;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Appearance;

public sealed class ChooseThemeTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_host_name_wears_the_theme_that_was_chosen_for_it_and_no_other_does()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/apparence");

        var after = await administrator.Submit(("Host", "Tremplin.test"), ("Theme", "Tremplin"));

        Assert.Contains("tremplin.test", after.Text, StringComparison.Ordinal);
        Assert.Contains("Tremplin numérique", (await At("tremplin.test")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tremplin numérique", (await At("localhost")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_shows_at_once_in_pages_that_were_cached()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        Assert.DoesNotContain("chacun repart", (await At("cache.test")).Text, StringComparison.Ordinal);
        await administrator.Open("/pole/apparence");
        await administrator.Submit(("Host", "cache.test"), ("Theme", "Solidaire"));

        Assert.Contains("chacun repart", (await At("cache.test")).Text, StringComparison.Ordinal);

        await administrator.Press("Rendre le thème habituel à cache.test");
        Assert.DoesNotContain("chacun repart", (await At("cache.test")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_seen_by_whoever_asked_for_it_alone()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/apparence");

        var preview = await administrator.Press("Regarder Tremplin");

        Assert.Contains("Votre ordinateur pour repartir", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pour repartir", (await At("localhost")).Text, StringComparison.Ordinal);
        await administrator.Open("/pole/apparence");
        await administrator.Press("Arrêter l’aperçu");
        Assert.DoesNotContain("pour repartir", (await administrator.Open("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_we_did_not_sign_previews_nothing()
    {
        var visitor = shop.Visit();
        visitor.Browser.DefaultRequestHeaders.Add("Cookie", "__Host-apercu=Tremplin");

        Assert.DoesNotContain("pour repartir", (await visitor.Open("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pas un domaine", "Default", "nom de domaine")]
    [InlineData("", "Default", "nom de domaine")]
    [InlineData("ailleurs.test", "../Default", "thème de la liste")]
    public async Task What_cannot_be_worn_is_refused(string host, string theme, string why)
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/apparence");

        var refused = await administrator.Submit(("Host", host), ("Theme", theme));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_written_down_in_the_journal_with_its_author()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/apparence");

        await administrator.Submit(("Host", "journal.test"), ("Theme", "Solidaire"));

        var line = await shop.InDb(db => db.Audit.SingleAsync(entry => entry.Details.Contains("journal.test")));
        Assert.NotNull(line.By);
        Assert.Contains("réglage changé", (await administrator.Open("/pole/journal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_chooses_nothing()
    {
        var worker = await shop.SignIn(Role.Worker, await shop.NewOperator());

        var page = await worker.Open("/pole/apparence");

        Assert.DoesNotContain("Porter ce thème", page.Text, StringComparison.Ordinal);
    }

    private async Task<Sight> At(string host)
    {
        var visitor = shop.Visit();
        visitor.Browser.DefaultRequestHeaders.Host = host;
        return await visitor.Open("/");
    }
}
