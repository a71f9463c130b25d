using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Transfers;

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("transfers").HasKey(transfer => transfer.Id);
        builder.Property(transfer => transfer.Id).ValueGeneratedNever();
        builder.Property(transfer => transfer.Note).HasMaxLength(Transfer.LongestNote);
        builder.Property(transfer => transfer.Why).HasMaxLength(Transfer.LongestNote);
        builder.HasIndex(transfer => new { transfer.From, transfer.OfferedAt }, "IX_workshop_transfers_from");
        builder.HasIndex(transfer => new { transfer.To, transfer.OfferedAt }, "IX_workshop_transfers_to");
        builder
            .HasMany(transfer => transfer.Lines)
            .WithOne()
            .HasForeignKey(line => line.Transfer)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("FK_workshop_transfer_lines_transfer");
        builder.Navigation(transfer => transfer.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TransferLineMapping : IEntityTypeConfiguration<TransferLine>
{
    public void Configure(EntityTypeBuilder<TransferLine> builder)
    {
        builder.ToTable("transfer_lines").HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Tag).HasMaxLength(16);
        builder.Property(line => line.Name).HasMaxLength(250);
        builder.Property(line => line.GradeLine).HasMaxLength(64);
        builder.Property(line => line.Difference).HasMaxLength(Reading.LongestDifference);
        builder
            .HasIndex(line => line.Device, "IX_workshop_transfer_lines_open")
            .IsUnique()
            .HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(line => line.Transfer, "IX_workshop_transfer_lines_transfer");
    }
}
