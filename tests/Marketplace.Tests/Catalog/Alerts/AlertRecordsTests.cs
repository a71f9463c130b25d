using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Alerts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Alerts;

/// <summary>An address is kept as long as it was said, handed over to its owner, and erased when they ask.</summary>
public sealed class AlertRecordsTests(AlertShop shop) : IClassFixture<AlertShop>
{
    private readonly string mail = AlertShop.SomeMail();

    private DataSubject Owner => new(PersonId.New(), mail.ToUpperInvariant(), "personne effacée");

    [Fact]
    public async Task The_owner_gets_what_is_kept()
    {
        await shop.Confirmed(mail, "?q=thinkpad");

        var export = System.Text.Json.JsonSerializer.Serialize(await Records(of => of.Export(Owner, default)));

        Assert.Contains("thinkpad", export, StringComparison.Ordinal);
        Assert.Contains(mail, export, StringComparison.Ordinal);
        Assert.Null(await Records(of => of.Export(Owner with { Mail = null }, default)));
        Assert.Null(await Records(of => of.Export(Owner with { Mail = AlertShop.SomeMail() }, default)));
    }

    [Fact]
    public async Task An_erasure_leaves_nothing()
    {
        await shop.Confirmed(mail, "?q=thinkpad");
        var other = AlertShop.SomeMail();
        await shop.Confirmed(other, "?q=thinkpad");

        Assert.Null(await Records(of => of.Erase(Owner, default)));

        Assert.Equal(0, await Kept(mail));
        Assert.Equal(1, await Kept(other));
    }

    [Fact]
    public async Task After_twelve_months_or_a_week_without_answer_it_is_forgotten()
    {
        await shop.Confirmed(mail, "?q=thinkpad");
        var silent = AlertShop.SomeMail();
        await shop.Ask(silent, "?q=thinkpad");
        var now = shop.Clock.Now;

        await Records(of => of.Purge(now.AddDays(6), default));
        Assert.Equal(1, await Kept(silent));
        await Records(of => of.Purge(now.AddDays(8), default));
        Assert.Equal((0, 1), (await Kept(silent), await Kept(mail)));
        await Records(of => of.Purge(now.AddMonths(12).AddDays(-1), default));
        Assert.Equal(1, await Kept(mail));
        await Records(of => of.Purge(now.AddMonths(12).AddDays(1), default));
        Assert.Equal(0, await Kept(mail));
    }

    [Fact]
    public async Task The_account_shows_the_alerts_with_the_way_to_stop_them()
    {
        await shop.Confirmed(mail, "?q=thinkpad");
        await using var scope = shop.Services.CreateAsyncScope();
        var panels = scope.ServiceProvider.GetServices<IShowOnAccount>().OfType<ShowAlertsOnAccount>().Single();

        var panel = await panels.For(Owner, default);

        var line = Assert.Single(panel!.Lines);
        Assert.Equal("«\u00a0thinkpad\u00a0»", line.Text);
        Assert.Contains(
            "Arrêter cette alerte",
            (await shop.Visit().Open(line.Address!)).Text,
            StringComparison.Ordinal
        );
        Assert.Null(await panels.For(Owner with { Mail = AlertShop.SomeMail() }, default));
    }

    private async Task<T> Records<T>(Func<IPersonalRecords, Task<T>> ask)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetServices<IPersonalRecords>().OfType<AlertRecords>().Single());
    }

    private Task<int> Kept(string address) => shop.InDb(db => db.Alerts.CountAsync(alert => alert.Mail == address));
}
