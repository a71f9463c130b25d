using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Web.Demo.Building;
using Marketplace.Web.Demo.Stock;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class OpenDoorsTests(Shop shop) : IClassFixture<Shop>
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Opening_twice_leaves_two_workshops_four_points_and_six_people()
    {
        await Open();
        await Open();

        await using var scope = shop.Services.CreateAsyncScope();
        var network = scope.ServiceProvider.GetRequiredService<INetwork>();
        var operators = await network.Operators();
        Assert.Equal(DemoOperators.All.Select(demo => demo.Name).Order(), operators.Select(card => card.Name).Order());
        Assert.Equal(4, (await network.PickUpPoints()).Count);
        Assert.Equal(8, DemoNotes.Open(shop.Root, Now).Accesses.Count);
    }

    [Fact]
    public async Task Each_person_has_the_role_that_is_printed()
    {
        await Open();

        await using var scope = shop.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        foreach (var person in DemoPeople.All)
        {
            var card = await accounts.Find(person.Mail);
            var roles = (await accounts.Roles(card!.Id)).Select(member => member.Role);
            Assert.Equal(person.Role is Role.Buyer ? [] : [person.Role], roles);
        }
    }

    private async Task Open()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await new OpenDoors(
            services.GetRequiredService<INetwork>(),
            services.GetRequiredService<IAccounts>(),
            DemoNotes.Open(shop.Root, Now),
            TimeProvider.System
        ).Open(default);
    }
}
