using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Signing;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Traceability.Roots;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Traceability.Roots;

/// <summary>Each test has a ledger of its own: a root is over all of it.</summary>
public sealed class DailyRootTests : IAsyncLifetime
{
    private readonly Shop shop = new();
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    [Fact]
    public async Task Tomorrow_signs_the_heads_of_today()
    {
        var (one, other) = (await Laptop.Clear(shop, workplace), await Laptop.Receive(shop, workplace));

        Assert.True(await Sign(Tomorrow));

        var statement = (await Roots())[0]!["statement"]!;
        var (events, others) = (await one.Events(), await other.Events());
        Assert.Equal(2, (int)statement["devices"]!);
        Assert.Equal(events.Count + others.Count, (long)statement["entries"]!);
        Assert.Equal(HeadTree.Root([HeadOf(events), HeadOf(others)]), (string?)statement["root"]);
        Assert.Equal("", (string?)statement["previous"]);
    }

    [Fact]
    public async Task What_happened_after_midnight_belongs_to_the_next_day()
    {
        await Laptop.Receive(shop, workplace);

        Assert.False(await Sign(DateTimeOffset.UtcNow));
        Assert.Empty(await Roots());
    }

    [Fact]
    public async Task A_day_has_one_root_however_often_it_is_asked_for()
    {
        await Laptop.Receive(shop, workplace);

        Assert.True(await Sign(Tomorrow));
        Assert.False(await Sign(Tomorrow));
        Assert.Single(await Roots());
    }

    [Fact]
    public async Task Each_root_names_the_one_before_and_the_last_comes_first()
    {
        await Laptop.Receive(shop, workplace);
        await Sign(Tomorrow);
        await Sign(Tomorrow.AddDays(1));

        var roots = await Roots();

        Assert.Equal((string?)roots[1]!["statement"]!["root"], (string?)roots[0]!["statement"]!["previous"]);
        Assert.True(string.CompareOrdinal(Day(roots[0]), Day(roots[1])) > 0);
    }

    [Fact]
    public async Task Anyone_checks_a_root_with_the_key_of_the_site()
    {
        await Laptop.Receive(shop, workplace);
        await Sign(Tomorrow);

        var answer = await shop.Api(null).Ask("/api/v1/ledger/roots");

        var document = answer.Json!["roots"]![0]!.AsObject();
        Assert.Equal((string?)answer.Json["publicKey"]!["kid"], (string?)document["publicKey"]!["kid"]);
        var key = shop.Services.GetRequiredService<SiteKey>();
        Assert.True(key.IsOurs(document));
        document["statement"]!["root"] = "0";
        Assert.False(key.IsOurs(document));
    }

    private static DateTimeOffset Tomorrow => DateTimeOffset.UtcNow.AddDays(1);

    private static string? Day(JsonNode? document) => (string?)document!["statement"]!["day"];

    private static Head HeadOf(JsonArray events) =>
        events[^1]! is var last ? new((Guid)last["device"]!, (int)last["n"]!, (string)last["hash"]!) : null!;

    private async Task<JsonArray> Roots() =>
        (await shop.Api(null).Ask("/api/v1/ledger/roots")).Json!["roots"]!.AsArray();

    private async Task<bool> Sign(DateTimeOffset now)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var job = new SignDailyRoot(
            scope.ServiceProvider.GetRequiredService<Db>(),
            shop.Services.GetRequiredService<SiteKey>(),
            new Clock(now)
        );
        return await job.Sign(CancellationToken.None);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
