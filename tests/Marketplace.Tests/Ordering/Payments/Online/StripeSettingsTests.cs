using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Tests.Ordering.Payments.Online;

public sealed class StripeSettingsTests
{
    [Theory]
    [InlineData("pk_test_0123456789", "whsec_0123456789", "SecretKey")]
    [InlineData("sk_0123456789", "whsec_0123456789", "SecretKey")]
    [InlineData("sk_test_0123 456789", "whsec_0123456789", "SecretKey")]
    [InlineData("sk_test_0123456789", "0123456789", "WebhookSecret")]
    [InlineData("sk_test_0123456789", "", "WebhookSecret")]
    public void A_key_of_the_wrong_shape_stops_the_start_and_is_named(string key, string secret, string named)
    {
        var wrong = Assert.Throws<WrongSetting>(() => Read(("SecretKey", key), ("WebhookSecret", secret)));

        Assert.Equal($"Payments:Stripe:{named}", wrong.Setting);
        Assert.DoesNotContain("0123456789", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk_test_0123456789")]
    [InlineData("sk_live_0123456789")]
    [InlineData("rk_live_0123456789")]
    public void A_secret_or_restricted_key_opens_the_payment_online(string key) =>
        Assert.True(Read(("SecretKey", key), ("WebhookSecret", "whsec_0123456789")).IsOpen);

    [Fact]
    public void Without_a_key_nothing_is_open_and_nothing_is_wrong() => Assert.False(Read().IsOpen);

    [Theory]
    [InlineData("http://api.exemple.test")]
    [InlineData("ftp://127.0.0.1")]
    public void An_address_that_is_not_encrypted_is_refused(string address)
    {
        if (address.StartsWith("ftp", StringComparison.Ordinal))
            address = "ftp://exemple.test";

        Assert.Equal("Payments:Stripe:ApiBase", Assert.Throws<WrongSetting>(() => Read(("ApiBase", address))).Setting);
    }

    [Fact]
    public void A_setting_that_nobody_knows_is_refused() =>
        Assert.Throws<WrongSetting>(() => Read(("PublishableKey", "pk_test_0123456789")));

    private static StripeSettings Read(params (string Name, string Value)[] settings) =>
        SettingsReader.Read<StripeSettings>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(one => KeyValuePair.Create($"Payments:Stripe:{one.Name}", (string?)one.Value))
                )
                .Build(),
            "Payments:Stripe"
        );
}

/// <summary>A shop without a key sells all the same.</summary>
public sealed class WithoutStripeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_checkout_says_that_payment_online_is_closed_and_offers_the_other_ways()
    {
        var buyer = shop.Visit();
        await buyer.Put((await shop.NewUnit()).Tag);

        var page = await buyer.Introduce();

        Assert.Contains("Le paiement en ligne n’est pas ouvert pour l’instant", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("En ligne, maintenant", page.Text, StringComparison.Ordinal);
        foreach (var way in new[] { "Sur place, au retrait", "Par virement", "Par chèque" })
            Assert.Contains(way, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_what_is_not_offered_is_asked_again()
    {
        var buyer = shop.Visit();
        await buyer.Put((await shop.NewUnit()).Tag);
        await buyer.Introduce();

        var page = await buyer.Choose("carte");

        Assert.Contains("Choisissez une façon de payer.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cheque_is_a_way_to_pay()
    {
        var page = await shop.Visit().Buy(await shop.NewUnit(), "cheque");

        Assert.Contains(
            "149 € par chèque. La remise se fait une fois le chèque encaissé.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_tells_this_shop_anything_about_payments()
    {
        using var client = shop.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

        using var answer = await client.PostAsync(
            new Uri("/webhooks/stripe", UriKind.Relative),
            new StringContent("{}")
        );

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
