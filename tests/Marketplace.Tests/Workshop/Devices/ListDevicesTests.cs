using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Devices;

public sealed class ListDevicesTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_device_is_found_by_state_and_by_words()
    {
        var unit = await UnitPath.Received(shop, workplace);

        Assert.Equal([unit.Tag], await Tags($"?state=DataPending&q={unit.Word}"));
        Assert.Equal([unit.Tag], await Tags($"?q=VALLON%20{unit.Word}-sn"));
        Assert.Empty(await Tags($"?state=Ready&q={unit.Word}"));
    }

    [Fact]
    public async Task A_stranger_sees_none_of_them()
    {
        await UnitPath.Received(shop, workplace);
        var stranger = await shop.NewOperator("voisin");

        var answer = await shop.Api(stranger.Token).Ask("/api/v1/devices");
        Assert.Empty(answer.Json!["devices"]!.AsArray());
        Assert.Null(answer.Json["next"]);
    }

    [Theory]
    [InlineData("?cursor=zzz")]
    [InlineData("?state=Sleeping")]
    [InlineData("?state=77")]
    public async Task What_is_no_cursor_and_no_state_is_a_bad_request(string query) =>
        Assert.Equal(400, (await shop.Api(workplace.Token).Ask($"/api/v1/devices{query}")).Status);

    [Fact]
    public async Task Without_a_token_there_is_no_list() =>
        Assert.Equal(401, (await shop.Api(null).Ask("/api/v1/devices")).Status);

    [Fact]
    public async Task Page_by_page_each_device_is_seen_once_even_where_all_moved_at_once()
    {
        for (var n = 0; n < 7; n++)
            await UnitPath.Received(shop, workplace);
        await shop.InDb(db =>
            db.Devices.Of(workplace.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.MovedAt, UnitInHand.Today))
        );

        var seen = new List<string>();
        DeviceCursor? cursor = null;
        do
        {
            var page = await shop.InDb(db => DevicePage.Read(db.Devices.Of(workplace.Id), cursor, 3, default));
            seen.AddRange(page.Lines.Select(line => line.Tag));
            cursor = DeviceCursor.Read(page.Next);
        } while (cursor is not null);

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct().Count());
    }

    private async Task<IReadOnlyList<string>> Tags(string query) =>
        [
            .. (await shop.Api(workplace.Token).Ask($"/api/v1/devices{query}")).Json!["devices"]!
                .AsArray()
                .Select(device => device!["tag"]!.ToString()),
        ];
}
