using Marketplace.Platform.Ledger;
using Marketplace.Platform.Outbox;
using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Platform;

/// <summary>
/// The one database of the marketplace, composed of the modules' mappings. A module reaches only its own tables: its
/// entities are internal to it. Saving also writes, in the same transaction, what happened (outbox) and its trace (ledger).
/// </summary>
public sealed class Db(DbContextOptions<Db> options, IEnumerable<Module> modules, IEngine engine, EventSaver events)
    : DbContext(options)
{
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    internal string ModuleNames => string.Join(' ', modules.Select(module => module.Name));

    internal IEnumerable<System.Reflection.Assembly> ModuleAssemblies =>
        modules.Select(module => module.GetType().Assembly).Prepend(typeof(Db).Assembly).Distinct();

    /// <summary>Saves the change with its events and traces, in one transaction.</summary>
    /// <exception cref="StaleChange">Somebody else changed the same thing meanwhile.</exception>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var changed in ChangeTracker.Entries<Aggregate>().Where(IsChanged).ToList())
            changed.Entity.NextVersion();

        try
        {
            if (!EventSaver.Any(this))
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

            return await Together(
                () => SaveWithEvents(acceptAllChangesOnSuccess, cancellationToken),
                cancellationToken
            );
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw new StaleChange(conflict);
        }
        catch (DbUpdateException conflict) when (IsLedgerConflict(conflict))
        {
            throw new StaleChange(conflict);
        }
    }

    /// <summary>Runs the work in one transaction: the one that is open, or a new one that it commits.</summary>
    public async Task<T> Together<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null)
            return await work();

        await using var transaction = await engine.Begin(this, cancellation);
        var result = await work();
        await transaction.CommitAsync(cancellation);
        events.Wake();
        return result;
    }

    /// <summary>Whether the failure says that a unique index refused a second row.</summary>
    public bool IsDuplicate(DbUpdateException failure) => engine.IsDuplicate(failure);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        EventSaver.Any(this)
            ? throw new InvalidOperationException("Events are saved by SaveChangesAsync only.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new LedgerMapping());
        modelBuilder.ApplyConfiguration(new OutboxMapping());
        modelBuilder.ApplyConfiguration(new HandledMapping());
        modelBuilder.ApplyConfiguration(new Mail.OutgoingMailMapping());

        foreach (var module in modules)
        {
            var before = modelBuilder.Model.GetEntityTypes().ToHashSet();
            module.Map(modelBuilder);
            foreach (
                var entity in modelBuilder.Model.GetEntityTypes().Except(before).Where(entity => !entity.IsOwned())
            )
                entity.SetTableName($"{module.Name}_{entity.GetTableName()}".ToLowerInvariant());
        }

        foreach (
            var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(Aggregate)))
        )
            modelBuilder.Entity(entity.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyInCents>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Id<DeviceId>().Id<OperatorId>().Id<PersonId>();
        foreach (var module in modules)
            module.MapIds(configurationBuilder);
    }

    private async Task<int> SaveWithEvents(bool accept, CancellationToken cancellation)
    {
        await events.Write(this, cancellation);
        return await base.SaveChangesAsync(accept, cancellation);
    }

    private static bool IsChanged(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Aggregate> entry) =>
        entry.State is EntityState.Modified || (entry.State is EntityState.Unchanged && entry.Entity.Events.Count > 0);

    private bool IsLedgerConflict(DbUpdateException conflict) =>
        conflict.Entries.Any(entry => entry.Entity is LedgerEntry) && engine.IsDuplicate(conflict);

    private sealed class MoneyInCents() : ValueConverter<Money, long>(money => money.Cents, cents => new Money(cents));

    private sealed class UtcInstant()
        : ValueConverter<DateTime, DateTime>(
            instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
            stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
        );
}

/// <summary>Somebody else changed the same thing meanwhile: the person looks again and decides again.</summary>
public sealed class StaleChange(Exception cause) : Exception(Sentence, cause)
{
    /// <summary>What the person reads.</summary>
    public const string Sentence = "Quelqu’un d’autre vient de modifier cette fiche. Relisez-la, puis recommencez.";
}

/// <summary>Registers typed ids as GUID columns.</summary>
public static class IdColumns
{
    public static ModelConfigurationBuilder Id<TId>(this ModelConfigurationBuilder types)
        where TId : struct, IId<TId>
    {
        types.Properties<TId>().HaveConversion<IdAsGuid<TId>>();
        return types;
    }

    private sealed class IdAsGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make<TId>(value))
        where TId : struct, IId<TId>;

    private static TId Make<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);
}
