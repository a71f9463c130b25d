using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// The engine that cannot run here (decision 0005). While the tests run, each query and each save is also put to the
/// provider of SQL Server, and this class judges all of them together. Its collection is not run in parallel, and such
/// collections are run after all others: so it covers whatever ran before it, in a whole run or in a part of one. Alone,
/// it covers what its own shop does from its start to its first page.
/// </summary>
[Collection(nameof(AfterAllOthers))]
public sealed class SqlServerTests(ITestOutputHelper output) : IAsyncDisposable
{
    private readonly Shop shop = new();

    [Fact]
    public void The_migrations_build_what_the_model_asks_for() =>
        Assert.Equal(new ScriptedSchema(Twin.ModelScript()).Shape, Migrated().Shape.Where(line => !IsHistory(line)));

    [Fact]
    public void The_model_keeps_to_the_rules_of_the_engine() => Assert.Equal([], Twin.Read(ModelRules.Broken));

    [Fact]
    public async Task Everything_that_the_application_asked_would_be_understood()
    {
        await shop.InDb(db => db.Ledger.AnyAsync(TestContext.Current.CancellationToken));
        using var client = shop.CreateClient();
        using var page = await client.GetAsync(
            new Uri("/health/ready", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var log = CommandLog.OfTheRun;

        output.WriteLine($"{log.Commands.Count} commands, {Migrated().Definitions.Count()} tables and indexes");
        foreach (var failure in log.Failures)
            output.WriteLine(failure);
        Assert.NotEmpty(log.Commands);
        Assert.Equal([], log.Failures);
        Assert.Equal([], OfflineEngine.Complaints(Migrated(), log.Commands));
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private static ScriptedSchema Migrated() => new(Twin.MigrationScript());

    private static bool IsHistory(string line) => line.StartsWith("__EFMigrationsHistory", StringComparison.Ordinal);
}

/// <summary>Run when every other collection has ended.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;
