using System.Data.Common;
using Marketplace.Platform;
using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Database;

/// <summary>An empty database of one engine, gone after the test: on this the model or the migrations are built.</summary>
internal sealed class BareDatabase : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private BareDatabase(AsyncServiceScope scope, DatabaseProvider provider, string connection)
    {
        this.scope = scope;
        var settings = new DatabaseSettings { Provider = provider };
        var options = new DbContextOptionsBuilder<Db>()
            .ReplaceService<IMigrationsAssembly, ModuleMigrations>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        var engine = settings.Engine();
        engine.Use(options, settings, connection);
        Db = ActivatorUtilities.CreateInstance<Db>(scope.ServiceProvider, options.Options, engine);
    }

    public Db Db { get; }

    public static BareDatabase Of(DatabaseProvider provider, Shop shop)
    {
        var name = $"bare_{Guid.NewGuid():N}";
        var connection =
            provider is DatabaseProvider.Sqlite
                ? $"Data Source={Path.Combine(shop.Root, name)}.db;Pooling=False"
                : $"{Environment.GetEnvironmentVariable("MARKETPLACE_TEST_POSTGRES")};Database={name};Pooling=False";
        return new(shop.Services.CreateAsyncScope(), provider, connection);
    }

    /// <summary>The lines that a query of the engine's own catalogue answers.</summary>
    public async Task<IReadOnlyList<string>> Lines(string sql)
    {
        var connection = Db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(Line(reader));
        await connection.CloseAsync();
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.Database.EnsureDeletedAsync();
        await Db.DisposeAsync();
        await scope.DisposeAsync();
    }

    private static string Line(DbDataReader row) =>
        string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(column => Convert.ToString(row[column], null)));
}
