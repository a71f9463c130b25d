using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>Microsoft's own grammar of T-SQL, for SQL Server 2022 (compatibility level 160, as the application asks for).</summary>
internal static class Grammar
{
    private static readonly SqlScriptGeneratorOptions Writing = new()
    {
        SqlVersion = SqlVersion.Sql160,
        AlignClauseBodies = false,
        NewLineBeforeOpenParenthesisInMultilineList = false,
        IncludeSemicolons = false,
    };

    /// <summary>The statements of a script, batch after batch; what is not T-SQL is told in <paramref name="errors"/>.</summary>
    public static IReadOnlyList<TSqlStatement> Statements(string script, ICollection<string> errors)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var found);
        foreach (var error in found)
            errors.Add($"SQL{error.Number} {error.Message} (line {error.Line}, column {error.Column})");
        return tree is TSqlScript parsed ? [.. parsed.Batches.SelectMany(batch => batch.Statements)] : [];
    }

    public static string Write(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator(Writing).GenerateScript(fragment, out var text);
        return text;
    }

    public static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;
}
