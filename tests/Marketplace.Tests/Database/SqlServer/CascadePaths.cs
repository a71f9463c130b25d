using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// Error 1785: a deletion may reach a table by one path only, and never come back to where it began. SET NULL counts
/// as CASCADE does.
/// </summary>
internal static class CascadePaths
{
    public static IEnumerable<string> Broken(IReadOnlyList<ITable> tables)
    {
        var edges = tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .ToLookup(key => key.PrincipalTable);
        return tables.SelectMany(start => From(start, edges)).Distinct();
    }

    private static IEnumerable<string> From(ITable start, ILookup<ITable, IForeignKeyConstraint> edges)
    {
        var reached = new HashSet<ITable>();
        var ahead = new Queue<(ITable Table, string Path)>([(start, start.Name)]);
        while (ahead.TryDequeue(out var at))
            foreach (var key in edges[at.Table])
            {
                var path = $"{at.Path} > {key.Table.Name}";
                if (key.Table == start)
                    yield return $"1785: a deletion comes back to where it began: {path}";
                else if (!reached.Add(key.Table))
                    yield return $"1785: a deletion arrives by two paths: {path}";
                else
                    ahead.Enqueue((key.Table, path));
            }
    }
}
