using System.Text.Json;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// An invoice, or the credit note that takes a part of one back (CGI ann. II art. 242 nonies A). It is written once and
/// never changed or deleted; what it says is copied, so that a later change of the seller changes nothing here.
/// </summary>
internal sealed class Invoice
{
    private Invoice() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>The series: one a year for each seller, invoices and credit notes apart, without a gap.</summary>
    public InvoiceKind Kind { get; private init; }

    public int Year { get; private init; }
    public int Number { get; private init; }

    /// <summary>The invoice that a credit note corrects.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>Never negative; the kind says which way it goes.</summary>
    public Money Amount { get; private init; }

    public DateTime IssuedAt { get; private init; }

    /// <summary>What is printed on it, as JSON: see <see cref="InvoiceText"/>.</summary>
    public string Text { get; private init; } = "";

    public string Name => $"{(Kind is InvoiceKind.Invoice ? "F" : "A")}-{Year}-{Number:0000}";

    public string Title => Kind is InvoiceKind.Invoice ? $"Facture {Name}" : $"Avoir {Name}";

    public InvoiceText Read() => JsonSerializer.Deserialize<InvoiceText>(Text)!;

    public static Invoice For(Order order, SubOrder part, int number, InvoiceText text, DateTime now) =>
        Write(order.Id, part.Operator, part.Total - part.Credited, number, text, now);

    public static Invoice Write(
        OrderId order,
        OperatorId seller,
        Money amount,
        int number,
        InvoiceText text,
        DateTime now
    ) =>
        new()
        {
            Order = order,
            Operator = seller,
            Kind = InvoiceKind.Invoice,
            Year = now.ParisYear,
            Number = number,
            Amount = amount,
            IssuedAt = now,
            Text = JsonSerializer.Serialize(text),
        };

    public static Invoice Credit(Invoice invoice, Money amount, int number, DateTime now) =>
        new()
        {
            Order = invoice.Order,
            Operator = invoice.Operator,
            Kind = InvoiceKind.CreditNote,
            Year = now.ParisYear,
            Number = number,
            Corrects = invoice.Id,
            Amount = amount,
            IssuedAt = now,
            Text = JsonSerializer.Serialize(invoice.Read().GivenBack(invoice, amount)),
        };
}

internal enum InvoiceKind
{
    Invoice,
    CreditNote,
}

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder
            .HasIndex(
                one => new
                {
                    one.Operator,
                    one.Kind,
                    one.Year,
                    one.Number,
                },
                "IX_ordering_invoices_series"
            )
            .IsUnique();
        builder
            .HasIndex(one => new { one.Order, one.Operator }, "IX_ordering_invoices_once")
            .IsUnique()
            .HasFilter("\"Corrects\" IS NULL");
        builder.HasIndex(one => one.Corrects, "IX_ordering_invoices_corrects");
    }
}
