using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Network.Operators;

/// <summary>The network as it stood when it was last read: some dozens of operators, asked for on every page.</summary>
internal sealed class NetworkMap(IServiceScopeFactory scopes, TimeProvider clock)
{
    // Another node may have changed the network without our knowing.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Reading? last;
    private int changes;

    public async ValueTask<Reading> Now(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (last is { } kept && now - kept.At < Fresh)
            return kept;

        var before = Volatile.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var all = await db
            .Operators.AsNoTracking()
            .Include(workshop => workshop.PickUpPoints)
            .ToListAsync(cancellation);
        var read = new Reading(now, all);
        if (before == Volatile.Read(ref changes))
            last = read;
        return read;
    }

    /// <summary>Something changed: the next reader looks again, and who is reading now does not keep what they saw.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        last = null;
    }

    internal sealed class Reading
    {
        // « Étape » stands between « Ero » and « Evi », whatever the engine and the machine.
        private static readonly StringComparer ByName = StringComparer.Create(
            CultureInfo.GetCultureInfo("fr-FR"),
            ignoreCase: true
        );

        public Reading(DateTimeOffset at, IReadOnlyList<Operator> all)
        {
            At = at;
            Operators = [.. all.Select(workshop => workshop.Card()).OrderBy(card => card.Name, ByName)];
            Points =
            [
                .. all.SelectMany(workshop => workshop.PickUpPoints)
                    .Select(point => point.Card())
                    .OrderBy(point => point.Name, ByName),
            ];
            ById = Operators.ToDictionary(card => card.Id);
            PointById = Points.ToDictionary(point => point.Id);
            PointsOf = Points.ToLookup(point => point.Operator);
        }

        public DateTimeOffset At { get; }
        public IReadOnlyList<OperatorCard> Operators { get; }
        public IReadOnlyList<PickUpPointCard> Points { get; }
        public Dictionary<OperatorId, OperatorCard> ById { get; }
        public Dictionary<PickUpPointId, PickUpPointCard> PointById { get; }
        public ILookup<OperatorId, PickUpPointCard> PointsOf { get; }
    }
}

/// <summary>Forgets the map where another node's dispatcher hands us the news.</summary>
internal sealed class ForgetMapWhenOperatorChanged(NetworkMap map) : IHandle<OperatorChanged>
{
    public Task When(OperatorChanged happened, CancellationToken cancellation)
    {
        map.Forget();
        return Task.CompletedTask;
    }
}
