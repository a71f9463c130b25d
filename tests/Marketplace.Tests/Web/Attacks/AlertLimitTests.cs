using System.Net;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>Alerts are counted like guesses: whoever leaves addresses of others, one after the other, is held back.</summary>
public sealed class AlertLimitTests(RateLimitTests.StrictShop shop) : IClassFixture<RateLimitTests.StrictShop>
{
    [Fact]
    public async Task Who_leaves_one_address_after_the_other_for_alerts_is_told_to_wait()
    {
        var visitor = shop.Visit();
        for (var address = 0; address < RateLimitTests.StrictShop.Guesses + 1; address++)
        {
            await visitor.Open("/alerte?q=portable");
            await visitor.Submit(("Mail", $"adresse{address}@exemple.test"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Page.Status);
    }
}
