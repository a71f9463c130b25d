using Marketplace.Catalog;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Tests.Workshop;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Stock;

/// <summary>The workshop's own page says where a unit is: on sale, reserved, sold.</summary>
public sealed class FollowInWorkshopTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private readonly Guid order = Guid.CreateVersion7();
    private UnitPath unit = null!;
    private DeviceId device;

    public async ValueTask InitializeAsync()
    {
        unit = await UnitPath.Ready(shop, await shop.NewOperator());
        Assert.Equal("Ready", (await unit.Read())["state"]);
        var listed = await unit.Act(unit.Worker, "listing", new { price = new { cents = 14900, currency = "EUR" } });
        Assert.True(listed.Status is 200 or 201, listed.Text);
        var tag = Tag.FromStored(unit.Tag);
        device = await shop.InDb(db => db.Devices.Where(one => one.Tag == tag).Select(one => one.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_unit_goes_from_sale_to_a_buyer_and_the_workshop_sees_it()
    {
        await Shows("Listed");
        await Claim();
        await Shows("Held");
        await InStock(stock => stock.Sell(device, order, Actor.System));
        await Shows("Sold");

        var worker = await shop.SignIn(unit.Workplace.Worker);
        var page = await worker.Open($"/atelier/appareils/{unit.Tag}");
        Assert.Contains("vendu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Voir les commandes", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mettre en vente", page.Text, StringComparison.Ordinal);
        var sold = await worker.Open("/atelier/appareils?etat=Sold");
        Assert.Contains(unit.Tag, sold.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_buyer_gives_back_is_on_sale_again()
    {
        await Claim();
        await Shows("Held");

        await InStock(stock => stock.Release(device, order, "annulé", Actor.System));

        await Shows("Listed");
    }

    [Fact]
    public async Task What_is_taken_down_by_an_incident_is_set_aside_and_then_to_be_permitted_again()
    {
        await Shows("Listed");
        var lead = await shop.SignIn(unit.Workplace.Lead);
        await lead.Open($"/atelier/appareils/{unit.Tag}/incident");
        var held = await lead.Submit(("Kind", "Other"), ("Note", "bruit suspect"));
        await Shows("Quarantine");

        var release = System.Text.RegularExpressions.Regex.Match(held.Html, "/incident/[0-9a-f-]{36}").Value;
        await lead.Open($"/atelier/appareils/{unit.Tag}{release}");
        await lead.Submit(("Note", "ventilateur nettoyé"));

        await Shows("QcPassed");
    }

    [Fact]
    public async Task An_event_told_late_or_twice_shows_the_stock_as_it_is_now()
    {
        await Claim();
        await InStock(stock => stock.Sell(device, order, Actor.System));
        await Shows("Sold");

        var trace = new Trace(DateTime.UtcNow, Actor.System, "");
        foreach (var _ in Enumerable.Range(0, 2))
            await Handle(follow => follow.When(new Listed(device, trace, "x", new Money(100), Guid.Empty), default));
        await Handle(follow => follow.When(new ReservationReleased(device, trace, "…"), default));

        Assert.Equal("Sold", (await unit.Read())["state"]);
    }

    [Fact]
    public async Task What_the_shop_does_leaves_a_form_of_the_workshop_fresh()
    {
        await Shows("Listed");
        var worker = await shop.SignIn(unit.Workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");
        await Claim();
        await Shows("Held");

        var after = await worker.Submit(("Kind", "Other"), ("Note", "bruit suspect"));

        Assert.Equal(System.Net.HttpStatusCode.OK, after.Status);
    }

    private async Task Claim() =>
        Assert.True(await InStock(stock => stock.Claim(device, order, DateTime.UtcNow.AddMinutes(35), Actor.System)));

    private async Task<T> InStock<T>(Func<IStock, Task<T>> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IStock>());
    }

    private Task InStock(Func<IStock, Task> act) =>
        InStock(async stock =>
        {
            await act(stock);
            return true;
        });

    private async Task Handle(Func<FollowInWorkshop, Task> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await act(new FollowInWorkshop(db, scope.ServiceProvider.GetRequiredService<IWorkshop>()));
    }

    /// <summary>Events are told after the fact: the state comes soon, not at once.</summary>
    private async Task Shows(string state)
    {
        string? seen = null;
        for (var turn = 0; turn < 100 && seen != state; turn++)
        {
            if (turn > 0)
                await Task.Delay(100);
            seen = (await unit.Read())["state"];
        }
        Assert.Equal(state, seen);
    }
}
