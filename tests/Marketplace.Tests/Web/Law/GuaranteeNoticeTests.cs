using System.Net;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Web;
using Marketplace.Web.Legal;
using Microsoft.AspNetCore.Hosting;

namespace Marketplace.Tests.Web.Law;

/// <summary>The harmonised notice on the legal guarantee (directive (EU) 2024/825), once the shop has the official file.</summary>
public sealed class GuaranteeNoticeTests(GuaranteeNoticeTests.ShopWithNotice shop)
    : IClassFixture<GuaranteeNoticeTests.ShopWithNotice>
{
    [Fact]
    public async Task The_official_notice_stands_on_the_listing_and_in_the_checkout()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();

        var listing = await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");
        Assert.Contains("href=\"/avis-garantie\"", listing.Html, StringComparison.Ordinal);
        await visitor.Put(unit.Tag);
        Assert.Contains("href=\"/avis-garantie\"", (await visitor.Open("/commande")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_is_the_file_that_was_given()
    {
        using var browser = shop.CreateClient();

        using var answer = await browser.GetAsync(new Uri(GuaranteeNotice.Path, UriKind.Relative));

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(ShopWithNotice.Drawing, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("absent.svg", "n’existe pas")]
    [InlineData("notice.txt", "SVG, PNG")]
    public void A_file_that_cannot_be_shown_stops_the_start(string name, string why)
    {
        var folder = Directory.CreateTempSubdirectory("notice-").FullName;
        File.WriteAllText(Path.Combine(folder, "notice.txt"), "avis");
        var site = new SiteSettings { GuaranteeNotice = Path.Combine(folder, name) };

        var wrong = Assert.Throws<WrongSetting>(() => new GuaranteeNotice(site));

        Assert.Equal("Site:GuaranteeNotice", wrong.Setting);
        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A shop that was given the official file.</summary>
    public sealed class ShopWithNotice : CatalogShop
    {
        public const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var file = Path.Combine(Root, "avis.svg");
            File.WriteAllText(file, Drawing);
            builder.UseSetting("Site:GuaranteeNotice", file);
        }
    }
}

/// <summary>While the shop has no official file, nothing pretends to be it.</summary>
public sealed class NoGuaranteeNoticeTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Without_the_official_file_there_is_no_notice_to_fetch() =>
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(GuaranteeNotice.Path)).Status);
}
