using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Web.Theming;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Themes;

public sealed class Gallery
{
    private sealed class Dressed : Shop
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Theme", Environment.GetEnvironmentVariable("GALLERY_THEME") ?? "Default");
            builder.UseSetting("Site:Phone", "04 66 00 00 00");
            builder.UseSetting("Site:Name", "Ordinateurs solidaires");
        }
    }

    [Fact]
    public async Task Draw()
    {
        var to = Environment.GetEnvironmentVariable("GALLERY")!;
        using var shop = new Dressed();
        var theme = shop.Services.GetRequiredService<ThemeFiles>();
        Directory.CreateDirectory(to + "/theme/exemple");
        foreach (var f in new[] { "shop.css", "workshop.css", "icons.svg", "placeholder.svg", "favicon.svg" })
        {
            var a = theme.Address(f);
            Directory.CreateDirectory(to + Path.GetDirectoryName(a));
            var bytes = theme.Find(a.Split('/')[2], f)!.Content;
            File.WriteAllBytes(to + a, bytes);
            File.WriteAllBytes(to + "/theme/exemple/" + f, bytes);
        }
        (string, string, object)[] all =
        [
            ("home", "Home", HomePage.Example),
            ("results", "Results", ResultsPage.Example),
            ("empty", "Results", ResultsPage.EmptyExample),
            ("product", "Product", ProductPage.Example),
            ("basket", "Basket", BasketPage.Example),
            ("basket0", "Basket", BasketPage.EmptyExample),
            ("checkout", "Checkout", CheckoutPage.Example),
            ("checkout3", "Checkout", CheckoutPage.LastExample),
            ("order", "Order", OrderPage.Example),
            ("passport", "Passport", Marketplace.Traceability.Contracts.PassportPage.Example),
            ("message", "Message", Message.Example),
            ("e404", "Message", Message.For(404)),
            ("e500", "Message", Message.For(500)),
        ];
        foreach (var (file, part, model) in all)
        {
            File.WriteAllText($"{to}/{file}.html", await shop.Render(part, model, "/ordinateurs"));
        }
    }
}
