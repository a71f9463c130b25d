namespace Marketplace.Browser;

/// <summary>A whole purchase without a mouse and without JavaScript; one always sees where one is.</summary>
public sealed class KeyboardTests(RunningShop shop, Chromium chromium)
{
    private const int MostStops = 120;

    // A card is one link: its ring is drawn around the card.
    private const string Ring = """
        () => ['', '::after'].map(part => getComputedStyle(document.activeElement, part))
            .map(style => `${style.outlineStyle} ${style.outlineWidth}`).join(' or ')
        """;

    [Fact]
    public async Task A_computer_is_bought_with_the_keyboard_alone()
    {
        await using var visitor = await chromium.Visit(shop, Device.DeskWithoutScripts);
        var page = visitor.Page;
        // What everybody may buy: some of the stock is reserved by law.
        await visitor.Open("/ordinateurs?pour=tous");

        await TabTo(page, "main .product a");
        await page.Enter();
        await TabTo(page, "main button.button");
        await page.Enter();
        await TabTo(page, "main a[href='/commande']");
        await page.Enter();
        await TabTo(page, "[name=Nom]");
        await page.Keyboard.TypeAsync("Alix Clavier");
        await TabTo(page, "[name=Telephone]");
        await page.Keyboard.TypeAsync(Till.Phone("clavier"));
        await page.Enter();
        await TabTo(page, "input[name^='Retrait-']");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "input[name=Paiement]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "main form button.button");
        await page.Enter();
        await TabTo(page, "main form button.button");
        await page.Enter();

        Assert.Contains("C’est commandé", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_stop_of_a_page_leads_past_its_head()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        await visitor.Open("/ordinateurs");

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Aller au contenu", await visitor.Page.Locator(":focus").InnerTextAsync());
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visitor.Page.Locator("main :focus").CountAsync() == 1, "The next stop is not in the page.");
    }

    /// <summary>Goes on with the Tab key until the focus is there; every stop on the way has a ring.</summary>
    private static async Task TabTo(IPage page, string wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(":focus").CountAsync() == 0)
                continue;
            var ring = await page.EvaluateAsync<string>(Ring);
            Assert.True(
                ring.Contains("solid 3px", StringComparison.Ordinal),
                $"{page.Url}: {ring} on {await Here(page)}"
            );
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement.matches(wanted)", wanted))
                return;
        }
        Assert.Fail($"{page.Url}: the Tab key does not lead to {wanted}.");
    }

    private static Task<string> Here(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
}
