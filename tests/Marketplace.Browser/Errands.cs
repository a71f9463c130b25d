namespace Marketplace.Browser;

/// <summary>What a buyer and a workshop do together, more than once in these journeys.</summary>
internal static class Errands
{
    /// <summary>Bought, prepared, paid in cash and handed over; the buyer's page shows it so.</summary>
    public static async Task<Bought> Delivered(
        WholeShop shop,
        Chromium chromium,
        Visitor buyer,
        string name,
        string who
    )
    {
        await Till.Buy(buyer, name, who);
        var order = await Bought.Read(buyer.Page);
        await using var counter = await Counter.Of(shop, chromium, order);
        await counter.Prepare(order);
        await buyer.Open(order.Address);
        order = await Bought.Read(buyer.Page);
        await counter.TakeMoney(order, "especes");
        await counter.HandOver(order);
        await buyer.Open(order.Address);
        return order;
    }

    /// <summary>The workshop receives what came back, finds it as it left, and gives the money back.</summary>
    public static async Task TakeBack(WholeShop shop, Chromium chromium, Bought order)
    {
        await using var counter = await Counter.Of(shop, chromium, order);
        var page = counter.Person.Page;
        await counter.Person.Open("/atelier/retours");
        await page.GetByRole(AriaRole.Link, new() { Name = order.Tag }).First.Follow();
        await page.Locator("[name=Scanned]").FillAsync(order.Tag);
        await counter.Press("Déclarer reçu");
        await page.Locator("[name=Result][value=AsSold]").CheckAsync();
        await counter.Press("Rembourser");
        Sound.Is(await counter.Person.Faults());
    }

    /// <summary>On the page of the guarantee: what does not work, and what is wished.</summary>
    public static async Task Complain(Visitor buyer)
    {
        await buyer.Page.Locator("[name=Probleme]").FillAsync("L’écran s’éteint au bout d’une heure.");
        await buyer.Page.Locator("[name=Souhait]").First.CheckAsync();
        await buyer.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).Follow();
    }

    public static async Task Repair(WholeShop shop, Chromium chromium, Bought order)
    {
        await using var counter = await Counter.Of(shop, chromium, order);
        var page = counter.Person.Page;
        await counter.Person.Open("/atelier/garanties");
        await page.GetByRole(AriaRole.Link, new() { Name = order.Tag }).First.Follow();
        await page.Locator("[name=Scanned]").FillAsync(order.Tag);
        await counter.Press("Déclarer reçu");
        await page.Locator("[name=Found][value=true]").CheckAsync();
        await page.Locator("[name=Text]").First.FillAsync("La nappe de l’écran est usée.");
        await counter.Press("Enregistrer l’examen");
        Sound.Is(await counter.Person.Faults());
        await page.Locator("form[action$='/reparation'] [name=Text]").FillAsync("La nappe est remplacée.");
        await counter.Press("Déclarer réparé et prévenir");
    }
}
