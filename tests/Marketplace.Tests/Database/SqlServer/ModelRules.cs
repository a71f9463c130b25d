using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>Rules of the engine that neither the grammar nor the binder knows, by the number of the error they avoid.</summary>
internal static class ModelRules
{
    private const int LongestClusteredKey = 900;
    private const int LongestIndexKey = 1700;
    private const int MostColumns = 1024;

    public static IReadOnlyList<string> Broken(DbContext db)
    {
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();
        return
        [
            .. CascadePaths.Broken(tables),
            .. tables.SelectMany(table =>
                table.Indexes.SelectMany(index => Key(index.Name, index.Columns, LongestIndexKey))
            ),
            .. tables.SelectMany(table =>
                table.UniqueConstraints.SelectMany(key =>
                    Key(key.Name, key.Columns, key.GetIsPrimaryKey() ? LongestClusteredKey : LongestIndexKey)
                )
            ),
            .. tables.Where(table => table.Columns.Count() > MostColumns).Select(table => $"1702: {table.Name}"),
            .. Twice(tables).Select(name => $"2714: {name} names two constraints"),
        ];
    }

    private static IEnumerable<string> Key(string name, IEnumerable<IColumn> columns, int longest)
    {
        var types = columns.Select(column => (column.Name, Type: column.StoreType.ToLowerInvariant())).ToList();
        foreach (var (column, type) in types.Where(one => KeyBytes.Of(one.Type) is null))
            yield return $"1919: {name} cannot hold {column}, which is {type}";
        var bytes = types.Sum(one => KeyBytes.Of(one.Type) ?? 0);
        if (bytes > longest)
            yield return $"1944: {name} takes up to {bytes} bytes, and {longest} are allowed";
    }

    private static IEnumerable<string> Twice(List<ITable> tables) =>
        tables
            .SelectMany(table =>
                table
                    .ForeignKeyConstraints.Select(key => key.Name)
                    .Concat(table.UniqueConstraints.Select(key => key.Name))
                    .Concat(table.CheckConstraints.Select(check => check.Name!))
            )
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
}
