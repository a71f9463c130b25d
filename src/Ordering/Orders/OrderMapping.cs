using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Orders;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders").HasKey(order => order.Id);
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.Number).HasMaxLength(16);
        builder.Property(order => order.Name).HasMaxLength(100);
        builder.Property(order => order.Mail).HasMaxLength(256);
        builder.Property(order => order.Phone).HasMaxLength(40);
        builder.Property(order => order.Wish).HasMaxLength(300);
        builder.Property(order => order.WrittenIn).HasMaxLength(8).HasDefaultValue("fr").ValueGeneratedNever();
        builder.Ignore(order => order.Lines).Ignore(order => order.Due);
        builder.HasIndex(order => order.Number, "IX_ordering_orders_number").IsUnique();
        builder.HasIndex(order => order.ChangedAt, "IX_ordering_orders_changed");
        builder.HasIndex(order => order.PayBefore, "IX_ordering_orders_unpaid").HasFilter("\"PayBefore\" IS NOT NULL");
        builder
            .HasMany(order => order.Parts)
            .WithOne()
            .HasForeignKey(part => part.Order)
            .HasConstraintName("FK_ordering_sub_orders_order")
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(order => order.Parts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SubOrderMapping : IEntityTypeConfiguration<SubOrder>
{
    public void Configure(EntityTypeBuilder<SubOrder> builder)
    {
        builder.ToTable("sub_orders").HasKey(part => part.Id);
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Paid).HasDefaultValue(Money.Zero).ValueGeneratedNever();
        builder.Property(part => part.Refunded).HasDefaultValue(Money.Zero).ValueGeneratedNever();
        builder.Property(part => part.Credited).HasDefaultValue(Money.Zero).ValueGeneratedNever();
        builder.Property(part => part.SealedCode).HasMaxLength(300);
        builder.Property(part => part.CancelledFor).HasMaxLength(300);
        builder.Ignore(part => part.IsOpen).Ignore(part => part.CanCancel).Ignore(part => part.CanLeave);
        builder.Ignore(part => part.IsBegun);
        builder.Ignore(part => part.IsParcel).Ignore(part => part.Due);
        builder
            .HasOne(part => part.Parcel)
            .WithOne()
            .HasForeignKey<Delivering.Parcel>(parcel => parcel.SubOrder)
            .HasConstraintName("FK_ordering_parcels_sub_order")
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(part => part.MissingAt, "IX_ordering_sub_orders_missing")
            .HasFilter("\"MissingAt\" IS NOT NULL");
        builder.HasIndex(part => new { part.Order, part.Operator }, "IX_ordering_sub_orders_order").IsUnique();
        builder.HasIndex(part => new { part.Operator, part.Status }, "IX_ordering_sub_orders_operator");
        builder
            .HasMany(part => part.Lines)
            .WithOne()
            .HasForeignKey(line => line.SubOrder)
            .HasConstraintName("FK_ordering_order_lines_sub_order")
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(part => part.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OrderLineMapping : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("order_lines").HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Tag).HasMaxLength(16);
        builder.Property(line => line.Title).HasMaxLength(300);
        builder.Property(line => line.GradeLine).HasMaxLength(100);
        builder.Property(line => line.Slug).HasMaxLength(200);
        builder.Property(line => line.Photo).HasMaxLength(100);
        builder.HasIndex(line => line.SubOrder, "IX_ordering_order_lines_sub_order");
        builder.HasIndex(line => line.Device, "IX_ordering_order_lines_device");
    }
}
