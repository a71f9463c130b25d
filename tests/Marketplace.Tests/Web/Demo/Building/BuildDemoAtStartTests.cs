using Marketplace.Web.Demo.Building;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class BuildDemoAtStartTests
{
    [Theory]
    [InlineData("http://localhost:5080", 5080)]
    [InlineData("http://[::]:8080", 8080)]
    [InlineData("http://0.0.0.0:8081", 8081)]
    [InlineData("http://*:8082", 8082)]
    [InlineData("http://127.0.0.1:40123", 40123)]
    public void The_shop_is_called_on_its_own_loopback(string listens, int port) =>
        Assert.Equal(new Uri($"http://localhost:{port}/"), BuildDemoAtStart.Loopback([listens]));

    [Fact]
    public void The_plain_address_is_taken_among_several() =>
        Assert.Equal(80, BuildDemoAtStart.Loopback(["https://localhost:443", "http://localhost"]).Port);

    [Fact]
    public void A_server_without_a_plain_address_is_told_so() =>
        Assert.Throws<InvalidOperationException>(() => BuildDemoAtStart.Loopback(["https://localhost:443"]));
}
