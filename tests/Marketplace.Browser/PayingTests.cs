namespace Marketplace.Browser;

/// <summary>Each way to pay, from the list to the page that says that the money has come.</summary>
[Collection(nameof(WholeShop))]
public sealed class PayingTests(WholeShop shop, Chromium chromium) : IClassFixture<WholeShop>
{
    public static TheoryData<string> Phones => [Device.Phone.ToString(), Device.PhoneWithoutScripts.ToString()];

    [Theory, MemberData(nameof(Phones))]
    public async Task By_transfer_the_page_gives_the_account_and_the_reference(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        await ToTheRecap(buyer, "Virginie Virement", $"virement {device}", "virement");
        await Till.Order(buyer.Page);

        var (order, faults) = await Placed(buyer);
        Assert.Contains("IBAN", order.Seller, StringComparison.Ordinal);
        Assert.Contains(order.Number, order.Seller, StringComparison.Ordinal);
        await using var counter = await Counter.Of(shop, chromium, order);
        await counter.TakeMoney(order, "virement");

        faults.AddRange(await Paid(buyer, order));
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task A_cheque_counts_once_the_bank_has_cashed_it(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        await ToTheRecap(buyer, "Charles Chèque", $"cheque {device}", "cheque");
        await Till.Order(buyer.Page);

        var (order, faults) = await Placed(buyer);
        await using var counter = await Counter.Of(shop, chromium, order);
        await counter.Person.Open($"/atelier/commandes/{order.Number}/cheque");
        await counter.Person.Page.Locator("[name=Digits]").FillAsync($"{Random.Shared.Next(1000000, 9999999)}");
        await counter.Person.Page.Locator("[name=Bank]").FillAsync("Banque d’essai");
        await counter.Press("Enregistrer le chèque");
        faults.AddRange(await counter.Person.FaultsOf("/atelier/cheques"));
        await counter
            .Person.Page.Locator($"tr:has-text('{order.Number}')")
            .GetByRole(AriaRole.Button, new() { Name = "Encaissé" })
            .Follow();

        faults.AddRange(await Paid(buyer, order));
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task By_card_one_pays_on_the_page_of_the_provider_and_comes_back_to_a_paid_order(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        buyer.Trust(shop.Stripe);
        await ToTheRecap(buyer, "Carole Carte", $"carte {device}", "carte");
        await buyer.Press("Commander avec obligation de paiement");
        Assert.StartsWith($"{shop.Stripe}pay/", buyer.Page.Url, StringComparison.Ordinal);

        // First one hesitates, and finds the order and the way to pay it where they were.
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la boutique" }).Follow();
        var faults = new List<string>(await buyer.Faults());
        Assert.Contains("Payer votre commande", await buyer.Title(), StringComparison.Ordinal);
        await buyer.Page.Locator("main input[value=carte]").CheckAsync();
        await buyer.Press("Continuer");
        await buyer.Press("Payer");

        Assert.Contains("/commande/R-", buyer.Page.Url, StringComparison.Ordinal);
        var told = await buyer.Told();
        Assert.Contains("payé", told, StringComparison.OrdinalIgnoreCase);
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task A_voucher_pays_its_part_and_the_rest_is_paid_at_the_counter(string device)
    {
        var voucher = await Proofs.Voucher(shop, chromium, euros: 20, proves: "non");
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        await ToTheRecap(buyer, "Bruno Bon", $"bon {device}", "retrait", voucher);
        var faults = new List<string>(await buyer.Faults());
        Assert.Contains("20 €", await buyer.Told(), StringComparison.Ordinal);
        await Till.Order(buyer.Page);

        var (order, seen) = await Placed(buyer);
        faults.AddRange(seen);
        Assert.Contains("bon", order.Seller, StringComparison.OrdinalIgnoreCase);
        await using var counter = await Counter.Of(shop, chromium, order);
        await counter.Prepare(order);
        await counter.TakeMoney(order, "carte");

        faults.AddRange(await Paid(buyer, order));
        Sound.Is(faults);
    }

    [Fact]
    public async Task On_a_slow_line_every_step_of_a_purchase_stands_within_seconds()
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        await buyer.SlowDown();
        await ToTheRecap(buyer, "Lucie Lente", "lente", "retrait");
        await Till.Order(buyer.Page);

        // The words stand before the pictures: the longest paint of the page is that of a text or of the first photo.
        Assert.True(await buyer.Page.Locator("h1").IsVisibleAsync());
        Sound.Is(await buyer.Faults());
    }

    private static async Task ToTheRecap(Visitor buyer, string name, string who, string means, string voucher = "")
    {
        await buyer.Open("/ordinateurs");
        await Till.Choose(buyer, who);
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();
        await Till.Introduce(buyer.Page, name, who);
        await Till.FetchAndPay(buyer.Page, means, voucher: voucher);
    }

    private static async Task<(Bought, List<string>)> Placed(Visitor buyer) =>
        (await Bought.Read(buyer.Page), [.. await buyer.Faults()]);

    private static async Task<IReadOnlyList<string>> Paid(Visitor buyer, Bought order)
    {
        await buyer.Open(order.Address);
        Assert.Contains("payé", await buyer.Told(), StringComparison.OrdinalIgnoreCase);
        return await buyer.Faults();
    }
}
