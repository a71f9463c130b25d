using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>A column that a migration renames: <c>EXEC sp_rename N'[table].[old]', N'new', 'COLUMN'</c>.</summary>
internal sealed record Renaming(SchemaObjectName Table, string Old, string New)
{
    public static Renaming? From(ExecutableProcedureReference call)
    {
        if (call.ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value != "sp_rename")
            return null;
        var values = call.Parameters.Select(one => (one.ParameterValue as StringLiteral)?.Value).ToList();
        if (values is not [{ } old, { } @new, "COLUMN"])
            return null;
        var parts = old.Split('.').Select(part => part.Trim('[', ']')).ToArray();
        var table = new SchemaObjectName();
        table.Identifiers.Add(new Identifier { Value = parts[^2] });
        return new Renaming(table, parts[^1], @new);
    }

    public void Apply(TableDefinition table) =>
        table.ColumnDefinitions.Single(column => column.ColumnIdentifier.Value == Old).ColumnIdentifier.Value = New;
}
