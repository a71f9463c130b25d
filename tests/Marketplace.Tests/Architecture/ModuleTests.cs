using System.Reflection;
using System.Text.RegularExpressions;
using Module = Marketplace.Platform.Module;

namespace Marketplace.Tests.Architecture;

/// <summary>What holds for every module, whoever writes it.</summary>
public sealed partial class ModuleTests
{
    private static readonly string[] Engines =
    [
        "Microsoft.Data.SqlClient",
        "Microsoft.Data.Sqlite",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.EntityFrameworkCore.SqlServer",
        "Npgsql",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    public static TheoryData<string> All => [.. Modules.Names];

    [Fact]
    public void Every_project_with_pages_is_a_module() =>
        Assert.Equal(Projects.References.Keys.Except(["Platform", "Web", "Bench"]).Order(), Modules.Names.Order());

    [Theory, MemberData(nameof(All))]
    public void A_module_shows_only_its_contracts(string module)
    {
        var shown = Modules
            .Named(module)
            .GetExportedTypes()
            .Where(type => !type.IsSubclassOf(typeof(Module)) && !InContracts(type))
            .Select(type => type.FullName);

        Assert.Empty(shown);
    }

    [Theory, MemberData(nameof(All))]
    public void A_module_has_one_index(string module) =>
        Assert.Single(Modules.Named(module).GetExportedTypes(), type => type.IsSubclassOf(typeof(Module)));

    [Theory, MemberData(nameof(All))]
    public void A_module_does_not_know_which_database_it_runs_on(string module) =>
        Assert.Empty(Modules.Named(module).GetReferencedAssemblies().Select(name => name.Name).Intersect(Engines));

    [Theory, MemberData(nameof(All))]
    public void A_module_does_not_name_a_database(string module) => Assert.Empty(Found(module, EngineName()));

    [Theory, MemberData(nameof(All))]
    public void A_module_writes_no_sql(string module) => Assert.Empty(Found(module, RawSql()));

    [Theory, MemberData(nameof(All))]
    public void A_module_does_not_name_the_host(string module) => Assert.Empty(Found(module, Host()));

    [Theory]
    [InlineData("""if (Database.ProviderName == "Npgsql") return;""")]
    [InlineData("""options.UseSqlite(file);""")]
    public void A_database_that_is_named_would_be_found(string line) => Assert.Matches(EngineName(), line);

    [Theory]
    [InlineData("""await db.Database.ExecuteSqlAsync($"DELETE FROM x");""")]
    [InlineData("""db.Set<Device>().FromSqlRaw("SELECT 1");""")]
    [InlineData("""migrationBuilder.Sql("UPDATE x");""")]
    [InlineData("""migration.Sql("UPDATE x");""")]
    public void Raw_sql_would_be_found(string line) => Assert.Matches(RawSql(), line);

    [Fact]
    public void The_host_that_is_named_would_be_found() => Assert.Matches(Host(), "using Marketplace.Web.Errors;");

    private static bool InContracts(Type type) =>
        type.Namespace!.Split('.').Contains("Contracts") || (type.DeclaringType is { } outer && InContracts(outer));

    private static IEnumerable<string> Found(string module, Regex forbidden) =>
        from file in Repository.Files($"src/{module}", ".cs", ".cshtml")
        from line in file.Lines
        where forbidden.IsMatch(line)
        select $"{file}: {line.Trim()}";

    [GeneratedRegex("Sqlite|SqlServer|SqlClient|Npgsql|PostgreSql", RegexOptions.IgnoreCase)]
    private static partial Regex EngineName();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\b|\b[Mm]igration\w*\.Sql\(|\bCreateCommand\(")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\bMarketplace\.Web\b")]
    private static partial Regex Host();
}
