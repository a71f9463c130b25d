namespace Marketplace.Browser;

/// <summary>The steps of a purchase, as anybody takes them. Each buyer has a telephone: the shop limits what one may keep.</summary>
internal static class Till
{
    /// <summary>The links to what anybody may buy: what the law reserves asks for a code that this buyer has not.</summary>
    public const string Computers = "main li:not(:has-text('Réservé par la loi')) a[href^='/ordinateurs/']";

    /// <summary>The links to what the law reserves to those who prove their right.</summary>
    public const string Reserved = "main li:has-text('Réservé par la loi') a[href^='/ordinateurs/']";

    private static int buyers;

    /// <summary>From the list to the basket.</summary>
    /// <returns>The path of the computer's page.</returns>
    public static async Task<string> Choose(Visitor visitor, string who)
    {
        // Side by side, two buyers would want the same first computer of the list.
        var computers = visitor.Page.Locator(Computers);
        var mine = Interlocked.Increment(ref buyers) % await computers.CountAsync();
        await computers.Nth(mine).Follow();
        Assert.Contains("/ordinateurs/", visitor.Page.Url, StringComparison.Ordinal);
        var path = new Uri(visitor.Page.Url).AbsolutePath;
        await Take(visitor.Page);
        Assert.True(new Uri(visitor.Page.Url).AbsolutePath == "/panier", $"{who} has no basket: {visitor.Page.Url}");
        return path;
    }

    public static Task Take(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet ordinateur" }).First.Follow();

    public static async Task Introduce(IPage page, string name, string who, string mail = "")
    {
        await page.Locator("[name=Nom]").FillAsync(name);
        await page.Locator("[name=Telephone]").FillAsync(Phone(who));
        if (mail is not "")
            await page.Locator("[name=Mail]").FillAsync(mail);
        await Continue(page);
        await Reaches(page, "Où le retirer");
    }

    public static Task FetchAndPayThere(IPage page) => FetchAndPay(page, "retrait");

    /// <param name="means">The way to pay, as the form names it.</param>
    /// <param name="right">A code of the solidarity price, typed.</param>
    /// <param name="voucher">A code of a voucher, typed.</param>
    public static async Task FetchAndPay(IPage page, string means, string right = "", string voucher = "")
    {
        await page.Locator("input[name^='Retrait-']").First.CheckAsync();
        await page.Locator($"input[name=Paiement][value={means}]").CheckAsync();
        if (right is not "")
            await page.Locator("[name=Droit]").FillAsync(right);
        if (voucher is not "")
            await page.Locator("[name=Bon]").FillAsync(voucher);
        await Continue(page);
        // Where the workshop receives by appointment.
        if (page.Url.Contains("etape=livraison", StringComparison.Ordinal))
        {
            await page.Locator("main input[type=radio]").First.CheckAsync();
            await Continue(page);
        }
        await Reaches(page, "Vérifiez");
    }

    public static async Task Order(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Commander avec obligation de paiement" }).Follow();
        await Reaches(page, "C’est commandé");
    }

    /// <summary>The whole purchase, from the list to the page of the order.</summary>
    /// <returns>The path of the computer's page.</returns>
    public static async Task<string> Buy(Visitor visitor, string name, string who)
    {
        await visitor.Open("/ordinateurs");
        var path = await Choose(visitor, who);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();
        await Introduce(visitor.Page, name, who);
        await FetchAndPayThere(visitor.Page);
        await Order(visitor.Page);
        return path;
    }

    public static Task Continue(IPage page) => page.Locator("main form button.button").Last.Follow();

    /// <summary>From the range that the regulator keeps for fiction (ARCEP, decision 2018-0881); the same for the same word.</summary>
    public static string Phone(string who) =>
        $"04 65 71 {who.Sum(letter => letter) % 90 + 10:00} {who.Length % 90 + 10:00}";

    /// <summary>The page that stands has this title; where not, what it says instead is the report.</summary>
    public static async Task Reaches(IPage page, string title)
    {
        var read = await page.Locator("h1").First.InnerTextAsync();
        Assert.True(
            read.Contains(title, StringComparison.Ordinal),
            $"{page.Url}: {await page.Locator("main").InnerTextAsync()}"
        );
    }
}
