using Marketplace.Tests.Catalog;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace Marketplace.Tests.Crash;

/// <summary>
/// The shop in this process over a folder that outlives it: to put units on sale before the process that will be killed,
/// and to look at what is left after it. Always on SQLite, whose file is what a power cut would hit.
/// </summary>
internal sealed class StoredShop(string folder) : CatalogShop
{
    private static string Connection(string folder) => $"Data Source={Path.Combine(folder, "marketplace.db")}";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Storage:Root", folder);
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:Marketplace", Connection(folder));
    }

    /// <summary>One number, asked of the file itself while no process of ours runs over it.</summary>
    public static long Number(string folder, string sql)
    {
        using var connection = new SqliteConnection($"{Connection(folder)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
