using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Tests.Workshop.Intake;
using UglyToad.PdfPig;

namespace Marketplace.Tests.Traceability.Certificates;

/// <summary>The sheet of paper, read back by another library than the one that wrote it.</summary>
public sealed partial class CertificatePdfTests(ShopAtWork shop) : IClassFixture<ShopAtWork>
{
    private readonly Workplace workplace = shop.Workplace;

    [Fact]
    public async Task Everything_that_a_donor_asks_for_is_on_it()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        var text = Text(await Download(laptop));

        Assert.Contains("Certificat d’effacement de données", text, StringComparison.Ordinal);
        Assert.Contains("Toutes les données sont effacées", text, StringComparison.Ordinal);
        foreach (
            var fact in (string[])
                [
                    laptop.Tag,
                    workplace.Card.Name,
                    "Don d’une entreprise ou d’un particulier",
                    "Tramont Vallon 14",
                    $"{laptop.Word}-SN",
                    $"{laptop.Word}-D",
                    "ATA SANITIZE, effacement de blocs",
                    "NIST SP 800-88r2, IEEE 2883-2022",
                    workplace.Worker.Actor.Pseudonym,
                    workplace.OtherWorker.Actor.Pseudonym,
                ]
        )
            Assert.Contains(fact, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_hash_is_that_of_the_signed_document()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"/api/v1/devices/{laptop.Tag}/erasure-certificate", UriKind.Relative)
        );
        request.Headers.Accept.ParseAdd("application/json");
        var signed = await Answer.Of(await laptop.Api.SendAsync(request));

        Assert.Contains(
            (string)signed.Json!["statement"]!["hash"]!,
            Text(await Download(laptop)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_a_sheet_of_A4_with_a_title_and_its_own_letters()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        using var pdf = PdfDocument.Open(await Download(laptop));

        var page = pdf.GetPage(1);
        Assert.Equal(595, page.Width, tolerance: 0.5);
        Assert.Equal(842, page.Height, tolerance: 0.5);
        Assert.Contains(laptop.Tag, pdf.Information.Title, StringComparison.Ordinal);
        Assert.Equal(workplace.Card.Name, pdf.Information.Author);
        Assert.All(page.Letters, letter => Assert.Contains("Inter", letter.FontName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_in_which_language_it_is_written()
    {
        var bytes = await Download(await Laptop.Clear(shop, workplace));

        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Lang));
        Assert.Contains("/Lang (fr-FR)", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_with_many_media_goes_on_over_pages_that_are_numbered()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        await laptop.Wipe();
        await laptop.Api.SendSnapshot(Benches.Laptop(laptop.Word, drive: "D2"));
        await laptop.Wipe("D2");
        await laptop.Verify();

        using var pdf = PdfDocument.Open(await Download(laptop));

        Assert.True(pdf.NumberOfPages > 1);
        var last = Text(pdf, pdf.NumberOfPages);
        Assert.Contains($"Page {pdf.NumberOfPages}", last, StringComparison.Ordinal);
        Assert.Contains("Empreinte du certificat", last, StringComparison.Ordinal);
        Assert.Contains("Support 2", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_downloads_it_from_the_back_office()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);

        using var answer = await worker.Browser.GetAsync(Address(laptop));

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(laptop.Tag, answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_office_says_what_is_missing_where_there_is_none_yet()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);

        var page = await worker.Open(Address(laptop).OriginalString);

        Assert.Equal(422, (int)page.Status);
        Assert.Contains("n’a pas encore été effacé", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_office_of_another_operator_knows_no_such_device()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var stranger = await shop.SignIn((await shop.NewOperator()).Worker);

        Assert.Equal(404, (int)(await stranger.Open(Address(laptop).OriginalString)).Status);
    }

    private static Uri Address(Laptop laptop) => new($"/atelier/appareils/{laptop.Tag}/certificat", UriKind.Relative);

    private static Task<byte[]> Download(Laptop laptop) =>
        laptop.Api.GetByteArrayAsync(new Uri($"/api/v1/devices/{laptop.Tag}/erasure-certificate", UriKind.Relative));

    private static string Text(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Join(' ', Enumerable.Range(1, pdf.NumberOfPages).Select(page => Text(pdf, page)));
    }

    /// <summary>Words as they stand, with single spaces.</summary>
    private static string Text(PdfDocument pdf, int page) =>
        Spaces().Replace(string.Join(' ', pdf.GetPage(page).GetWords().Select(word => word.Text)), " ");

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();
}
