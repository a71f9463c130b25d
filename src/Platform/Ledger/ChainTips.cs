using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Ledger;

/// <summary>The last entry of each chain that one save appends to.</summary>
internal sealed class ChainTips(Db db)
{
    private readonly Dictionary<DeviceId, (int N, string Hash)> tips = [];

    public async Task<LedgerEntry> Append(ITraceEvent happened, DateTime now, CancellationToken cancellation)
    {
        var (last, previous) = await Tip(happened.Device, cancellation);
        var entry = Entry(happened, last + 1, previous, Microseconds(now));
        tips[happened.Device] = (entry.N, entry.Hash);
        return entry;
    }

    private async Task<(int N, string Hash)> Tip(DeviceId device, CancellationToken cancellation)
    {
        if (tips.TryGetValue(device, out var known))
            return known;

        var stored = await db
            .Ledger.Where(entry => entry.Device == device)
            .OrderByDescending(entry => entry.N)
            .Select(entry => new { entry.N, entry.Hash })
            .FirstOrDefaultAsync(cancellation);
        return stored is null ? (0, "") : (stored.N, stored.Hash);
    }

    private static LedgerEntry Entry(ITraceEvent happened, int n, string previous, DateTime now)
    {
        var (type, trace) = (happened.GetType().Name, happened.Trace);
        var (occurred, payload) = (Microseconds(trace.OccurredAt), Payload(happened));
        return new LedgerEntry
        {
            Device = happened.Device,
            N = n,
            OccurredAt = occurred,
            RecordedAt = now,
            Type = type,
            ActorRole = trace.By.Role,
            ActorPseudonym = trace.By.Pseudonym,
            Place = trace.Place,
            Payload = payload,
            Previous = previous,
            Hash = LedgerEntry.HashOf(
                happened.Device,
                n,
                occurred,
                now,
                type,
                trace.By.Role,
                trace.By.Pseudonym,
                trace.Place,
                payload,
                previous
            ),
        };
    }

    /// <summary>Everything that the event says, but for what the entry says already: never a person's identity.</summary>
    private static string Payload(ITraceEvent happened)
    {
        var facts = JsonSerializer.SerializeToNode(happened, happened.GetType(), EventTypes.Json)!.AsObject();
        facts.Remove("device");
        facts.Remove("trace");
        return CanonicalJson.WriteText(facts);
    }

    private static DateTime Microseconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
