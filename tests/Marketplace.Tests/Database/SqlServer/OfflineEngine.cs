using Microsoft.SqlServer.Dac.Model;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// What SQL Server would say of a schema and of commands, without a server: ScriptDom knows the grammar, DacFx binds
/// every name to the schema. Neither compares types nor counts the columns of a GROUP BY (decision 0005).
/// </summary>
internal static class OfflineEngine
{
    private static readonly TSqlObjectOptions AsTheServerStarts = new() { QuotedIdentifier = true, AnsiNulls = true };

    /// <summary>Every complaint; there is nothing that is only a warning.</summary>
    public static IReadOnlyList<string> Complaints(ScriptedSchema schema, IEnumerable<RecordedCommand> commands)
    {
        var complaints = new List<string>(schema.Errors);
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());

        void Declare(string sql, string name)
        {
            try
            {
                model.AddOrUpdateObjects(sql, name, AsTheServerStarts);
            }
            catch (DacModelException refused)
            {
                complaints.Add($"{name}: {refused.Message}");
            }
        }

        foreach (var (n, definition) in schema.Definitions.Index())
            Declare(definition, $"definition-{n}");

        var written = schema.Rows.Select(row => new RecordedCommand(row, "", "migration")).Concat(commands).ToList();
        foreach (var (n, command) in written.Index())
            DeclareAsProcedure(command, $"command-{n}", complaints, Declare);

        foreach (var message in model.Validate())
            complaints.Add($"{message.Prefix}{message.Number} {message.Message}{Source(message, written)}");
        return complaints;
    }

    // A procedure's body is bound when it is declared: that is how a command is checked without being run.
    private static void DeclareAsProcedure(
        RecordedCommand command,
        string name,
        List<string> complaints,
        Action<string, string> declare
    )
    {
        var errors = new List<string>();
        Grammar.Statements(command.Text, errors);
        if (errors.Count > 0)
            complaints.Add($"{command.Purpose}: {string.Join("; ", errors)}\n{command.Text}");
        else
            declare($"CREATE PROCEDURE [dbo].[{name}] {command.Parameters} AS BEGIN\n{command.Text}\nEND", name);
    }

    private static string Source(DacModelMessage message, List<RecordedCommand> commands)
    {
        const string Mark = "[dbo].[command-";
        var at = message.Message.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
            return "";
        var digits = message.Message[(at + Mark.Length)..].TakeWhile(char.IsDigit).ToArray();
        var command = commands[int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)];
        return $"\n{command.Purpose}\n{command.Text}";
    }
}
