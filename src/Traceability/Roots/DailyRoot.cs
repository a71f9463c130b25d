using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Traceability.Roots;

/// <summary>
/// What this site states each day of its whole ledger: whoever kept yesterday's root notices if a chain was written anew.
/// </summary>
internal sealed class DailyRoot
{
    /// <summary>The day that it closes (UTC), <c>2026-11-23</c>: one root a day, whatever the number of nodes.</summary>
    public required string Day { get; init; }

    /// <summary>The root of the tree over all heads at the end of that day.</summary>
    public required string Root { get; init; }

    /// <summary>The signed statement, as JSON.</summary>
    public required string Document { get; init; }

    public required DateTime SignedAt { get; init; }
}

internal sealed class DailyRootMapping : IEntityTypeConfiguration<DailyRoot>
{
    public void Configure(EntityTypeBuilder<DailyRoot> builder)
    {
        builder.ToTable("roots").HasKey(root => root.Day);
        builder.Property(root => root.Day).HasMaxLength(10);
        builder.Property(root => root.Root).HasMaxLength(64);
    }
}
