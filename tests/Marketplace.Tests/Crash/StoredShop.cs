using Marketplace.Tests.Catalog;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace Marketplace.Tests.Crash;

/// <summary>
/// The shop in this process over a store that outlives it: to put units on sale before the process that will be killed,
/// and to look at what is left after it.
/// </summary>
internal sealed class StoredShop(Store store) : CatalogShop
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Storage:Root", store.Folder);
        builder.UseSetting("Database:Provider", store.Provider);
        builder.UseSetting("ConnectionStrings:Marketplace", store.Connection);
    }

    /// <summary>One number, asked of the SQLite file itself while no process of ours runs over it.</summary>
    public static long Number(Store store, string sql)
    {
        using var connection = new SqliteConnection($"{store.Connection};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
