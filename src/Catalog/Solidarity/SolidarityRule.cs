using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Solidarity;

/// <summary>
/// What an operator takes off its prices for those who are entitled to it, from a moment on. Rows are only ever added;
/// the last one holds.
/// </summary>
internal sealed class SolidarityRule
{
    public const int MostPercent = 90;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId Operator { get; init; }

    /// <summary>Zero: no solidarity price but where a listing has its own.</summary>
    public required int Percent { get; init; }
    public required DateTime From { get; init; }
    public required PersonId By { get; init; }

    /// <summary>The price under the rule, down to the euro in favour of whoever pays; null where there is none.</summary>
    public static Money? Of(Money price, int percent) =>
        percent > 0 && new Money(price.Cents * (100 - percent) / 100 / 100 * 100) is var reduced && reduced > Money.Zero
            ? reduced
            : null;
}

internal static class SolidarityRules
{
    /// <summary>What the operator takes off today, in percent.</summary>
    public static async Task<int> PercentOf(
        this IQueryable<SolidarityRule> rules,
        OperatorId workshop,
        CancellationToken cancellation
    ) =>
        await rules
            .Where(rule => rule.Operator == workshop)
            .OrderByDescending(rule => rule.From)
            .ThenByDescending(rule => rule.Id)
            .Select(rule => (int?)rule.Percent)
            .FirstOrDefaultAsync(cancellation)
        ?? 0;
}

internal sealed class SolidarityRuleMapping : IEntityTypeConfiguration<SolidarityRule>
{
    public void Configure(EntityTypeBuilder<SolidarityRule> builder)
    {
        builder.ToTable("solidarity_rules").HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.HasIndex(rule => new { rule.Operator, rule.From }, "IX_catalog_solidarity_rules_operator");
    }
}
