using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Devices;

internal enum ComponentKind
{
    Drive,
    Memory,
    Cpu,
    Board,
}

/// <summary>A part of a device over time: the graph of what was in it, from when to when. Drives stand in <see cref="Drive"/>.</summary>
internal sealed class Component
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }
    public required ComponentKind Kind { get; init; }

    /// <summary>What tells it from another: serial where there is one, else what it is and its place among equals.</summary>
    public required string Key { get; init; }
    public required string Description { get; init; }
    public required DateTime InstalledAt { get; init; }
    public DateTime? RemovedAt { get; private set; }

    public void Remove(DateTime at) => RemovedAt = at;
}

internal sealed class ComponentMapping : IEntityTypeConfiguration<Component>
{
    public void Configure(EntityTypeBuilder<Component> builder)
    {
        builder.ToTable("components").HasKey(component => component.Id);
        builder.Property(component => component.Id).ValueGeneratedNever();
        builder.Property(component => component.Key).HasMaxLength(200);
        builder.Property(component => component.Description).HasMaxLength(200);
        builder.HasIndex(component => component.Device, "IX_workshop_components_device");
    }
}
