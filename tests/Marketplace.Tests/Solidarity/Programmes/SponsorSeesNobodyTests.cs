using System.Net;
using System.Text;
using Marketplace.Network.Contracts;
using Marketplace.Solidarity.Prescribers;
using Marketplace.Tests.Catalog;
using UglyToad.PdfPig;

namespace Marketplace.Tests.Solidarity.Programmes;

public sealed class SponsorSeesNobodyTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task No_page_and_no_file_of_a_sponsor_names_a_buyer_or_an_order()
    {
        var funded = await shop.NewProgramme();
        var voucher = Assert.Single(await funded.Make());
        var sheet = funded.Visitor.Page.Path;
        const string Name = "Zéphyrine Beneficiaire";
        var buyer = await shop.BuyWith(voucher, name: Name);
        var order = buyer.Page.Path["/commande/".Length..];
        var month = Prescribing.MonthOf(shop.Clock.GetUtcNow().UtcDateTime);

        string[] places =
        [
            funded.Sponsor.Home,
            $"{funded.Sponsor.Home}/programmes",
            funded.Here,
            sheet,
            $"{funded.Here}/releve/{month}",
            $"{funded.Here}/releve/{month}?handler=Pdf",
            $"{funded.Here}/releve.csv",
            $"{funded.Here}/rapport",
            $"{funded.Here}/rapport?handler=Pdf",
            $"{funded.Here}/rapport?handler=Csv",
        ];
        foreach (var place in places)
        {
            using var answer = await funded.Visitor.Browser.GetAsync(new Uri(place, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = Read(await answer.Content.ReadAsByteArrayAsync());
            Assert.DoesNotContain("Zéphyrine", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Beneficiaire", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" 56 78", text, StringComparison.Ordinal);
            Assert.DoesNotContain(order, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_programme_of_one_sponsor_does_not_exist_for_another_nor_for_a_buyer_of_its_own()
    {
        var (funded, other) = (await shop.NewProgramme(), await shop.NewProgramme());
        var (_, member) = await funded.Sponsor.Welcome(OrganisationRole.Buyer);

        foreach (var page in new[] { "", "/rapport", "/releve.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.Open(funded.Here + page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await member.Open(funded.Here + page)).Status);
            var crossed = $"{other.Sponsor.Home}/programmes/{funded.Programme.Id}{page}";
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.Open(crossed)).Status);
        }
    }

    [Fact]
    public async Task The_report_masks_what_is_small_and_counts_what_is_not()
    {
        var funded = await shop.NewProgramme(("Budget", "1000"));
        var few = await funded.Make(6, "100");
        await shop.BuyWith(few[0]);
        Assert.Contains(
            "Trop peu d’ordinateurs",
            (await funded.Visitor.Open($"{funded.Here}/rapport")).Text,
            StringComparison.Ordinal
        );

        foreach (var voucher in few.Skip(1))
            await shop.BuyWith(voucher);

        var report = await funded.Visitor.Open($"{funded.Here}/rapport");
        Assert.Contains("ordinateurs 6", report.Text, StringComparison.Ordinal);
        Assert.Contains("486 au centre, pour 6 ordinateurs", report.Text, StringComparison.Ordinal);
        Assert.Contains("6 créés, 6 utilisés", report.Text, StringComparison.Ordinal);
        var csv = (await funded.Visitor.Open($"{funded.Here}/rapport?handler=Csv")).Html;
        Assert.Contains(";Appareils;ordinateurs;6", csv, StringComparison.Ordinal);
        Assert.Contains(";Tarif des acheteurs;prix public;6", csv, StringComparison.Ordinal);
    }

    private static string Read(byte[] content)
    {
        if (!content.AsSpan().StartsWith("%PDF"u8))
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(content));
        using var pdf = PdfDocument.Open(content);
        return string.Join(
            '\n',
            pdf.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))
        );
    }
}
