using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>What the application asks of its database reaches the provider of SQL Server, whole, and mistakes are found.</summary>
public sealed class ReplayTests(Shop shop) : IClassFixture<Shop>
{
    private readonly CommandLog log = new();

    // Entity Framework builds a whole container for each instance of the first: one a test.
    private QueryReplay? queries;

    [Fact]
    public async Task A_query_is_put_to_sql_server_with_its_parameters()
    {
        var since = DateTime.UtcNow;
        DeviceId[] two = [DeviceId.New(), DeviceId.New()];
        await With(db =>
            db.Ledger.Where(entry => entry.RecordedAt > since && two.Contains(entry.Device)).ToListAsync()
        );

        var command = Assert.Single(log.Commands);
        Assert.Contains("FROM [platform_ledger]", command.Text, StringComparison.Ordinal);
        Assert.Contains("datetime2", command.Parameters, StringComparison.Ordinal);
        Assert.Contains("uniqueidentifier", command.Parameters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_value_is_asked_too()
    {
        await With(db => db.Ledger.CountAsync(entry => entry.N > 41));
        await With(db => db.Ledger.AnyAsync(entry => entry.N > 42));
        await With(db => db.Ledger.FirstOrDefaultAsync(entry => entry.N > 43));
        await With(db => db.Ledger.MaxAsync(entry => (int?)entry.N));

        Assert.Equal(4, log.Commands.Count);
        Assert.Empty(log.Failures);
    }

    [Fact]
    public async Task A_row_that_is_found_by_its_key_is_asked_with_the_type_of_the_key()
    {
        await With(async db => await db.Ledger.FindAsync(-7L));
        await With(async db => await db.FindAsync(typeof(LedgerEntry), -8L));

        Assert.Empty(log.Failures);
        Assert.Contains(log.Commands, command => command.Parameters.Contains("bigint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_of_many_rows_at_once_is_asked_too()
    {
        var place = "Nîmes";
        await With(db =>
            db.Ledger.Where(entry => entry.N < -1)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Place, place))
        );
        await With(db => db.Ledger.Where(entry => entry.N < -2).ExecuteDeleteAsync());

        Assert.Contains(log.Commands, command => command.Text.StartsWith("UPDATE", StringComparison.Ordinal));
        Assert.Contains(log.Commands, command => command.Text.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_is_put_to_sql_server_with_the_properties_that_changed()
    {
        await With(async db =>
        {
            var entry = db.Add(Entry()).Entity;
            await db.SaveChangesAsync();
            db.Entry(entry).Property(one => one.Place).CurrentValue = "Béziers";
            await db.SaveChangesAsync();
            db.Remove(entry);
            return await db.SaveChangesAsync();
        });

        Assert.Contains(
            log.Commands,
            command => command.Text.Contains("INSERT INTO [platform_ledger]", StringComparison.Ordinal)
        );
        Assert.Contains(log.Commands, command => command.Text.Contains("SET [Place] = @", StringComparison.Ordinal));
        Assert.Contains(
            log.Commands,
            command => command.Text.Contains("DELETE FROM [platform_ledger]", StringComparison.Ordinal)
        );
        Assert.Empty(log.Failures);
    }

    [Fact]
    public async Task What_is_put_to_sql_server_is_understood()
    {
        await With(db =>
            db.Ledger.GroupBy(entry => entry.Type).Select(group => new { group.Key, N = group.Count() }).ToListAsync()
        );

        Assert.Equal([], OfflineEngine.Complaints(new ScriptedSchema(Twin.MigrationScript()), log.Commands));
    }

    [Fact]
    public async Task A_query_that_only_another_engine_translates_would_be_found()
    {
        // Both SQLite and PostgreSQL take the hexadecimal text of bytes; SQL Server's provider has no word for it.
        await With(db => OnlyHere(db).ToListAsync());

        Assert.NotEmpty(log.Failures);
    }

    [Fact]
    public async Task A_column_that_the_migrations_forgot_would_be_found()
    {
        await With(db => db.Ledger.Select(entry => entry.Place).ToListAsync());
        var forgotten = Twin.MigrationScript().Replace("[Place]", "[Spot]", StringComparison.Ordinal);

        var complaint = Assert.Single(OfflineEngine.Complaints(new ScriptedSchema(forgotten), log.Commands));
        Assert.Contains("[Place]", complaint, StringComparison.Ordinal);
    }

    private static IQueryable<LedgerEntry> OnlyHere(Db db) =>
        Shop.OnPostgreSql
            ? db.Ledger.Where(entry => EF.Functions.ILike(entry.Type, "x%"))
            : db.Ledger.Where(entry => EF.Functions.Glob(entry.Type, "x*"));

    private static LedgerEntry Entry() =>
        new()
        {
            Device = DeviceId.New(),
            N = 1,
            OccurredAt = DateTime.UnixEpoch,
            RecordedAt = DateTime.UnixEpoch,
            Type = "Test",
            ActorRole = "system",
            ActorPseudonym = "système",
            Place = "Nîmes",
            Payload = "{}",
            Previous = "",
            Hash = "",
        };

    // A database of the shop's own kind, whose questions go to the log of this test and not to that of the run.
    private async Task With<T>(Func<Db, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var connection = services.GetRequiredService<Db>().Database.GetConnectionString()!;
        var options = new DbContextOptionsBuilder<Db>().AddInterceptors(
            queries ??= new QueryReplay(log),
            new SaveReplay(log)
        );
        services.GetRequiredService<IEngine>().Use(options, new DatabaseSettings(), connection);
        await using var db = ActivatorUtilities.CreateInstance<Db>(services, options.Options);
        await work(db);
    }
}
