using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalog;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Stock;
using Marketplace.Tests.Workshop;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Selling;

/// <summary>No permit, no sale: with the real workshop, from the evidence to the shop and out of it again.</summary>
public sealed class PermitRevokedTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;

    public async ValueTask InitializeAsync() => workplace = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_unit_with_a_real_permit_is_listed_with_what_the_workshop_knows()
    {
        var unit = await Listed();

        var page = await shop.Visit().Open($"/ordinateurs/{unit.Slug}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tramont Vallon 14", page.Text, StringComparison.Ordinal);
        Assert.Contains("Autorisé à la vente", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/passeport/{unit.Path.Tag}", page.Html, StringComparison.Ordinal);
        var photo = page.Html.Split("/photos/")[1].Split('"')[0];
        using var picture = await shop.Visit().Browser.GetAsync(new Uri($"/photos/{photo}", UriKind.Relative));
        Assert.Equal("image/webp", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_device_without_a_permit_cannot_be_listed()
    {
        var unit = await (await UnitPath.Received(shop, workplace)).Wiped();

        using var answer = await List(unit);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_stop_takes_the_unit_down_in_the_same_transaction()
    {
        var unit = await Listed();
        await Stop(unit.Path);

        Assert.Equal(UnitState.Withdrawn, (await Row(unit.Path)).State);
        Assert.Equal(["Listed", "Held", "PermitRevoked", "Unlisted"], (await Chain(unit.Path))[^4..]);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"/ordinateurs/{unit.Slug}")).Status);
    }

    [Fact]
    public async Task A_stop_takes_the_unit_from_the_buyer_who_held_it()
    {
        var unit = await Listed();
        var (device, order) = ((await Row(unit.Path)).Device, Guid.NewGuid());
        Assert.True(await InStock(s => s.Claim(device, order, DateTime.UtcNow.AddMinutes(35), Sample.Buyer)));

        await Stop(unit.Path);

        Assert.False(await InStock(stock => stock.Extend(device, order, null)));
        Assert.False(
            await InStock(stock => stock.Claim(device, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(35), Sample.Buyer))
        );
        Assert.Contains("ReservationReleased", await Chain(unit.Path));
        Assert.False(await shop.InDb(db => db.Claims.AnyAsync(c => c.Unit == device && c.EndedAt == null)));
    }

    private async Task<(UnitPath Path, string Slug)> Listed()
    {
        var path = await UnitPath.Ready(shop, workplace);
        using var answer = await List(path);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (path, said.GetProperty("slug").GetString()!);
    }

    private static Task<HttpResponseMessage> List(UnitPath unit) =>
        unit.Worker.PostAsJsonAsync(unit.Address("listing"), new { price = new { cents = 12900, currency = "EUR" } });

    private async Task Stop(UnitPath unit)
    {
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");
        var after = await worker.Submit(("Kind", "SuspectedData"), ("Note", "Un dossier est resté visible."));
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    private Task<StockUnit> Row(UnitPath unit)
    {
        var tag = Tag.FromStored(unit.Tag);
        return shop.InDb(db => db.Units.AsNoTracking().SingleAsync(row => row.Tag == tag));
    }

    private async Task<List<string>> Chain(UnitPath unit)
    {
        var device = (await Row(unit)).Device;
        return await shop.InDb(db =>
            db.Ledger.Where(entry => entry.Device == device)
                .OrderBy(entry => entry.N)
                .Select(entry => entry.Type)
                .ToListAsync()
        );
    }

    private async Task<T> InStock<T>(Func<IStock, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IStock>());
    }
}
