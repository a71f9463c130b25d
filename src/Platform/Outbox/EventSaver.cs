using System.Text.Json;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform;

/// <summary>Writes what happened beside the change: outbox rows, ledger entries, and the handlers that must run together.</summary>
public sealed class EventSaver(
    IServiceProvider services,
    IServiceProviderIsService registered,
    TimeProvider clock,
    OutboxBell bell
)
{
    internal static bool Any(Db db) =>
        db.ChangeTracker.Entries<Aggregate>().Any(entry => entry.Entity.Events.Count > 0);

    internal void Wake() => bell.Ring();

    internal async Task Write(Db db, CancellationToken cancellation)
    {
        var chains = new ChainTips(db);
        while (Take(db) is { Count: > 0 } happened)
            foreach (var one in happened)
            {
                db.Outbox.Add(Message(one));
                if (one is ITraceEvent traced)
                    db.Ledger.Add(await chains.Append(traced, clock.GetUtcNow().UtcDateTime, cancellation));
                await RunTogether(one, cancellation);
            }
    }

    private static List<IEvent> Take(Db db) =>
        [.. db.ChangeTracker.Entries<Aggregate>().ToList().SelectMany(entry => entry.Entity.TakeEvents())];

    private OutboxMessage Message(IEvent happened)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new()
        {
            EventId = Guid.CreateVersion7(),
            Type = EventTypes.NameOf(happened.GetType()),
            Body = JsonSerializer.Serialize(happened, happened.GetType(), EventTypes.Json),
            SavedAt = now,
            DoneAt = registered.IsService(typeof(IHandle<>).MakeGenericType(happened.GetType())) ? null : now,
        };
    }

    private async Task RunTogether(IEvent happening, CancellationToken cancellation)
    {
        var contract = typeof(IHandleTogether<>).MakeGenericType(happening.GetType());
        foreach (var handler in services.GetServices(contract))
            await Handlers.Call(contract, handler!, happening, cancellation);
    }
}
