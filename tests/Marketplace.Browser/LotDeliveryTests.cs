using System.Text.RegularExpressions;

namespace Marketplace.Browser;

/// <summary>
/// A lot from the workshop's crates to those who use it: the worker packs on a phone, the association signs on its own,
/// finds its serial numbers and hands a computer on. Nobody's phone runs a script.
/// </summary>
public sealed partial class LotDeliveryTests(RunningShop shop, Chromium chromium)
{
    [Fact]
    public async Task From_the_crate_to_the_signed_note_and_the_beneficiary()
    {
        await using var buyer = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        await LotTests.Order(buyer, "livraison-caisses");
        var order = new Uri(buyer.Page.Url).PathAndQuery;
        var number = new Uri(buyer.Page.Url).Segments[^1];
        await using var worker = await Seller(number, await buyer.Told());

        var faults = new List<string>(await Pack(worker, number));
        faults.AddRange(await Sign(buyer, order));
        await worker.Open($"/atelier/commandes/{number}/caisses");
        Assert.Contains("signé le", await worker.Told(), StringComparison.Ordinal);
        faults.AddRange(await worker.Faults());
        faults.AddRange(await Keep(buyer, order));

        Sound.Is(faults);
    }

    /// <summary>A worker of the workshop that sells the lot: which one it is depends on what is still on sale.</summary>
    private async Task<Visitor> Seller(string number, string told)
    {
        foreach (var workshop in (string[])["marseille", "nimes"])
        {
            var worker = await chromium.Visit(shop, Device.PhoneWithoutScripts);
            await worker.SignIn(shop.AccountAt("worker", workshop));
            await worker.Open($"/atelier/commandes/{number}");
            if (await worker.Page.GetByText(number).CountAsync() > 0)
                return worker;
            await worker.DisposeAsync();
        }
        throw new InvalidOperationException($"No workshop has the order {number}: {told}");
    }

    private static async Task<IReadOnlyList<string>> Pack(Visitor worker, string number)
    {
        var faults = new List<string>(await worker.FaultsOf($"/atelier/commandes/{number}"));
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Emballer et livrer par caisses" }).Follow();
        var tag = Tags().Match(await worker.Told()).Value;
        faults.AddRange(await worker.Faults());
        await worker.Page.Locator("[name=Scanned]").FillAsync("OS-0000000");
        await worker.Press("Mettre en caisse");
        Assert.Contains("n’est pas", await worker.Told(), StringComparison.Ordinal);
        faults.AddRange(await worker.Faults());
        faults.AddRange(await worker.FaultsOf($"/atelier/commandes/{number}/caisses/liste"));
        await worker.Open($"/atelier/commandes/{number}/caisses");
        await worker.Page.Locator("[name=Scanned]").FillAsync(tag);
        await worker.Press("Mettre en caisse");
        Assert.Contains($"{tag} est dans la caisse 1", await worker.Told(), StringComparison.Ordinal);
        faults.AddRange(await worker.Faults());
        await worker.Page.Locator("[name=How][value=apport]").CheckAsync();
        await worker.Press("Fermer et faire le bon de livraison");
        Assert.Contains("en route", await worker.Told(), StringComparison.Ordinal);
        faults.AddRange(await worker.Faults());
        return faults;
    }

    private static async Task<IReadOnlyList<string>> Sign(Visitor buyer, string order)
    {
        await buyer.Open(order);
        await buyer.Page.GetByRole(AriaRole.Link, new() { NameRegex = Lot() }).Follow();
        var faults = new List<string>(await buyer.Faults());
        await buyer.Page.GetByRole(AriaRole.Link, new() { NameRegex = Note() }).Follow();
        faults.AddRange(await buyer.Faults());
        await buyer.Press("Signer le bon de livraison");
        Assert.Contains("Écrivez le nom de la personne qui reçoit", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        await buyer.Page.Locator("#Nom").FillAsync("Camille Essai");
        await buyer.Page.Locator("#Fonction").FillAsync("bénévole");
        await buyer.Press("Signer le bon de livraison");
        Assert.Contains("Camille Essai, bénévole", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        await buyer.Open(order);
        Assert.Contains("vous a été remise", await buyer.Told(), StringComparison.Ordinal);
        return faults;
    }

    private static async Task<IReadOnlyList<string>> Keep(Visitor buyer, string order)
    {
        await buyer.Open(order.Replace("?", "/attestation-agec?", StringComparison.Ordinal));
        var faults = new List<string>(await buyer.Faults());
        await buyer.Open(order.Replace("?", "/beneficiaires?", StringComparison.Ordinal));
        faults.AddRange(await buyer.Faults());
        await buyer.Page.Locator("#Pseudonyme").FillAsync("06 12 34 56 78");
        await buyer.Press("Confier et faire la fiche");
        Assert.Contains("numéro de téléphone", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        await buyer.Page.Locator("#Pseudonyme").FillAsync("famille bleue");
        await buyer.Press("Confier et faire la fiche");
        Assert.Contains("Fiche de remise", await buyer.Title(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        await buyer.Open(order.Replace("?", "/beneficiaires?", StringComparison.Ordinal));
        faults.AddRange(await buyer.Faults());
        return faults;
    }

    [GeneratedRegex("OS-[A-Z0-9]{6,}")]
    private static partial Regex Tags();

    [GeneratedRegex("^Le lot :")]
    private static partial Regex Lot();

    [GeneratedRegex("^Bon de livraison 1")]
    private static partial Regex Note();
}
