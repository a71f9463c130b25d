namespace Marketplace.Browser;

/// <summary>The back-office on an ordinary day: orders, returns, guarantees, letters, codes; not as it stands empty.</summary>
[Collection(nameof(WholeShop))]
public sealed class FilledTests(WholeShop shop, Chromium chromium) : IClassFixture<WholeShop>
{
    private static readonly string[] Lists =
    [
        "/atelier",
        "/atelier/commandes?etat=toutes",
        "/atelier/messages",
        "/atelier/creneaux",
        "/atelier/caisse",
        "/atelier/virements",
        "/atelier/cheques",
        "/atelier/retours?etat=tous",
        "/atelier/garanties?etat=toutes",
        "/atelier/remboursements",
        "/atelier/droits",
        "/atelier/factures",
        "/atelier/creances",
        "/atelier/transferts",
        "/atelier/codes",
        "/atelier/livraison",
        "/atelier/tirages",
        "/atelier/rappels",
    ];

    private static readonly string[] OfTheNetwork =
    [
        "/pole/bons",
        "/pole/codes",
        "/pole/lecteurs",
        "/pole/rappels",
        "/pole/apparence",
        "/pole/vendeurs",
        "/pole/paiements",
        "/pole/journal",
    ];

    [Fact]
    public async Task No_page_that_has_something_to_show_has_a_fault()
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        var order = await ADay(buyer);
        await Plan(order);
        await Proofs.Voucher(shop, chromium, euros: 15, proves: "non");
        await Proofs.Readers(shop, chromium);

        var faults = new List<string>();
        foreach (var phone in new[] { true, false })
        {
            faults.AddRange(await Look(shop.Staff("lead", order.Seller), phone, Lists));
            faults.AddRange(await Look(shop.Account("administrator"), phone, OfTheNetwork));
        }
        Sound.Is(faults);
    }

    /// <summary>Three orders: one to prepare, one that comes back, one with a fault and a question.</summary>
    private async Task<Bought> ADay(Visitor buyer)
    {
        await Till.Buy(buyer, "Paule Préparation", "journee un");
        await using var other = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        var returned = await Errands.Delivered(shop, chromium, other, "Rita Retour", "journee deux");
        await other.Open($"/renoncer?numero={returned.Number}");
        await other.Page.Locator("[name=Name]").FillAsync("Rita Retour");
        await other.Page.Locator("[name=Contact]").FillAsync(Till.Phone("journee deux"));
        await other.Press("Renoncer au contrat");
        await other.Press("Confirmer la rétractation");

        await using var third = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        var faulty = await Errands.Delivered(shop, chromium, third, "Fanny Faute", "journee trois");
        await third.Page.Locator("main a[href*='/garantie/']").First.Follow();
        await Errands.Complain(third);
        await third.Open(faulty.Address);
        await third.Page.Locator("main a[href*='/messages/']").First.Follow();
        await third.Page.Locator("[name=Message]").FillAsync("L’écran s’éteint.");
        await third.Press("Envoyer");
        await Errands.TakeBack(shop, chromium, returned);
        return faulty;
    }

    /// <summary>The lead plans visits, sets what a parcel costs, gives a code.</summary>
    private async Task Plan(Bought order)
    {
        await using var counter = await Counter.Of(shop, chromium, order, "lead");
        var page = counter.Person.Page;
        await counter.Person.Open("/atelier/creneaux");
        if (await page.Locator("[name='Sheet.Place'][type=radio]").CountAsync() > 0)
            await page.Locator("[name='Sheet.Place']").First.CheckAsync();
        await page.Locator("[name='Sheet.Day']").First.CheckAsync();
        await page.Locator("[name='Sheet.Opens']").FillAsync("10:00");
        await page.Locator("[name='Sheet.Closes']").FillAsync("12:00");
        await counter.Press("Ajouter cet horaire");
        await counter.Person.Open("/atelier/livraison");
        await page.Locator("[name='Kilos[0]']").FillAsync("10");
        await page.Locator("[name='Prices[0]']").FillAsync("9,90");
        await counter.Press("Poser ce tarif");
        await counter.Person.Open("/atelier/codes");
        await page.Locator("[name=Tarif]").Last.CheckAsync();
        await counter.Press("Créer le code");
        Sound.Is(await counter.Person.Faults());
    }

    /// <summary>Each list, and the first page that it leads to.</summary>
    private async Task<IReadOnlyList<string>> Look(DemoAccount who, bool phone, IEnumerable<string> lists)
    {
        await using var person = await chromium.Visit(shop.Address, phone ? Device.Phone : Device.Desk);
        await shop.SignIn(person, who);
        var faults = new List<string>();
        foreach (var list in lists)
        {
            faults.AddRange(await person.FaultsOf(list));
            var leaf = person.Page.Locator($"main tbody a[href^='{list.Split('?')[0]}/']");
            if (await leaf.CountAsync() == 0)
                continue;
            await leaf.First.Follow();
            faults.AddRange(await person.Faults());
        }
        return faults;
    }
}
