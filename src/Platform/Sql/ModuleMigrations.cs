using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Platform.Sql;

/// <summary>
/// Finds the migrations where they live: in each module. They are written by hand, once for all engines, with neither
/// store types nor snapshot (decision 0002).
/// </summary>
internal sealed class ModuleMigrations(ICurrentDbContext current) : IMigrationsAssembly
{
    private readonly Db db = (Db)current.Context;
    private SortedList<string, TypeInfo>? found;

    public IReadOnlyDictionary<string, TypeInfo> Migrations => found ??= Find();

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(Db).Assembly;

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id == nameOrId || id.EndsWith($"_{nameOrId}", StringComparison.Ordinal));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        // Without a version the SQL Server provider takes the model for that of EF Core 1 and filters unique indexes.
        ((IMutableModel)migration.TargetModel).SetAnnotation("ProductVersion", ProductInfo.GetVersion());
        return migration;
    }

    private SortedList<string, TypeInfo> Find()
    {
        var all = db
            .ModuleAssemblies.SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type.IsSubclassOf(typeof(Migration)) && !type.IsAbstract);
        return new(all.ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id), StringComparer.Ordinal);
    }
}
