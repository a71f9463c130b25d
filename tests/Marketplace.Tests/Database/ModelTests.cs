using Marketplace.Platform;
using Marketplace.Tests.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Tests.Database;

/// <summary>What the one model of all modules keeps to, so that it means the same to three engines.</summary>
public sealed class ModelTests
{
    /// <summary>What is stored sorts and compares alike everywhere; decimals, offsets and durations do not.</summary>
    private static readonly Type[] Neutral =
    [
        typeof(Guid),
        typeof(long),
        typeof(int),
        typeof(short),
        typeof(bool),
        typeof(string),
        typeof(DateTime),
        typeof(DateOnly),
        typeof(byte[]),
        typeof(double),
    ];

    [Fact]
    public void No_foreign_key_leads_out_of_its_module()
    {
        var crossing = Twin.Read(db =>
            Tables(db)
                .SelectMany(table => table.ForeignKeyConstraints)
                .Where(key => ModuleOf(key.Table) != ModuleOf(key.PrincipalTable))
                .Select(key => $"{key.Table.Name} → {key.PrincipalTable.Name}")
                .ToList()
        );

        Assert.Empty(crossing);
    }

    [Fact]
    public void Each_table_is_named_after_its_module()
    {
        var modules = Architecture.Modules.Names.Append("Platform").Select(name => name.ToLowerInvariant());
        var tables = Twin.Read(db => Tables(db).Select(ModuleOf).Distinct().ToList());

        Assert.Empty(tables.Except(modules));
    }

    [Fact]
    public void A_column_holds_only_what_sorts_alike_everywhere()
    {
        var others = Twin.Read(db =>
            db.GetService<IDesignTimeModel>()
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetFlattenedProperties())
                .Where(property => !Neutral.Contains(StoredAs(property)))
                .Select(property =>
                    $"{property.DeclaringType.DisplayName()}.{property.Name}: {StoredAs(property).Name}"
                )
                .ToList()
        );

        Assert.Empty(others);
    }

    [Fact]
    public void Each_filter_is_quoted_as_the_standard_says()
    {
        var others = Twin.Read(db =>
            db.GetService<IDesignTimeModel>()
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetIndexes())
                .Where(index => index.GetFilter() is { } filter && filter.Contains('[', StringComparison.Ordinal))
                .Where(index =>
                    index.FindAnnotation(RelationalAnnotationNames.Filter) is IConventionAnnotation given
                    && given.GetConfigurationSource() is ConfigurationSource.Explicit
                )
                .Select(index => index.GetDatabaseName())
                .ToList()
        );

        Assert.Empty(others);
    }

    [Fact]
    public void Each_aggregate_is_guarded_against_two_who_change_it_at_once()
    {
        var open = Twin.Read(db =>
            db.Model.GetEntityTypes()
                .Where(entity => entity.ClrType.IsSubclassOf(typeof(Aggregate)))
                .Where(entity => !entity.GetProperties().Any(property => property.IsConcurrencyToken))
                .Select(entity => entity.DisplayName())
                .ToList()
        );

        Assert.Empty(open);
    }

    private static Type StoredAs(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(stored) ?? stored;
    }

    private static IEnumerable<ITable> Tables(Db db) =>
        db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static string ModuleOf(ITable table) => table.Name.Split('_')[0];
}
