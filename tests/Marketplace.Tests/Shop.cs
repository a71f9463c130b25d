using Marketplace.Platform;
using Marketplace.Tests.Catalog.Search;
using Marketplace.Tests.Catalog.Search.Meilisearch;
using Marketplace.Tests.Database.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Marketplace.Tests;

/// <summary>
/// The whole marketplace, running over a database of its own: a SQLite file, or a database of the PostgreSQL server
/// that <c>MARKETPLACE_TEST_POSTGRES</c> names.
/// </summary>
public class Shop : WebApplicationFactory<Program>
{
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("MARKETPLACE_TEST_POSTGRES");

    private readonly string root = Directory.CreateTempSubdirectory("shop-").FullName;
    private readonly string database = $"shop_{Guid.NewGuid():N}";

    /// <summary>False where a test adds tables of its own, which no migration builds.</summary>
    protected virtual bool AsksSqlServer => true;

    public static bool OnPostgreSql => Postgres is not null;

    /// <summary>The storage root of this shop.</summary>
    public string Root => root;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Storage:Root", root);
        // Everybody in a test comes from one address; those that test the limits set their own.
        builder.UseSetting("Limits:GuessesPerMinute", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        // What a test provokes on purpose is asserted, not read in the output.
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None");
        builder.ConfigureTestServices(services => services.ConfigureDbContext<Db>(RefuseToMultiplyRows));
        if (AsksSqlServer)
            builder.ConfigureTestServices(services => services.ConfigureDbContext<Db>(AskSqlServerToo));
        // The search engine of the run: the embedded one, or the Meilisearch that MARKETPLACE_TEST_MEILISEARCH names.
        if (TestIndex.IsMeilisearch)
            UseMeilisearch(builder);
        if (Postgres is null)
            return;

        builder.UseSetting("Database:Provider", "PostgreSql");
        builder.UseSetting("Database:MigrateAtStart", "true");
        builder.UseSetting("ConnectionStrings:Marketplace", CreateDatabase());
    }

    /// <summary>Works on the database, in a scope of its own.</summary>
    internal async Task<T> InDb<T>(Func<Db, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    internal async Task InDb(Func<Db, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    // A query that loads two collections at once says how, or its rows are their product.
    private static void RefuseToMultiplyRows(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    // What is asked of this database is also put to the provider of SQL Server: see Database/SqlServer.
    private static void AskSqlServerToo(DbContextOptionsBuilder options) =>
        options.AddInterceptors(QueryReplay.OfTheRun, SaveReplay.OfTheRun);

    private void UseMeilisearch(IWebHostBuilder builder)
    {
        var settings = MeilisearchServer.OfTheRun.Settings($"{database}_");
        builder.UseSetting("Search:Provider", "Meilisearch");
        builder.UseSetting("Search:Meilisearch:Url", settings.Url);
        builder.UseSetting("Search:Meilisearch:ApiKey", settings.ApiKey);
        builder.UseSetting("Search:Meilisearch:Prefix", settings.Prefix);
    }

    private string CreateDatabase()
    {
        using var connection = new NpgsqlConnection(Postgres);
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {database}";
        create.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = database, MaxPoolSize = 20 }.ConnectionString;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        if (Postgres is not null)
            DropDatabase();
    }

    private void DropDatabase()
    {
        NpgsqlConnection.ClearAllPools();
        using var connection = new NpgsqlConnection(Postgres);
        connection.Open();
        using var drop = connection.CreateCommand();
        drop.CommandText = $"DROP DATABASE IF EXISTS {database} WITH (FORCE)";
        drop.ExecuteNonQuery();
    }
}
