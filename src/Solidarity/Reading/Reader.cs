using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Reading;

/// <summary>Somebody who was taught to read people's documents: what to look at, what to forget.</summary>
internal sealed class Reader
{
    public required PersonId Person { get; init; }
    public required OperatorId Operator { get; init; }
    public required DateTime TrainedUntil { get; set; }
    public required PersonId By { get; set; }
}

/// <summary>Somebody opened a document. Lines are added and never changed.</summary>
internal sealed class DocumentView
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Request { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class ReaderMapping : IEntityTypeConfiguration<Reader>
{
    public void Configure(EntityTypeBuilder<Reader> builder)
    {
        builder.ToTable("readers").HasKey(reader => new { reader.Operator, reader.Person });
        builder.HasIndex(reader => reader.Person, "IX_solidarity_readers_person");
    }
}

internal sealed class DocumentViewMapping : IEntityTypeConfiguration<DocumentView>
{
    public void Configure(EntityTypeBuilder<DocumentView> builder)
    {
        builder.ToTable("document_views").HasKey(view => view.Id);
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.HasIndex(view => view.Request, "IX_solidarity_document_views_request");
        builder.HasIndex(view => view.At, "IX_solidarity_document_views_at");
    }
}
