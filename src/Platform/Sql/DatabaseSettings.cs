using System.ComponentModel.DataAnnotations;

namespace Marketplace.Platform.Sql;

/// <summary>The engines that the marketplace runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Which database the marketplace runs on (<c>Database:</c>).</summary>
public sealed record DatabaseSettings
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How many changes go to the server at once; 100 (SQL Server: 42) where it is absent.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; init; }

    /// <summary>Brings a server's database up to date at start; the embedded one always is.</summary>
    public bool MigrateAtStart { get; init; }

    internal IEngine Engine() =>
        Provider switch
        {
            DatabaseProvider.Sqlite => new Sqlite(),
            DatabaseProvider.PostgreSql => new PostgreSql(),
            DatabaseProvider.SqlServer => new SqlServer(),
            _ => throw new InvalidOperationException($"No engine for {Provider}."),
        };
}
