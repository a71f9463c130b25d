using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Tests.Database;

/// <summary>
/// Migrations are written by hand, without a snapshot (decision 0002): so what they build is compared with what the
/// model asks for, in the words of each engine that this run has. SQL Server's turn is in <c>SqlServerTests</c>.
/// </summary>
public sealed class SchemaTests(Shop shop) : IClassFixture<Shop>
{
    public static TheoryData<DatabaseProvider> Engines =>
        Shop.OnPostgreSql ? [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql] : [DatabaseProvider.Sqlite];

    [Theory, MemberData(nameof(Engines))]
    public async Task The_migrations_build_what_the_model_asks_for(DatabaseProvider engine)
    {
        await using var migrated = BareDatabase.Of(engine, shop);
        await migrated.Db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await using var modelled = BareDatabase.Of(engine, shop);
        await modelled.Db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        var asked = await Catalogues.ShapeOf(modelled, engine);
        var built = await Catalogues.ShapeOf(migrated, engine);

        Assert.NotEmpty(asked);
        Assert.Equal([], asked.Except(built).Select(line => $"missing in the migrations: {line}"));
        Assert.Equal([], built.Except(asked).Select(line => $"unknown to the model: {line}"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_migrations_run_twice_without_harm(DatabaseProvider engine)
    {
        await using var database = BareDatabase.Of(engine, shop);
        await database.Db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var once = await Catalogues.ShapeOf(database, engine);
        await database.Db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(once, await Catalogues.ShapeOf(database, engine));
        Assert.Empty(await database.Db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_column_that_the_model_does_not_know_would_be_found(DatabaseProvider engine)
    {
        await using var database = BareDatabase.Of(engine, shop);
        await database.Db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var before = await Catalogues.ShapeOf(database, engine);
        await database.Lines("""ALTER TABLE platform_ledger ADD COLUMN "Extra" integer""");
        await database.Lines("""CREATE INDEX "IX_extra" ON platform_ledger ("Extra") WHERE "Extra" IS NOT NULL""");

        var extra = (await Catalogues.ShapeOf(database, engine)).Except(before).ToList();
        Assert.Equal(2, extra.Count);
        Assert.All(extra, line => Assert.Contains("Extra", line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Each_migration_has_a_name_of_its_own_and_the_date_of_its_writing()
    {
        await using var database = BareDatabase.Of(DatabaseProvider.Sqlite, shop);
        var names = database.Db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^20[0-9]{10}_[A-Z][A-Za-z]+$", name));
    }
}
