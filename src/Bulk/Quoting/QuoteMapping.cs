using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Bulk.Quoting;

internal sealed class LotQuoteMapping : IEntityTypeConfiguration<LotQuote>
{
    public void Configure(EntityTypeBuilder<LotQuote> builder)
    {
        builder.ToTable("quotes").HasKey(quote => quote.Id);
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Number).HasMaxLength(16);
        builder.Property(quote => quote.Organisation).HasMaxLength(100);
        builder.Property(quote => quote.Siret).HasMaxLength(14);
        builder.Property(quote => quote.Rna).HasMaxLength(10);
        builder.Property(quote => quote.Contact).HasMaxLength(100);
        builder.Property(quote => quote.Mail).HasMaxLength(256);
        builder.Property(quote => quote.Phone).HasMaxLength(40);
        builder.Property(quote => quote.Postcode).HasMaxLength(5);
        builder.Property(quote => quote.RefusedFor).HasMaxLength(LotQuote.LongestReason);
        builder.Property(quote => quote.PurchaseOrder).HasMaxLength(50);
        builder.Property(quote => quote.Engagement).HasMaxLength(50);
        builder.Property(quote => quote.ServiceCode).HasMaxLength(50);
        builder.Property(quote => quote.PurchaseOrderFile).HasMaxLength(64);
        builder.Property(quote => quote.Asks).HasDefaultValue(0);
        builder.Property(quote => quote.NotAgreed).HasMaxLength(300);
        builder.Ignore(quote => quote.Waits).Ignore(quote => quote.Expense);
        builder.Ignore(quote => quote.Now).Ignore(quote => quote.Total).Ignore(quote => quote.Operators);
        builder.HasIndex(quote => quote.Number, "IX_bulk_quotes_number").IsUnique();
        builder.HasIndex(quote => quote.Request, "IX_bulk_quotes_request").IsUnique();
        builder.HasIndex(quote => new { quote.State, quote.ValidUntil }, "IX_bulk_quotes_state");
        builder.HasIndex(quote => quote.Mail, "IX_bulk_quotes_mail");
        builder
            .HasMany(quote => quote.Versions)
            .WithOne()
            .HasForeignKey(version => version.Quote)
            .HasConstraintName("FK_bulk_versions_quote")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(quote => quote.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class QuoteVersionMapping : IEntityTypeConfiguration<QuoteVersion>
{
    public void Configure(EntityTypeBuilder<QuoteVersion> builder)
    {
        builder.ToTable("versions").HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Note).HasMaxLength(QuoteVersion.LongestNote);
        builder.Ignore(version => version.Total);
        builder.HasIndex(version => new { version.Quote, version.No }, "IX_bulk_versions_no").IsUnique();
        builder
            .HasMany(version => version.Lines)
            .WithOne()
            .HasForeignKey(line => line.Version)
            .HasConstraintName("FK_bulk_lines_version")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(version => version.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class QuoteLineMapping : IEntityTypeConfiguration<QuoteLine>
{
    public void Configure(EntityTypeBuilder<QuoteLine> builder)
    {
        builder.ToTable("lines").HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Tag).HasMaxLength(16);
        builder.Property(line => line.Title).HasMaxLength(300);
        builder.Property(line => line.GradeLine).HasMaxLength(100);
        builder.Property(line => line.Slug).HasMaxLength(200);
        builder.HasIndex(line => line.Version, "IX_bulk_lines_version");
        builder.HasIndex(line => line.Operator, "IX_bulk_lines_operator");
        builder.HasIndex(line => line.Device, "IX_bulk_lines_device");
    }
}
