using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Photos;

/// <summary>A photo of one unit; its three files are named by the hash of their content.</summary>
internal sealed class UnitPicture
{
    public const int LongestCaption = 80;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }

    /// <summary>Its place among the unit's photos, from 1.</summary>
    public required int Rank { get; init; }
    public required string Caption { get; init; }

    /// <summary>WebP, at most 1600, 800 and 400 pixels wide.</summary>
    public required string Large { get; init; }
    public required string Medium { get; init; }
    public required string Small { get; init; }

    /// <summary>Pixels of the large one.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required DateTime TakenAt { get; init; }
    public required PersonId TakenBy { get; init; }
    public DateTime? RemovedAt { get; private set; }
    public PersonId? RemovedBy { get; private set; }

    public void Remove(Trace trace) => (RemovedAt, RemovedBy) = (trace.OccurredAt, trace.By.Person);
}

/// <summary>The three files that were made of a photo, and the size of the largest.</summary>
internal sealed record PictureFiles(string Large, string Medium, string Small, int Width, int Height);

internal sealed class UnitPictureMapping : IEntityTypeConfiguration<UnitPicture>
{
    public void Configure(EntityTypeBuilder<UnitPicture> builder)
    {
        builder.ToTable("photos").HasKey(photo => photo.Id);
        builder.Property(photo => photo.Id).ValueGeneratedNever();
        builder.Property(photo => photo.Caption).HasMaxLength(UnitPicture.LongestCaption);
        builder.Property(photo => photo.Large).HasMaxLength(64);
        builder.Property(photo => photo.Medium).HasMaxLength(64);
        builder.Property(photo => photo.Small).HasMaxLength(64);
        builder.HasIndex(photo => new { photo.Device, photo.Rank }, "IX_workshop_photos_rank").IsUnique();
    }
}
