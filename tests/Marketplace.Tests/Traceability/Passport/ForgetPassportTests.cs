using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Traceability.Passport;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Traceability.Passport;

public sealed class ForgetPassportTests(Shop shop) : IClassFixture<Shop>
{
    public static TheoryData<string> Events => [.. TraceEvents.All.Select(type => type.Name)];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_of_a_device_renews_its_passport(string type) =>
        Assert.Contains(typeof(ForgetPassport<>).Name, HandlersOf(TraceEvents.All.Single(one => one.Name == type)));

    [Fact]
    public void An_event_that_is_of_no_device_renews_none() =>
        Assert.DoesNotContain(typeof(ForgetPassport<>).Name, HandlersOf(typeof(OperatorChanged)));

    private List<string> HandlersOf(Type happened)
    {
        using var scope = shop.Services.CreateScope();
        var contract = typeof(IHandle<>).MakeGenericType(happened);
        return [.. scope.ServiceProvider.GetServices(contract).Select(handler => handler!.GetType().Name)];
    }
}
