using Marketplace.Platform;
using Marketplace.Workshop.Evidence.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Devices;

internal enum AliasKind
{
    Serial,
    SystemUuid,
    BoardSerial,
    AssetTag,
    Hid,
}

/// <summary>Another name of a device, by which a later snapshot finds it again. A serial counts with its maker.</summary>
internal sealed class Alias
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }

    /// <summary>Who holds the device: a name is one device's, at one workshop.</summary>
    public required OperatorId Operator { get; set; }
    public required AliasKind Kind { get; init; }
    public required string Value { get; init; }

    /// <summary>The aliases that an identity gives: placeholders were dropped when it was read.</summary>
    public static IEnumerable<(AliasKind Kind, string Value)> Of(SnapshotIdentity identity)
    {
        var maker = Normal(identity.Manufacturer);
        if (identity.Serial is { } serial)
            yield return (AliasKind.Serial, $"{maker}/{Normal(serial)}");
        if (identity.SystemUuid is { } uuid)
            yield return (AliasKind.SystemUuid, uuid.ToString());
        if (identity.BoardSerial is { } board)
            yield return (AliasKind.BoardSerial, $"{maker}/{Normal(board)}");
        if (identity.AssetTag is { } asset)
            yield return (AliasKind.AssetTag, Normal(asset));
        if (identity.Hid is { } hid)
            yield return (AliasKind.Hid, Normal(hid));
    }

    private static string Normal(string? text)
    {
        var normal = (text ?? "").Trim().ToUpperInvariant();
        return normal.Length <= 100 ? normal : normal[..100];
    }
}

internal sealed class AliasMapping : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> builder)
    {
        builder.ToTable("aliases").HasKey(alias => alias.Id);
        builder.Property(alias => alias.Id).ValueGeneratedNever();
        builder.Property(alias => alias.Value).HasMaxLength(220);
        builder
            .HasIndex(
                alias => new
                {
                    alias.Operator,
                    alias.Kind,
                    alias.Value,
                },
                "IX_workshop_aliases_name"
            )
            .IsUnique();
        builder.HasIndex(alias => alias.Device, "IX_workshop_aliases_device");
    }
}
