using System.Text.RegularExpressions;

namespace Marketplace.Browser;

/// <summary>An order as its buyer has it: the address of its page, its number, the tag of its computer, the code.</summary>
internal sealed partial record Bought(string Address, string Number, string Tag, string Code, string Seller)
{
    public static async Task<Bought> Read(IPage page)
    {
        var told = await page.Locator("main").InnerTextAsync();
        var code = page.Locator(".say b");
        return new(
            new Uri(page.Url).PathAndQuery,
            new Uri(page.Url).Segments[^1],
            Tags().Match(told).Value,
            await code.CountAsync() == 0 ? "" : await code.InnerTextAsync(),
            told
        );
    }

    [GeneratedRegex("OS-[A-Z0-9]{6,}")]
    private static partial Regex Tags();
}

/// <summary>The person behind the counter of a workshop, with a browser of their own.</summary>
internal sealed class Counter(Visitor person) : IAsyncDisposable
{
    public Visitor Person => person;

    public static async Task<Counter> Of(WholeShop shop, Chromium chromium, Bought order, string role = "worker")
    {
        var person = await chromium.Visit(shop.Address, Device.DeskWithoutScripts);
        await shop.SignIn(person, shop.Staff(role, order.Seller));
        return new(person);
    }

    /// <summary>Scans the computer, and tells the buyer that it is ready.</summary>
    public async Task Prepare(Bought order)
    {
        await person.Open($"/atelier/commandes/{order.Number}");
        await person.Page.Locator("[name=Scanned]").FillAsync(order.Tag);
        await Press("Ajouter à la commande");
        await Press("Déclarer prête et prévenir");
    }

    public async Task TakeMoney(Bought order, string how)
    {
        await person.Open($"/atelier/commandes/{order.Number}");
        await person.Page.Locator($"[name=How][value={how}]").CheckAsync();
        await Press("Enregistrer le paiement");
    }

    public async Task HandOver(Bought order)
    {
        await person.Open($"/atelier/commandes/{order.Number}");
        await person.Page.Locator("[name=Code]").FillAsync(order.Code);
        await Press("Remettre la commande");
    }

    /// <summary>Opens the first entry of a list.</summary>
    public async Task OpenFirst(string list)
    {
        await person.Open(list);
        await person.Page.Locator("main tbody a").First.Follow();
    }

    public Task Press(string button) => person.Press(button);

    public ValueTask DisposeAsync() => person.DisposeAsync();
}
