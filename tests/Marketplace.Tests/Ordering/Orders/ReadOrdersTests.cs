using System.Net;
using System.Text.Json.Nodes;
using Marketplace.Accounts.Contracts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Ordering.Orders;

public sealed class ReadOrdersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task An_operator_reads_its_part_with_buyer_units_and_money()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at, 149);
        await shop.Visit().Buy(unit);

        var order = Assert.Single(await Read(at.Token))!;

        Assert.Equal("Received", (string?)order["status"]);
        Assert.Equal("AtPickUp", (string?)order["means"]);
        Assert.Equal(14900, (int?)order["total"]!["cents"]);
        Assert.Equal("Camille Exemple", (string?)order["buyer"]!["name"]);
        Assert.Equal(unit.Tag.ToString(), (string?)order["lines"]![0]!["device"]);
    }

    [Fact]
    public async Task A_part_of_another_operator_is_not_told()
    {
        var (first, second) = (await shop.NewOperator(), await shop.NewOperator());
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit(first, 100)).Tag);
        await visitor.Buy(await shop.NewUnit(second, 50));

        Assert.Equal(10000, (int?)Assert.Single(await Read(first.Token))!["total"]!["cents"]);
        Assert.Equal(5000, (int?)Assert.Single(await Read(second.Token))!["total"]!["cents"]);
        Assert.Empty(await Read((await shop.NewOperator()).Token));
    }

    [Fact]
    public async Task Since_leaves_out_what_has_not_changed_since()
    {
        var at = await shop.NewOperator();
        await shop.Visit().Buy(await shop.NewUnit(at));

        Assert.Single(await Read(at.Token, "?since=2020-01-01T00:00:00Z"));
        Assert.Empty(await Read(at.Token, "?since=2100-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task A_token_without_the_scope_reads_nothing()
    {
        var at = await shop.NewOperator();
        using var api = shop.Api(await shop.NewToken(at.Worker, Access.DevicesRead));

        using var answer = await api.GetAsync(new Uri("/api/v1/orders", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_date_that_is_none_is_a_bad_request()
    {
        using var api = shop.Api((await shop.NewOperator()).Token);

        using var answer = await api.GetAsync(new Uri("/api/v1/orders?since=hier", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<JsonArray> Read(string token, string query = "")
    {
        using var api = shop.Api(token);
        var json = await api.GetStringAsync(new Uri($"/api/v1/orders{query}", UriKind.Relative));
        return JsonNode.Parse(json)!["orders"]!.AsArray();
    }
}
