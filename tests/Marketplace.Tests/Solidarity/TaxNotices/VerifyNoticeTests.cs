using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Solidarity.TaxNotices;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;
using NetVips;
using ZXing;
using ZXing.Datamatrix;

namespace Marketplace.Tests.Solidarity.TaxNotices;

public sealed partial class VerifyNoticeTests(NoticeShop shop) : IClassFixture<NoticeShop>
{
    [Fact]
    public async Task A_signed_notice_opens_the_right_at_once_and_nothing_of_it_is_kept()
    {
        var page = await Verify(shop.Notice(income: 12_000, number: "1111111111111"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var right = await RightOf(page);
        Assert.Equal((Proof.TaxNotice, Tier.Solidarity, null), (right.Proof, right.Tier, right.DecidedBy));
        Assert.DoesNotContain("1111111111111", right.Household, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_low_income_opens_the_strengthened_tier() =>
        Assert.Equal(
            Tier.Strengthened,
            (await RightOf(await Verify(shop.Notice(income: 20_000, parts: "2,5", number: "2222222222222")))).Tier
        );

    [Fact]
    public async Task The_same_notice_shows_the_same_code_again()
    {
        var notice = shop.Notice(number: "3333333333333");

        Assert.Equal((await RightOf(await Verify(notice))).Code, (await RightOf(await Verify(notice))).Code);
    }

    [Fact]
    public async Task A_changed_figure_is_noticed()
    {
        var page = await Verify(shop.Notice(income: 42_000).Replace("4142000", "4112000", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("signature ne correspond pas", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_and_when_has_to_be_known()
    {
        Assert.Contains(
            "Nous ne connaissons pas",
            (await Verify(shop.Notice(signer: "ZZ99"))).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "n’était pas valable le jour",
            (await Verify(shop.Notice(signed: DateTime.UtcNow.AddYears(-4)))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_income_above_the_rule_is_told_the_rule()
    {
        var page = await Verify(shop.Notice(income: 50_000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("13 500 €", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_the_square_code_is_read()
    {
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire/avis-impot");
        var photo = new Attached("Photo", "code.png", Picture(shop.Notice(number: "4444444444444")), "image/png");

        var page = await visitor.Upload([photo], ("Texte", ""));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(Code(), page.Text);
    }

    [Fact]
    public async Task A_photo_without_a_code_is_said_so()
    {
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire/avis-impot");

        var page = await visitor.Upload([Requests.SentDocuments.Photo with { Field = "Photo" }], ("Texte", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("pas trouvé le code", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_certificates_says_how_else()
    {
        await using var other = new CatalogShop();

        Assert.Contains(
            "n’est pas ouverte",
            (await other.Visit().Open("/tarif-solidaire/avis-impot")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/nulle/part/certificats", "n’existe pas")]
    [InlineData(null, "n’est pas un certificat")]
    public void A_folder_that_makes_no_sense_stops_the_start(string? folder, string sentence)
    {
        var made = Directory.CreateTempSubdirectory("certificates-").FullName;
        File.WriteAllText(Path.Combine(made, "FR03-AV01.pem"), "rien");

        var wrong = Assert.Throws<WrongSetting>(() =>
            new Signers(new SolidaritySettings { Certificates = folder ?? made })
        );

        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Directory.Delete(made, recursive: true);
    }

    private async Task<Sight> Verify(string text)
    {
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire/avis-impot");
        var typed = text.Replace("\u001d", "<GS>", StringComparison.Ordinal)
            .Replace("\u001f", "<US>", StringComparison.Ordinal);
        return await visitor.Submit(("Texte", typed));
    }

    private Task<Right> RightOf(Sight page)
    {
        var code = Code().Match(page.Text).Value;
        return shop.InDb(db => db.Rights.AsNoTracking().SingleAsync(one => one.Code == code));
    }

    private static byte[] Picture(string text)
    {
        const int module = 6;
        const int quiet = 30;
        var squares = new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0);
        var side = (squares.Width * module) + (2 * quiet);
        var grey = Enumerable.Repeat((byte)255, side * side).ToArray();
        for (var y = 0; y < squares.Height * module; y++)
        for (var x = 0; x < squares.Width * module; x++)
            if (squares[x / module, y / module])
                grey[((y + quiet) * side) + x + quiet] = 0;
        using var image = Image.NewFromMemory(grey, side, side, 1, Enums.BandFormat.Uchar);
        return image.PngsaveBuffer();
    }

    [GeneratedRegex("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
