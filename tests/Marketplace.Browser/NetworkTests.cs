using System.Globalization;

namespace Marketplace.Browser;

/// <summary>An organisation signs up, vouches for somebody and funds vouchers; somebody buys with them.</summary>
public sealed class NetworkTests(RunningShop shop, Chromium chromium)
{
    private static int numbers = Environment.TickCount & 0xFFFF;

    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task A_prescriber_gives_a_code_that_a_buyer_uses(string device)
    {
        await using var worker = await chromium.Visit(shop, Device.Named(device));
        await worker.SignIn(shop.Account("buyer"));
        var faults = new List<string>();
        var (home, name) = await SignUp(worker, faults);
        await Press(worker, $"{home}/prescripteurs", "Nommer prescripteur", faults);
        await AllowCodes(name, faults);

        faults.AddRange(await worker.FaultsOf("/prescripteur"));
        await worker.Page.Locator($"label:has-text('{name}') input").CheckIfThere();
        await Button(worker, "Créer le code");
        faults.AddRange(await worker.Faults());
        var code = await worker.Page.Locator(".big-code").First.InnerTextAsync();
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Feuille à imprimer" }).Follow();
        faults.AddRange(await worker.Faults());

        await using var buyer = await chromium.Visit(shop, Device.Named(device));
        await buyer.Open($"/s/{code.Trim()}");
        Assert.Contains("Votre code est reconnu", await Told(buyer), StringComparison.Ordinal);
        await Till.Buy(buyer, "Aude Essai", $"code {device}");
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task A_programme_goes_from_its_budget_to_its_statement(string device)
    {
        await using var sponsor = await chromium.Visit(shop, Device.Named(device));
        await sponsor.SignIn(shop.Account("buyer"));
        var faults = new List<string>();
        var (home, name) = await SignUp(sponsor, faults);
        await Fund(name, faults);
        faults.AddRange(await sponsor.FaultsOf($"{home}/programmes"));
        await sponsor.Page.Locator($"main a[href^='{home}/programmes/']").First.Follow();
        var programme = new Uri(sponsor.Page.Url).AbsolutePath;
        faults.AddRange(await sponsor.Faults());
        await sponsor.Page.Locator("[name=Montant]").FillAsync("50");
        await sponsor.Page.Locator("[name=Nombre]").FillAsync("2");
        await Button(sponsor, "Créer les bons");
        faults.AddRange(await sponsor.Faults());
        var code = (await sponsor.Page.Locator(".big-code").First.InnerTextAsync()).Trim();

        await using var buyer = await chromium.Visit(shop, Device.Named(device));
        await BuyWith(buyer, code, $"bon {device}");
        faults.AddRange(await buyer.Faults());

        faults.AddRange(await sponsor.FaultsOf(programme));
        Assert.Contains("50 €", await Told(sponsor), StringComparison.Ordinal);
        await sponsor.Page.Locator("main a[href*='/releve/']").First.Follow();
        Assert.Contains("Net du mois", await Told(sponsor), StringComparison.Ordinal);
        faults.AddRange(await sponsor.Faults());
        faults.AddRange(await sponsor.FaultsOf($"{programme}/rapport"));
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Devices))]
    public async Task No_page_of_an_organisation_has_a_fault(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        await visitor.SignIn(shop.Account("buyer"));
        var faults = new List<string>(await visitor.FaultsOf("/compte/organisations"));
        var (home, _) = await SignUp(visitor, faults);
        foreach (var page in new[] { "", "/membres", "/reglages", "/accords", "/documents", "/prescripteurs" })
            faults.AddRange(await visitor.FaultsOf(home + page));

        Sound.Is(faults);
    }

    private static async Task<(string Home, string Name)> SignUp(Visitor visitor, List<string> faults)
    {
        var name = $"Essai {Guid.NewGuid():N}"[..18];
        faults.AddRange(await visitor.FaultsOf("/compte/organisations/nouvelle"));
        await visitor.Page.Locator("input[name='Sheet.Kind']").First.CheckAsync();
        foreach (
            var (field, value) in new[]
            {
                ("Name", name),
                ("Siret", Siret()),
                ("Mail", "bureau@exemple.test"),
                ("Street", "2 rue du Gardon"),
                ("PostCode", $"{30000 + Interlocked.Increment(ref numbers) % 900}"),
                ("City", "Alès"),
            }
        )
            await visitor.Page.Locator($"[name='Sheet.{field}']").FillAsync(value);
        await Button(visitor, "Inscrire l’organisation");
        var home = new Uri(visitor.Page.Url).AbsolutePath;
        Assert.True(
            home.Split('/').Length == 4 && !home.EndsWith("nouvelle", StringComparison.Ordinal),
            await Told(visitor)
        );
        faults.AddRange(await visitor.Faults());
        return (home, name);
    }

    private async Task AllowCodes(string name, List<string> faults)
    {
        await using var network = await chromium.Visit(shop, Device.Desk);
        await network.SignIn(shop.Account("administrator"));
        faults.AddRange(await network.FaultsOf($"/pole/prescripteurs?q={Uri.EscapeDataString(name)}"));
        await network.Page.Locator("[name=Quota]").First.FillAsync("20");
        await network.Page.Locator("main form[method=post] button").First.Follow();
    }

    private async Task Fund(string name, List<string> faults)
    {
        await using var network = await chromium.Visit(shop, Device.Desk);
        await network.SignIn(shop.Account("administrator"));
        faults.AddRange(await network.FaultsOf("/pole/programmes"));
        foreach (
            var (field, value) in new[]
            {
                ("Financeur", name),
                ("Nom", $"Programme {name}"),
                ("Budget", "500"),
                ("Plafond", "100"),
            }
        )
            await network.Page.Locator($"[name={field}]").FillAsync(value);
        await Button(network, "Ouvrir le programme");
        Assert.Contains($"Programme {name}", await Told(network), StringComparison.Ordinal);
        faults.AddRange(await network.Faults());
    }

    private static async Task BuyWith(Visitor buyer, string voucher, string who)
    {
        await buyer.Open("/ordinateurs");
        await Till.Choose(buyer, who);
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();
        await Till.Introduce(buyer.Page, "Line Essai", who);
        await buyer.Page.Locator("[name=Bon]").FillAsync(voucher.ToLowerInvariant().Replace('0', 'o'));
        await Till.FetchAndPayThere(buyer.Page);
        Assert.Contains("50 € payés par le bon", await Told(buyer), StringComparison.Ordinal);
        await Till.Order(buyer.Page);
    }

    private static async Task Press(Visitor visitor, string page, string button, List<string> faults)
    {
        faults.AddRange(await visitor.FaultsOf(page));
        await Button(visitor, button);
        faults.AddRange(await visitor.Faults());
    }

    private static Task Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name }).First.Follow();

    private static async Task<string> Told(Visitor visitor) =>
        (await visitor.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ');

    private static string Siret()
    {
        var body = $"7{Interlocked.Increment(ref numbers):D8}0001"[..13];
        var sum = body.Reverse().Select((digit, n) => (digit - '0') * (n % 2 == 0 ? 2 : 1)).Sum(p => p > 9 ? p - 9 : p);
        return body + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>What a page may show or not.</summary>
internal static class Optional
{
    extension(ILocator locator)
    {
        public async Task CheckIfThere()
        {
            if (await locator.CountAsync() > 0)
                await locator.First.CheckAsync();
        }
    }
}
