using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// The tables and indexes that stand after a script of EF Core has run. Migrations change what earlier ones made, and
/// DacFx reads declarations only: so each change is applied here to the declaration that it changes.
/// </summary>
internal sealed class ScriptedSchema
{
    private readonly Dictionary<string, CreateTableStatement> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CreateIndexStatement> indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> errors = [];
    private readonly List<string> rows = [];

    public ScriptedSchema(string script)
    {
        foreach (var statement in Grammar.Statements(script, errors))
            Run(statement);
    }

    /// <summary>What is not T-SQL, and what this class does not know how to apply: never passed over in silence.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Statements of the script that fill tables.</summary>
    public IReadOnlyList<string> Rows => rows;

    public IEnumerable<string> Definitions =>
        tables.Values.Select(Grammar.Write).Concat(indexes.Values.Select(Grammar.Write));

    /// <summary>One line per column, constraint and index, in an order that does not depend on the script's.</summary>
    public IReadOnlyList<string> Shape =>
        [
            .. tables
                .SelectMany(table => Lines(table.Key, table.Value.Definition))
                .Concat(indexes.Values.Select(Grammar.Write))
                .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Order(StringComparer.Ordinal),
        ];

    private void Run(TSqlStatement statement)
    {
        switch (statement)
        {
            case IfStatement choice:
                Run(choice.ThenStatement);
                break;
            case BeginEndBlockStatement block:
                foreach (var inner in block.StatementList.Statements)
                    Run(inner);
                break;
            case BeginTransactionStatement or CommitTransactionStatement or DeclareVariableStatement or SelectStatement:
                break;
            case InsertStatement or UpdateStatement or DeleteStatement:
                rows.Add(Grammar.Write(statement));
                break;
            default:
                Apply(statement);
                break;
        }
    }

    private void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                tables.Add(Grammar.NameOf(table.SchemaObjectName), table);
                break;
            case CreateIndexStatement index:
                indexes.Add($"{Grammar.NameOf(index.OnName)}.{index.Name.Value}", index);
                break;
            case DropTableStatement drop:
                drop.Objects.ToList().ForEach(name => tables.Remove(Grammar.NameOf(name)));
                break;
            case DropIndexStatement drop:
                foreach (var clause in drop.DropIndexClauses.OfType<DropIndexClause>())
                    indexes.Remove($"{Grammar.NameOf(clause.Object)}.{clause.Index.Value}");
                break;
            case AlterTableAddTableElementStatement add:
                Change(add.SchemaObjectName, table => Add(table, add.Definition));
                break;
            case AlterTableDropTableElementStatement drop:
                Change(drop.SchemaObjectName, table => Drop(table, drop.AlterTableDropTableElements));
                break;
            case AlterTableAlterColumnStatement alter:
                Change(alter.SchemaObjectName, table => Alter(table, alter));
                break;
            case ExecuteStatement execute:
                Execute(execute);
                break;
            default:
                errors.Add($"Not understood: {Grammar.Write(statement)}");
                break;
        }
    }

    private void Change(SchemaObjectName name, Action<TableDefinition> change)
    {
        if (tables.TryGetValue(Grammar.NameOf(name), out var table))
            change(table.Definition);
        else
            errors.Add($"A change of {Grammar.NameOf(name)}, which does not exist.");
    }

    private static void Add(TableDefinition table, TableDefinition more)
    {
        foreach (var column in more.ColumnDefinitions)
            table.ColumnDefinitions.Add(column);
        foreach (var constraint in more.TableConstraints)
            table.TableConstraints.Add(constraint);
    }

    private void Drop(TableDefinition table, IEnumerable<AlterTableDropTableElement> elements)
    {
        foreach (var name in elements.Select(element => element.Name.Value))
        {
            var column = table.ColumnDefinitions.FirstOrDefault(one => one.ColumnIdentifier.Value == name);
            var constraint = table.TableConstraints.FirstOrDefault(one => one.ConstraintIdentifier?.Value == name);
            if (!(column is not null && table.ColumnDefinitions.Remove(column)))
                if (!(constraint is not null && table.TableConstraints.Remove(constraint)))
                    errors.Add($"{name} is dropped and does not exist.");
        }
    }

    private void Alter(TableDefinition table, AlterTableAlterColumnStatement alter)
    {
        var name = alter.ColumnIdentifier.Value;
        if (table.ColumnDefinitions.FirstOrDefault(one => one.ColumnIdentifier.Value == name) is not { } column)
        {
            errors.Add($"Column {name} is altered and does not exist.");
            return;
        }
        column.DataType = alter.DataType;
        column
            .Constraints.OfType<NullableConstraintDefinition>()
            .ToList()
            .ForEach(one => column.Constraints.Remove(one));
        column.Constraints.Add(
            new NullableConstraintDefinition
            {
                Nullable = alter.AlterTableAlterColumnOption is not AlterTableAlterColumnOption.NotNull,
            }
        );
    }

    private void Execute(ExecuteStatement execute)
    {
        switch (execute.ExecuteSpecification.ExecutableEntity)
        {
            case ExecutableStringList text when text.Strings.All(part => part is StringLiteral):
                foreach (
                    var inner in Grammar.Statements(
                        string.Concat(text.Strings.Cast<StringLiteral>().Select(one => one.Value)),
                        errors
                    )
                )
                    Run(inner);
                break;
            // A default constraint whose name the server gave, looked up by the script: the column is dropped or altered next.
            case ExecutableStringList:
                break;
            case ExecutableProcedureReference procedure when Renaming.From(procedure) is { } renaming:
                Change(renaming.Table, renaming.Apply);
                break;
            default:
                errors.Add($"Not understood: {Grammar.Write(execute)}");
                break;
        }
    }

    private static IEnumerable<string> Lines(string name, TableDefinition table) =>
        table
            .ColumnDefinitions.Select(column => $"{name}: {Grammar.Write(column)}")
            .Concat(table.TableConstraints.Select(constraint => $"{name}: {Grammar.Write(constraint)}"));
}
