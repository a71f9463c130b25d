namespace Marketplace.Tests.Database.SqlServer;

/// <summary>The check is worth what it finds: here are mistakes, made on purpose.</summary>
public sealed class OfflineEngineTests
{
    private const string Schema = """
        CREATE TABLE [crates] ([Id] bigint NOT NULL IDENTITY, [Label] nvarchar(40) NOT NULL, [ClosedAt] datetime2 NULL,
            CONSTRAINT [PK_crates] PRIMARY KEY ([Id]));
        GO
        CREATE TABLE [units] ([Id] uniqueidentifier NOT NULL, [CrateId] bigint NOT NULL,
            CONSTRAINT [PK_units] PRIMARY KEY ([Id]),
            CONSTRAINT [FK_units_crates] FOREIGN KEY ([CrateId]) REFERENCES [crates] ([Id]));
        GO
        CREATE UNIQUE INDEX [IX_crates_open] ON [crates] ([Label]) WHERE "ClosedAt" IS NULL;
        GO
        """;

    [Theory]
    [InlineData("SELECT [c].[Id] FROM [crates] AS [c] WHERE [c].[Label] = @label", "@label nvarchar(40)")]
    [InlineData("INSERT INTO [crates] ([Label]) OUTPUT INSERTED.[Id] VALUES (@p0)", "@p0 nvarchar(40)")]
    [InlineData("UPDATE [c] SET [c].[ClosedAt] = @p FROM [crates] AS [c] WHERE [c].[Id] = 1", "@p datetime2")]
    public void A_right_command_raises_no_complaint(string sql, string parameters) =>
        Assert.Equal([], Complaints(Schema, sql, parameters));

    [Theory]
    [InlineData("SELECT [c].[Lable] FROM [crates] AS [c]", "a wrong column")]
    [InlineData("SELECT [Lable] FROM [crates]", "a wrong column without its table")]
    [InlineData("SELECT [c].[Id] FROM [crate] AS [c]", "a wrong table")]
    [InlineData("INSERT INTO [crates] ([Lable]) VALUES (N'x')", "a wrong column of an insert")]
    [InlineData("UPDATE [crates] SET [Open] = 1 WHERE [Id] = 1", "a wrong column of an update")]
    [InlineData("DELETE FROM [crates] WHERE [Idx] = 1", "a wrong column of a delete")]
    [InlineData("SELECT @nobody", "a variable that nobody declared")]
    [InlineData("SELECT \"Id\" FROM \"crates\" LIMIT 5", "the grammar of another engine")]
    public void A_wrong_command_is_found(string sql, string mistake) =>
        Assert.True(Complaints(Schema, sql, "").Count > 0, mistake);

    [Theory]
    [InlineData("REFERENCES [crates] ([Id])", "REFERENCES [crates] ([Number])", "a foreign key to no column")]
    [InlineData("ON [crates] ([Label])", "ON [crates] ([Lable])", "an index over no column")]
    [InlineData("WHERE \"ClosedAt\"", "WHERE \"OpenAt\"", "a filter over no column")]
    [InlineData("PRIMARY KEY ([Id]));", "PRIMARY KEY ([Number]));", "a key over no column")]
    public void A_wrong_schema_is_found(string right, string wrong, string mistake) =>
        Assert.True(
            Complaints(Schema.Replace(right, wrong, StringComparison.Ordinal), "SELECT 1", "").Count > 0,
            mistake
        );

    [Fact]
    public void A_complaint_shows_the_command_and_what_it_is_for()
    {
        var complaint = Assert.Single(Complaints(Schema, "SELECT [Lable] FROM [crates]", "").Take(1));

        Assert.Contains("SELECT [Lable]", complaint, StringComparison.Ordinal);
        Assert.Contains("on purpose", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_table_counts_as_its_declaration()
    {
        const string Changes = """
            ALTER TABLE [crates] ADD [Weight] int NOT NULL DEFAULT 0;
            GO
            ALTER TABLE [crates] ALTER COLUMN [Label] nvarchar(80) NULL;
            GO
            EXEC sp_rename N'[crates].[ClosedAt]', N'SealedAt', 'COLUMN';
            GO
            DROP INDEX [IX_crates_open] ON [crates];
            """;
        var changed = $"{Schema}\n{Changes}";

        Assert.Empty(Complaints(changed, "SELECT [Weight], [SealedAt] FROM [crates]", ""));
        Assert.NotEmpty(Complaints(changed, "SELECT [ClosedAt] FROM [crates]", ""));
        Assert.Contains(new ScriptedSchema(changed).Shape, line => line.Contains("(80)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ALTER TABLE [nowhere] ADD [Weight] int;")]
    [InlineData("ALTER TABLE [crates] DROP COLUMN [Weight];")]
    [InlineData("CREATE TRIGGER [t] ON [crates] AFTER INSERT AS SELECT 1;")]
    [InlineData("EXEC sp_rename N'[crates]', N'boxes';")]
    public void A_statement_that_cannot_be_applied_is_not_passed_over(string statement) =>
        Assert.NotEmpty(new ScriptedSchema($"{Schema}\n{statement}").Errors);

    private static IReadOnlyList<string> Complaints(string schema, string sql, string parameters) =>
        OfflineEngine.Complaints(new ScriptedSchema(schema), [new RecordedCommand(sql, parameters, "on purpose")]);
}
