using Marketplace.Platform.Sql;

namespace Marketplace.Tests.Database;

/// <summary>What the engines themselves say of the tables that stand: one line per column, index and constraint.</summary>
internal static class Catalogues
{
    private const string Sqlite = """
        SELECT 'column', t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, t.sql LIKE '%AUTOINCREMENT%'
          FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL SELECT 'index', tbl_name, name, sql, NULL, NULL, NULL, NULL FROM sqlite_master
         WHERE type = 'index' AND sql IS NOT NULL
        UNION ALL SELECT 'foreign key', t.name, f."from", f."table", f."to", f.on_delete, NULL, NULL
          FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        ORDER BY 1, 2, 3
        """;

    private const string PostgreSql = """
        SELECT 'column', table_name::text, column_name::text, data_type::text, character_maximum_length::text,
               is_nullable::text, is_identity::text, column_default::text
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT 'index', tablename::text, indexname::text, indexdef, NULL, NULL, NULL, NULL
          FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'constraint', conrelid::regclass::text, conname::text, pg_get_constraintdef(oid), NULL, NULL,
               NULL, NULL FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ORDER BY 1, 2, 3
        """;

    public static async Task<IReadOnlyList<string>> ShapeOf(BareDatabase database, DatabaseProvider provider)
    {
        var lines = await database.Lines(provider is DatabaseProvider.Sqlite ? Sqlite : PostgreSql);
        return [.. lines.Where(line => !IsBookkeeping(line))];
    }

    // EF Core's list of applied migrations, its lock, and SQLite's counters are not of the model.
    private static bool IsBookkeeping(string line) =>
        line.Contains("__EFMigrations", StringComparison.Ordinal)
        || line.Contains("sqlite_sequence", StringComparison.Ordinal);
}
