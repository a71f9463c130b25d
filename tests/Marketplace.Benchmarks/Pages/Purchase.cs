using Microsoft.Playwright;

namespace Marketplace.Benchmarks.Pages;

/// <summary>The steps of a purchase between the pages that are measured.</summary>
internal static class Purchase
{
    /// <summary>What anybody may buy: what the law reserves asks for a code.</summary>
    public const string Computers = "main li:not(:has-text('Réservé par la loi')) a[href^='/ordinateurs/']";

    public static async Task Choose(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet ordinateur" }).First.ClickAsync();
        await page.WaitForURLAsync("**/panier");
    }

    /// <summary>From the first step of the checkout, where the page stands, to the address of the order.</summary>
    public static async Task<string> Order(IPage page)
    {
        await page.Locator("[name=Nom]").FillAsync("Paul Mesure");
        // From the range that the regulator keeps for fiction (ARCEP, decision 2018-0881).
        await page.Locator("[name=Telephone]")
            .FillAsync($"04 65 71 {Random.Shared.Next(10, 99)} {Random.Shared.Next(10, 99)}");
        await Continue(page, "**/commande?etape=2");
        await page.Locator("input[name^='Retrait-']").First.CheckAsync();
        await page.Locator("input[name=Paiement]").First.CheckAsync();
        await Continue(page, "**/commande?etape=3");
        await Continue(page, "**/commande/R-*");
        return new Uri(page.Url).PathAndQuery;
    }

    private static async Task Continue(IPage page, string to)
    {
        await page.Locator("main form button.button").Last.ClickAsync();
        await page.WaitForURLAsync(to, new() { WaitUntil = WaitUntilState.Commit });
    }
}
