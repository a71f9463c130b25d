using System.Diagnostics;
using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Load;

/// <summary>Builds the load stock with the listing code itself: units, listings, their traces, then the index.</summary>
internal static class LoadStock
{
    private const int UnitsPerListing = 5;
    private const int Operators = 20;

    public static async Task Build(LoadOptions options)
    {
        var done = Path.Combine(options.Folder, "complete");
        if (File.Exists(done))
            return;
        Directory.CreateDirectory(options.Folder);
        var watch = Stopwatch.StartNew();
        await using var app = Site.Build(Server.Settings(options.Folder), Marketplace.Web.Modules.All);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Db>().Database.MigrateAsync();

        var operators = await NewOperators(app.Services);
        for (var first = 0; first < options.Units / UnitsPerListing; first += 100)
            await Listings(app.Services, first, Math.Min(100, (options.Units / UnitsPerListing) - first), operators);
        await Server.RunVerb(options.Folder, "reindex");
        await File.WriteAllTextAsync(done, $"{options.Units}");
        Console.WriteLine($"Stock of {options.Units} units built in {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<List<OperatorId>> NewOperators(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var network = scope.ServiceProvider.GetRequiredService<INetwork>();
        var ids = new List<OperatorId>();
        for (var number = 0; number < Operators; number++)
        {
            var name = $"Atelier {number}";
            var card = await network.Welcome(
                new NewOperator(
                    name,
                    OperatorKind.Association,
                    null,
                    $"bonjour@atelier-{number}.example",
                    "04 65 71 00 00",
                    "1 rue de l’Atelier, 30000 Nîmes",
                    "30",
                    false
                )
            );
            await network.OpenPickUpPoint(
                card.Id,
                new NewPickUpPoint(
                    $"Comptoir {number}",
                    "1 rue de l’Atelier",
                    "30000",
                    "Nîmes",
                    "du mardi au samedi",
                    "04 65 71 00 00",
                    43.83,
                    4.36
                )
            );
            ids.Add(card.Id);
        }
        return ids;
    }

    private static async Task Listings(IServiceProvider services, int first, int count, List<OperatorId> operators)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var trace = new Platform.Trace(DateTime.UtcNow, Actor.System, "banc d’essai");
        foreach (var number in Enumerable.Range(first, count))
        {
            var workshop = operators[number % operators.Count];
            var units = Enumerable
                .Range(0, UnitsPerListing)
                .Select(_ => InventedUnits.Unit(number, workshop, trace.OccurredAt))
                .ToList();
            var listing = Listing.Open(units[0], null, InventedUnits.Price(number), trace);
            db.Add(listing);
            db.AddRange(units.Select(unit => StockUnit.List(unit, listing, null, trace)));
        }
        await db.SaveChangesAsync();
        // The index is built whole afterwards: nothing of the load stock is left to dispatch.
        await db
            .Outbox.Where(m => m.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DoneAt, trace.OccurredAt));
    }
}
