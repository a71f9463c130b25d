using Marketplace.Workshop.Grading;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Photos;
using Marketplace.Workshop.Wiping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Devices;

internal sealed class DeviceMapping : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.ToTable("devices").HasKey(device => device.Id);
        builder.Property(device => device.Tag).HasMaxLength(16);
        builder.Property(device => device.Manufacturer).HasMaxLength(120);
        builder.Property(device => device.Model).HasMaxLength(120);
        builder.Property(device => device.Serial).HasMaxLength(120);
        builder.Property(device => device.ComponentsHash).HasMaxLength(64);
        builder.Property(device => device.HashAtWipe).HasMaxLength(64);
        builder.Property(device => device.Words).HasMaxLength(400);
        builder.Property(device => device.HashAtTest).HasMaxLength(64);
        builder.Property(device => device.HashAtGrade).HasMaxLength(64);
        builder.Property(device => device.OperatingSystem).HasMaxLength(40);
        builder.Property(device => device.GradeLine).HasMaxLength(64);
        builder.Property(device => device.QualityNote).HasMaxLength(200);
        builder.Ignore(device => device.StandingDefects).Ignore(device => device.Photos);
        builder.HasIndex(device => device.Tag, "IX_workshop_devices_tag").IsUnique();
        builder.HasIndex(device => new { device.Operator, device.MovedAt }, "IX_workshop_devices_moved");
        Belongs<Alias>(builder.HasMany(device => device.Aliases).WithOne().HasForeignKey(alias => alias.Device));
        Belongs<Component>(builder.HasMany(device => device.Components).WithOne().HasForeignKey(part => part.Device));
        Belongs<KnownDrive>(builder.HasMany(device => device.Drives).WithOne().HasForeignKey(drive => drive.Device));
        Belongs<UnitPicture>(builder.HasMany(device => device.Taken).WithOne().HasForeignKey(photo => photo.Device));
        Belongs<FoundDefect>(builder.HasMany(device => device.Defects).WithOne().HasForeignKey(one => one.Device));
        Belongs<ListingPermit>(builder.HasMany(device => device.Permits).WithOne().HasForeignKey(one => one.Device));
        Belongs<Incident>(builder.HasMany(device => device.Incidents).WithOne().HasForeignKey(one => one.Device));
    }

    /// <summary>Nothing of a device's history is deleted with it, because a device is never deleted.</summary>
    private static void Belongs<T>(ReferenceCollectionBuilder<Device, T> part)
        where T : class =>
        part.OnDelete(DeleteBehavior.Restrict).HasConstraintName($"FK_workshop_{typeof(T).Name}_device");
}
