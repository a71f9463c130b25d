using System.Security.Cryptography;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Traceability.Ledger;

public sealed class ReadEventsTests(ShopAtWork shop) : IClassFixture<ShopAtWork>
{
    private readonly Workplace workplace = shop.Workplace;

    [Fact]
    public async Task The_chain_tells_the_life_of_the_device_in_order()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        var events = await laptop.Events();

        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(one => (int)one!["n"]!));
        var types = events.Select(one => (string)one!["type"]!).ToList();
        Assert.Equal("DeviceRegistered", types[0]);
        Assert.Equal(["WipeAccepted", "DataCleared"], types[^2..]);
    }

    [Fact]
    public async Task A_stranger_recomputes_each_hash_from_what_is_told()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var previous = "";

        foreach (var one in (await laptop.Events()).Select(entry => entry!.DeepClone().AsObject()))
        {
            var hash = (string?)one["hash"];
            one.Remove("hash");

            Assert.Equal(previous, (string?)one["previous"]);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(one))));
            previous = hash!;
        }
    }

    [Fact]
    public async Task The_head_is_the_hash_of_the_last_entry()
    {
        var laptop = await Laptop.Receive(shop, workplace);

        var answer = await laptop.Api.Ask($"/api/v1/devices/{laptop.Tag}/events");

        var events = answer.Json!["events"]!.AsArray();
        Assert.Equal((string?)events[^1]!["hash"], answer["head"]);
        Assert.Equal(events.Count, (int)answer.Json!["entries"]!);
        Assert.Equal(laptop.Tag, answer["device"]);
    }

    [Fact]
    public async Task People_are_told_by_role_and_pseudonym_only()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        var text = (await laptop.Events()).ToJsonString();

        Assert.Contains(workplace.Worker.Actor.Pseudonym, text, StringComparison.Ordinal);
        Assert.DoesNotContain(workplace.Worker.Mail, text, StringComparison.Ordinal);
        Assert.DoesNotContain(workplace.Worker.Id.Value.ToString(), text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("epcis")]
    public async Task The_device_of_another_operator_does_not_exist(string what)
    {
        var laptop = await Laptop.Receive(shop, workplace);
        var stranger = shop.Api((await shop.NewOperator()).Token);

        Assert.Equal(404, (await stranger.Ask($"/api/v1/devices/{laptop.Tag}/{what}")).Status);
        Assert.Equal(404, (await laptop.Api.Ask($"/api/v1/devices/OS-00000000/{what}")).Status);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("epcis")]
    public async Task A_token_without_the_scope_reads_nothing(string what)
    {
        var laptop = await Laptop.Receive(shop, workplace);
        var narrow = shop.Api(await shop.NewToken(workplace.Worker, Access.OrdersRead));

        Assert.Equal(403, (await narrow.Ask($"/api/v1/devices/{laptop.Tag}/{what}")).Status);
        Assert.Equal(401, (await shop.Api(null).Ask($"/api/v1/devices/{laptop.Tag}/{what}")).Status);
    }
}
