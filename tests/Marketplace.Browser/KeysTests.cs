namespace Marketplace.Browser;

/// <summary>The keys of the workshop, for those who know them; each of their acts is also a link or a button.</summary>
public sealed class KeysTests(RunningShop shop, Chromium chromium)
{
    [Fact]
    public async Task J_and_k_walk_over_the_rows_and_enter_opens_the_one_in_hand()
    {
        await using var visitor = await AtTheList(Device.Desk);
        var page = visitor.Page;
        var tags = await page.Locator("tr[data-row] a").AllInnerTextsAsync();

        await Press(page, "j", "j", "j", "k");
        Assert.Equal(tags[1], await page.Locator("tr.here a").First.InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**/atelier/appareils/{tags[1]}");
        Sound.Is(visitor.Complaints);
    }

    [Fact]
    public async Task The_question_mark_shows_and_hides_all_keys()
    {
        await using var visitor = await AtTheList(Device.Desk);
        var list = visitor.Page.Locator("#keys dl");
        Assert.False(await list.IsVisibleAsync());

        await Press(visitor.Page, "?");
        Assert.True(await list.IsVisibleAsync());
        Sound.Is(await visitor.Faults());
        await Press(visitor.Page, "?");

        Assert.False(await list.IsVisibleAsync());
    }

    [Fact]
    public async Task The_list_of_keys_opens_without_the_script_too()
    {
        await using var visitor = await AtTheList(Device.DeskWithoutScripts);

        await visitor.Page.Locator("#keys summary").ClickAsync();

        Assert.True(await visitor.Page.Locator("#keys dl").IsVisibleAsync());
    }

    [Fact]
    public async Task The_slash_leads_to_the_scan_field_and_a_scanned_tag_opens_its_device()
    {
        await using var visitor = await AtTheList(Device.Desk);
        var page = visitor.Page;
        var tag = await page.Locator("tr[data-row] a").Last.InnerTextAsync();
        Assert.NotEqual("scan", await Focused(page));

        await page.Keyboard.PressAsync("/");
        Assert.Equal("scan", await Focused(page));
        await page.Keyboard.TypeAsync(tag);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**/atelier/appareils/{tag}");
    }

    [Fact]
    public async Task A_letter_typed_in_a_field_is_a_letter()
    {
        await using var visitor = await AtTheList(Device.Desk);
        await visitor.Page.Keyboard.PressAsync("/");

        await visitor.Page.Keyboard.TypeAsync("jk?");

        Assert.Equal("jk?", await visitor.Page.Locator("#scan").InputValueAsync());
        Assert.Equal(0, await visitor.Page.Locator("tr.here").CountAsync());
    }

    private async Task<Visitor> AtTheList(Device device)
    {
        var visitor = await chromium.Visit(shop, device);
        await visitor.SignIn(shop.Account("worker"));
        await visitor.Open("/atelier/appareils");
        // The scan field has the focus of a page that opens: a bench has a scanner, and no hand on the keys.
        await visitor.Page.Locator("#scan").PressAsync("Escape");
        return visitor;
    }

    private static async Task Press(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}
