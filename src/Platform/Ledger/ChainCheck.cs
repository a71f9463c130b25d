using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Ledger;

/// <summary>What a verification found: the number of entries read, and the first that is broken, if any.</summary>
public sealed record ChainCheck(bool Ok, long Entries, string? Head, BrokenEntry? Broken)
{
    /// <summary>Recomputes one device's chain, or every chain, entry by entry, without loading them all at once.</summary>
    public static async Task<ChainCheck> Run(Db db, DeviceId? device, CancellationToken cancellation)
    {
        var entries = db.Ledger.AsNoTracking().Where(entry => device == null || entry.Device == device.Value);
        (long count, LedgerEntry? last) = (0, null);
        await foreach (
            var entry in entries
                .OrderBy(e => e.Device)
                .ThenBy(e => e.N)
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            var before = last?.Device == entry.Device ? last : null;
            if (Fault(entry, before) is { } fault)
                return new ChainCheck(false, count, last?.Hash, new BrokenEntry(entry.Device, entry.N, fault));
            (count, last) = (count + 1, entry);
        }
        return new ChainCheck(true, count, last?.Hash, null);
    }

    /// <summary>Recomputes one device's chain that was read already, whole and in order.</summary>
    public static ChainCheck Of(IReadOnlyList<LedgerEntry> chain)
    {
        LedgerEntry? last = null;
        foreach (var entry in chain)
        {
            if (Fault(entry, last) is { } fault)
                return new ChainCheck(false, last?.N ?? 0, last?.Hash, new BrokenEntry(entry.Device, entry.N, fault));
            last = entry;
        }
        return new ChainCheck(true, chain.Count, last?.Hash, null);
    }

    private static string? Fault(LedgerEntry entry, LedgerEntry? before) =>
        entry.N != (before?.N ?? 0) + 1 ? "Une ligne manque avant celle-ci."
        : entry.Previous != (before?.Hash ?? "") ? "L’empreinte de la ligne précédente ne correspond pas."
        : entry.Hash != entry.ComputeHash() ? "Le contenu de la ligne ne correspond plus à son empreinte."
        : null;
}

/// <summary>The first entry that does not hold, and why.</summary>
public sealed record BrokenEntry(DeviceId Device, int N, string Fault);
