using System.Net;

namespace Marketplace.Tests.Platform;

public sealed class HealthTests(Shop shop) : IClassFixture<Shop>
{
    [Theory, InlineData("/health/live"), InlineData("/health/ready")]
    public async Task Says_that_the_shop_is_there(string address) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await shop.CreateClient().GetAsync(new Uri(address, UriKind.Relative))).StatusCode
        );
}
