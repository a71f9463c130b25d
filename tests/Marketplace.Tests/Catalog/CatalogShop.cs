using Marketplace.Catalog;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Selling;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Tests.Catalog.Search;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog;

/// <summary>The marketplace with a workshop that permits what the test says, so that a unit is on sale in a line.</summary>
public class CatalogShop : Shop
{
    private readonly Permits permits = new();

    internal Clock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.AddSingleton<IWorkshop>(permits).AddSingleton<TimeProvider>(Clock)
        );
    }

    /// <summary>A unit that may be listed.</summary>
    internal PermittedUnit Permit(PermittedUnit unit)
    {
        permits.Add(unit);
        return unit;
    }

    /// <summary>Puts a unit on sale at this price, as its operator would.</summary>
    internal async Task<PermittedUnit> OnSale(PermittedUnit unit, int euros = 149, string? text = null)
    {
        Permit(unit);
        await using var scope = Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<ListUnit>();
        await act.List(unit, Money.Euros(euros), text, Sample.Worker(unit.Operator), default);
        return unit;
    }

    /// <summary>Waits until what happened has reached the index, so that it holds so many listings.</summary>
    internal async Task Indexed(int listings)
    {
        var engine = Services.GetRequiredService<ISearchEngine>();
        await Until(() => engine.Total(SearchQuery.Everything) == listings);
        engine.Settle();
    }

    /// <summary>Waits for what happens beside the request, within a bound that only a failure reaches.</summary>
    internal static async Task Until(Func<bool> so)
    {
        for (var wait = 0; wait < 800 && !so(); wait++)
            await Task.Delay(25);
        Assert.True(so(), "It did not happen.");
    }

    /// <summary>Works on the stock, in a scope of its own as each request has.</summary>
    internal async Task<T> InStock<T>(Func<IStock, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IStock>());
    }

    internal Task InStock(Func<IStock, Task> work) =>
        InStock(async stock =>
        {
            await work(stock);
            return 0;
        });

    internal Task<StockUnit> Row(PermittedUnit unit) =>
        InDb(db => db.Units.AsNoTracking().SingleAsync(row => row.Device == unit.Device));

    internal Task<string> SlugOf(PermittedUnit unit) =>
        InDb(db =>
            db.Units.Where(row => row.Device == unit.Device)
                .Join(db.Listings, row => row.Listing, listing => listing.Id, (_, listing) => listing.Slug)
                .SingleAsync()
        );

    /// <summary>The types of the entries in the device's chain, in order.</summary>
    internal Task<List<string>> Chain(PermittedUnit unit) =>
        InDb(db =>
            db.Ledger.Where(entry => entry.Device == unit.Device)
                .OrderBy(entry => entry.N)
                .Select(entry => entry.Type)
                .ToListAsync()
        );

    /// <summary>What the workshop would say; the real one is tested with the workshop.</summary>
    private sealed class Permits : IWorkshop
    {
        private readonly Dictionary<DeviceId, PermittedUnit> units = [];

        public void Add(PermittedUnit unit) => units[unit.Device] = unit;

        public Task<IReadOnlyList<PermittedUnit>> Permitted(
            IReadOnlyCollection<DeviceId> devices,
            CancellationToken cancellation
        ) => Task.FromResult<IReadOnlyList<PermittedUnit>>([.. units.Values.Where(u => devices.Contains(u.Device))]);

        public Task<PermittedUnit?> Permitted(OperatorId workshop, Tag tag, CancellationToken cancellation) =>
            Task.FromResult(units.Values.SingleOrDefault(u => u.Operator == workshop && u.Tag == tag));

        public Task<bool> Keep(DeviceId device, OperatorId workshop, CancellationToken cancellation) =>
            Task.FromResult(true);

        public Task Follow(DeviceId device, ShopState? state, CancellationToken cancellation) => Task.CompletedTask;
    }
}

/// <summary>The clock of the shop: it runs, and a test may put it forward.</summary>
internal sealed class Clock : TimeProvider
{
    private TimeSpan ahead;

    public DateTime Now => GetUtcNow().UtcDateTime;

    public void PutForward(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
