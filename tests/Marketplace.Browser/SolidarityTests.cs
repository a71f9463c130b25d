using System.Text.RegularExpressions;

namespace Marketplace.Browser;

/// <summary>Somebody with little money proves it, in each of the ways there are, and pays less.</summary>
[Collection(nameof(WholeShop))]
public sealed partial class SolidarityTests(WholeShop shop, Chromium chromium) : IClassFixture<WholeShop>
{
    // Written with a hand of pixels: what counts is that it is a picture.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"
    );

    public static TheoryData<string> Phones => PayingTests.Phones;

    [Theory, MemberData(nameof(Phones))]
    public async Task With_a_code_from_somebody_who_knows_them(string device)
    {
        var code = await Proofs.Code(shop, chromium);
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var faults = new List<string>(await buyer.FaultsOf("/tarif-solidaire"));
        await buyer.Page.Locator("[name=Code]").FillAsync("S-AAAA-AAAA-AAAA");
        await buyer.Press("Utiliser ce code");
        faults.AddRange(await buyer.Faults());
        Assert.Equal("true", await buyer.Page.Locator("[name=Code]").GetAttributeAsync("aria-invalid"));

        await buyer.Page.Locator("[name=Code]").FillAsync(code);
        await buyer.Press("Utiliser ce code");
        faults.AddRange(await buyer.Faults());
        Assert.Contains("Votre code est reconnu", await buyer.Told(), StringComparison.Ordinal);

        // The code goes with them to the checkout, and opens what the law reserves.
        await buyer.Open("/ordinateurs");
        await buyer.Page.Locator(Till.Reserved).Nth(buyer.Device.RunsScripts ? 0 : 1).Follow();
        await Till.Take(buyer.Page);
        await ToTheSecondStep(buyer, $"code {device}");
        Assert.Equal(code, await buyer.Page.Locator("[name=Droit]").InputValueAsync());
        await Till.FetchAndPay(buyer.Page, "retrait");
        faults.AddRange(await buyer.Faults());
        Assert.Contains("Prix au tarif solidaire", await buyer.Told(), StringComparison.Ordinal);
        await Till.Order(buyer.Page);
        faults.AddRange(await buyer.Faults());

        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task With_a_voucher_that_is_a_proof_as_well(string device)
    {
        var voucher = await Proofs.Voucher(shop, chromium, euros: 30, proves: "Solidarity");
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        await buyer.Open("/ordinateurs");
        await Till.Choose(buyer, device);
        await ToTheSecondStep(buyer, $"preuve {device}");
        await Till.FetchAndPay(buyer.Page, "retrait", voucher: voucher);
        Assert.Contains("30 €", await buyer.Told(), StringComparison.Ordinal);
        Assert.Contains("Il vous reste à payer", await buyer.Told(), StringComparison.Ordinal);
        await Till.Order(buyer.Page);

        Sound.Is(await buyer.Faults());
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task With_a_document_that_a_trained_person_reads(string device)
    {
        var faults = new List<string>(await Proofs.Readers(shop, chromium));
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        faults.AddRange(await buyer.FaultsOf("/tarif-solidaire/document"));
        await buyer.Page.Locator("[name=Document]").First.CheckAsync();
        await buyer.Page.Locator("[name=Atelier]").First.CheckAsync();
        await buyer.Page.Locator("[name=Mail]").FillAsync("lea.document@exemple.test");
        await buyer
            .Page.Locator("[name=Fichier]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "attestation.png",
                    MimeType = "image/png",
                    Buffer = Picture,
                }
            );
        await buyer.Press("Envoyer le document");
        var page = new Uri(buyer.Page.Url).PathAndQuery;
        Assert.Contains("attend d’être lu", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());

        faults.AddRange(await ReadIt());
        await buyer.Open(page);
        faults.AddRange(await buyer.Faults());
        Assert.Matches(RightCode(), await buyer.Told());
        await shop.Post.To("lea.document@exemple.test", "tarif solidaire");

        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task With_the_signed_code_of_a_tax_notice(string device)
    {
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var faults = new List<string>(await buyer.FaultsOf("/tarif-solidaire/avis-impot"));
        await buyer.Page.Locator("[name=Texte]").FillAsync("DC04 rien");
        await buyer.Press("Vérifier");
        faults.AddRange(await buyer.Faults());
        var notice = shop.Notice($"{Random.Shared.NextInt64(1000000000000, 9999999999999)}");
        await buyer.Page.Locator("[name=Texte]").FillAsync(notice);
        await buyer.Press("Vérifier");
        faults.AddRange(await buyer.Faults());

        Assert.Contains("Votre droit est ouvert", await buyer.Told(), StringComparison.Ordinal);
        Assert.Matches(RightCode(), await buyer.Told());
        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task A_quote_for_an_allowance_keeps_the_computer_and_is_a_document(string device)
    {
        var code = await Proofs.Code(shop, chromium);
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var tag = await ATag(buyer);
        var faults = new List<string>(await buyer.FaultsOf("/tarif-solidaire/reste-a-payer"));
        await buyer.Page.Locator("[name=unite]").FillAsync(tag);
        await buyer.Page.Locator("[name=tarif][value=Solidarity]").CheckAsync();
        await buyer.Page.Locator("[name=aide]").First.FillAsync("20");
        await buyer.Press("Calculer");
        Assert.Contains("Il vous reste à payer", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());

        await buyer.Page.Locator("[name=Droit]").FillAsync(code);
        await buyer.Page.Locator("[name=Nom]").FillAsync("Claude Devis");
        await buyer.Press("Faire le devis et garder l’ordinateur");
        Assert.Contains("Cet ordinateur vous est gardé", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        var document = await buyer.Page.Locator("main a[href*='handler=Pdf']").GetAttributeAsync("href");
        var pdf = await buyer.Page.Context.APIRequest.GetAsync(new Uri(shop.Address, document).ToString());
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);

        Sound.Is(faults);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task Where_there_is_too_little_a_draw_is_announced_and_entered(string device)
    {
        var code = await Proofs.Code(shop, chromium);
        await using var buyer = await chromium.Visit(shop.Address, Device.Named(device));
        var faults = new List<string>(await Announce(buyer, device));

        faults.AddRange(await buyer.FaultsOf("/tarif-solidaire/tirages"));
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = $"Tirage {device}", Exact = true }).Follow();
        await buyer.Page.Locator("[name=Droit]").FillAsync(code);
        await buyer.Page.Locator("[name=Mail]").FillAsync("tirage@exemple.test");
        faults.AddRange(await buyer.Faults());
        await buyer.Press("S’inscrire au tirage");

        Assert.Contains("Vous êtes inscrit", await buyer.Told(), StringComparison.Ordinal);
        faults.AddRange(await buyer.Faults());
        Sound.Is(faults);
    }

    /// <summary>By whichever workshop still has such a computer on sale: other journeys buy meanwhile.</summary>
    private async Task<IReadOnlyList<string>> Announce(Visitor buyer, string device)
    {
        var atMarseille = await FindTag(buyer, "?operateur=atelier-re-ordi-de-marseille");
        var tag = atMarseille ?? await ATag(buyer, "?operateur=la-recyclerie-numerique-de-nimes");
        await using var lead = await chromium.Visit(shop.Address, Device.Phone);
        await shop.SignIn(lead, shop.Staff("lead", atMarseille is null ? "Nîmes" : "Marseille"));
        await lead.Open("/atelier/tirages");
        await lead.Page.Locator("[name=Titre]").FillAsync($"Tirage {device}");
        await lead.Page.Locator("[name=Etiquettes]").FillAsync(tag);
        await lead.Page.Locator("[name=Fin]").FillAsync($"{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}");
        await lead.Press("Annoncer le tirage");
        var told = await lead.Told();
        Assert.True(told.Contains($"Tirage {device}", StringComparison.Ordinal), $"{tag}: {told}");
        return await lead.Faults();
    }

    /// <summary>The reader opens the document, which is noted, and decides.</summary>
    private async Task<IReadOnlyList<string>> ReadIt()
    {
        await using var reader = await chromium.Visit(shop.Address, Device.Phone);
        await shop.SignIn(reader, shop.Staff("worker", "Marseille"));
        var faults = new List<string>(await reader.FaultsOf("/atelier/droits"));
        await reader.Page.Locator("main tbody a").First.Follow();
        faults.AddRange(await reader.Faults());
        var document = await reader.Page.Locator("main a[href*='handler=Document']").GetAttributeAsync("href");
        var seen = await reader.Page.Context.APIRequest.GetAsync(new Uri(shop.Address, document).ToString());
        Assert.Equal(200, seen.Status);
        await reader.Page.Locator("[name=Verdict][value=Solidarity]").CheckAsync();
        await reader.Page.Locator("[name=Numero]").FillAsync($"{Random.Shared.Next(1000000, 9999999)} A");
        await reader.Press("Décider et supprimer le document");
        Assert.Contains("supprimé", await reader.Told(), StringComparison.Ordinal);
        faults.AddRange(await reader.Faults());
        faults.AddRange(await reader.FaultsOf("/atelier/droits"));
        return faults;
    }

    /// <summary>The tag of a computer on sale, at the solidarity price too.</summary>
    private static async Task<string> ATag(Visitor visitor, string among = "")
    {
        var tag = await FindTag(visitor, among);
        Assert.True(tag is not null, $"Nothing is on sale at the solidarity price: {await visitor.Told()}");
        return tag;
    }

    private static async Task<string?> FindTag(Visitor visitor, string among)
    {
        await visitor.Open($"/ordinateurs{among}");
        var pages = await visitor
            .Page.Locator(Till.Computers)
            .EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.pathname))]");
        foreach (var page in pages)
        {
            await visitor.Open(page);
            if (!(await visitor.Told()).Contains("solidaire", StringComparison.Ordinal))
                continue;
            // The one that its button would take: the page also shows units that were taken a moment ago.
            var tag = visitor.Page.Locator("form:has-text('Choisir cet ordinateur') input[name=unite]");
            if (await tag.CountAsync() > 0)
                return await tag.First.InputValueAsync();
        }
        return null;
    }

    private static async Task ToTheSecondStep(Visitor buyer, string who)
    {
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Commencer la commande" }).Follow();
        await Till.Introduce(buyer.Page, "Solène Solidaire", who);
    }

    [GeneratedRegex("S-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex RightCode();
}
