using System.Text.RegularExpressions;

namespace Marketplace.Browser;

/// <summary>What the network and its workshops hand out: codes, vouchers, people who may read documents.</summary>
internal static partial class Proofs
{
    /// <summary>A code of the solidarity price, given by a lead who knows the person.</summary>
    public static async Task<string> Code(WholeShop shop, Chromium chromium)
    {
        await using var lead = await chromium.Visit(shop.Address, Device.DeskWithoutScripts);
        await shop.SignIn(lead, shop.Account("lead"));
        await lead.Open("/atelier/codes");
        await lead.Page.Locator("[name=Tarif]").First.CheckAsync();
        await lead.Press("Créer le code");
        return await Shown(lead, RightCode());
    }

    /// <param name="proves">The tier that the voucher opens, or <c>non</c>.</param>
    public static async Task<string> Voucher(WholeShop shop, Chromium chromium, int euros, string proves)
    {
        await using var network = await chromium.Visit(shop.Address, Device.DeskWithoutScripts);
        await shop.SignIn(network, shop.Account("administrator"));
        await network.Open("/pole/bons");
        await network.Page.Locator("[name=Programme]").FillAsync("Métropole d’essai");
        await network.Page.Locator("[name=Montant]").FillAsync($"{euros}");
        await network.Page.Locator("[name=Reste]").First.CheckAsync();
        await network.Page.Locator($"[name=Tarif][value={proves}]").CheckAsync();
        await network.Press("Créer les bons");
        Sound.Is(await network.Faults());
        return await Shown(network, VoucherCode());
    }

    /// <summary>Notes that two people of the first workshop were taught to read documents.</summary>
    public static async Task<IReadOnlyList<string>> Readers(WholeShop shop, Chromium chromium)
    {
        await using var network = await chromium.Visit(shop.Address, Device.PhoneWithoutScripts);
        await shop.SignIn(network, shop.Account("administrator"));
        await network.Open("/pole/lecteurs");
        var workshop = network.Page.Locator("section.card", new() { HasText = "Marseille" });
        var untaught = workshop.GetByRole(AriaRole.Button, new() { Name = "Noter sa formation" });
        while (await untaught.CountAsync() > 0)
            await untaught.First.Follow();
        Assert.Contains("peut lire", await workshop.InnerTextAsync(), StringComparison.Ordinal);
        return await network.Faults();
    }

    private static async Task<string> Shown(Visitor visitor, Regex code)
    {
        var told = await visitor.Told();
        Assert.Matches(code, told);
        return code.Match(told).Value;
    }

    [GeneratedRegex("S-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex RightCode();

    [GeneratedRegex("B-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex VoucherCode();
}
