using System.Collections.Concurrent;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// Saves the same to SQL Server: the entries that are about to be saved are copied, with their states, values and
/// changed properties, into the twin, whose provider orders them and writes its commands. The entities themselves are
/// not shared: tracking them twice could change them.
/// </summary>
internal sealed class SaveReplay(CommandLog log) : SaveChangesInterceptor
{
    public static SaveReplay OfTheRun { get; } = new(CommandLog.OfTheRun);

    private readonly ConcurrentDictionary<string, byte> seen = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Replay(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Replay(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Replay(DbContext context)
    {
        var changes = context
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        var purpose = $"save {string.Join(", ", changes.Select(Describe))}";
        if (changes.Count == 0 || !seen.TryAdd(purpose, 0))
            return;
        try
        {
            if (Twin.Ask(log, purpose, twin => Save(twin, changes)) == 0)
                log.AddFailure($"No command came of: {purpose}");
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            // It belongs to the report of the last test, and must not disturb the test that runs now.
            log.AddFailure($"{refused.InnerException?.Message ?? refused.Message}\n{purpose}");
        }
    }

    private static void Save(Db twin, List<EntityEntry> changes)
    {
        var adapter = twin.GetService<IUpdateAdapterFactory>().Create();
        var copies = changes.Select(change => Copy(twin, adapter, change)).ToList();
        twin.GetService<IDatabase>().SaveChanges(copies);
    }

    private static IUpdateEntry Copy(Db twin, IUpdateAdapter adapter, EntityEntry original)
    {
        var type = twin.Model.FindEntityType(original.Metadata.Name)!;
        var values = original.Properties.ToDictionary(one => one.Metadata.Name, one => one.CurrentValue);
        var copy = adapter.CreateEntry(values, type);
        foreach (var temporary in original.Properties.Where(property => property.IsTemporary))
        {
            var property = copy.ToEntityEntry().Property(temporary.Metadata.Name);
            property.CurrentValue = temporary.CurrentValue;
            property.IsTemporary = true;
        }
        copy.EntityState = original.State;
        if (original.State is EntityState.Modified)
            foreach (var changed in original.Properties.Where(property => property.IsModified))
                copy.SetPropertyModified(type.FindProperty(changed.Metadata.Name)!);
        return copy;
    }

    private static string Describe(EntityEntry entry)
    {
        var changed = entry.Properties.Where(one => one.IsModified).Select(one => one.Metadata.Name);
        var which = entry.State is EntityState.Modified ? $" {{{string.Join(' ', changed)}}}" : "";
        return $"{entry.State} {entry.Metadata.DisplayName()}{which}";
    }
}
