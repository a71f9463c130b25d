using Npgsql;

namespace Marketplace.Tests.Crash;

/// <summary>What outlives a process that is killed: a folder, and on PostgreSQL a database of its server.</summary>
internal sealed class Store : IDisposable
{
    private readonly string? server;
    private readonly string name = $"crash_{Guid.NewGuid():N}";

    private Store(string? server)
    {
        this.server = server;
        if (server is not null)
            Ask($"CREATE DATABASE {name}");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("crash-").FullName;

    public string Provider => server is null ? "Sqlite" : "PostgreSql";

    public string Connection =>
        server is null
            ? $"Data Source={Path.Combine(Folder, "marketplace.db")}"
            : new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 50 }.ConnectionString;

    /// <summary>On a SQLite file, which is what a power cut would hit.</summary>
    public static Store OnSqlite() => new(null);

    /// <summary>On the engine that the tests run on.</summary>
    public static Store OnThisEngine() => new(Environment.GetEnvironmentVariable("MARKETPLACE_TEST_POSTGRES"));

    public void Dispose()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Ask($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private void Ask(string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
