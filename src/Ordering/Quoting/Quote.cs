using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Quoting;

/// <summary>
/// A quote for whoever helps to pay, such as the CAF: the unit and its price are kept for thirty days. A household has one
/// at a time, since what is kept for one is missing to another.
/// </summary>
internal sealed class Quote : Aggregate
{
    public const int Days = 30;

    private Quote() { }

    /// <summary>Also the name under which the stock keeps the unit.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What people read: <c>D-26-7K3M9Q</c>.</summary>
    public string Number { get; private init; } = "";

    public Guid Right { get; private init; }
    public Tier Tier { get; private init; }

    /// <summary>For whom, as the sheet says it.</summary>
    public string Name { get; private set; } = "";

    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public OperatorId Operator { get; private init; }
    public string Title { get; private init; } = "";
    public string GradeLine { get; private init; } = "";
    public string Slug { get; private init; } = "";
    public Money PublicPrice { get; private init; }
    public Money Price { get; private init; }

    /// <summary>What a voucher would pay.</summary>
    public Money Voucher { get; private init; }

    /// <summary>What the person asks of whoever helps.</summary>
    public Money Aid { get; private init; }

    public DateTime MadeAt { get; private init; }
    public DateTime ValidUntil { get; private init; }
    public DateTime? EndedAt { get; private set; }

    public Money LeftToPay => Remaining.Of(Price, Voucher, Aid);

    public bool Holds(DateTime now) => EndedAt is null && ValidUntil > now;

    public static Quote Make(UnitOnSale unit, RightCard right, Money price, Wanted wanted, DateTime now) =>
        new()
        {
            Number =
                $"D-{now.ToString("yy", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 6)}",
            Right = right.Id.Value,
            Tier = right.Tier,
            Name = wanted.Name,
            Device = unit.Device,
            Tag = unit.Tag,
            Operator = unit.Operator,
            Title = unit.Title,
            GradeLine = unit.GradeLine,
            Slug = unit.Slug,
            PublicPrice = unit.Price,
            Price = price,
            Voucher = wanted.Voucher,
            Aid = wanted.Aid,
            MadeAt = now,
            ValidUntil = now.AddDays(Days),
        };

    public void End(DateTime now) => EndedAt ??= now;

    public void ForgetName() => Name = "Nom effacé";
}

/// <summary>What the person asks for besides the unit.</summary>
internal sealed record Wanted(string Name, Money Voucher, Money Aid);

/// <summary>What is left to pay once everybody has given their part; never less than nothing.</summary>
internal static class Remaining
{
    public static Money Of(Money price, Money voucher, Money aid)
    {
        var left = price - voucher - aid;
        return left > Money.Zero ? left : Money.Zero;
    }
}

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.ToTable("quotes").HasKey(quote => quote.Id);
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Number).HasMaxLength(16);
        builder.Property(quote => quote.Name).HasMaxLength(100);
        builder.Property(quote => quote.Tag).HasMaxLength(16);
        builder.Property(quote => quote.Title).HasMaxLength(300);
        builder.Property(quote => quote.GradeLine).HasMaxLength(100);
        builder.Property(quote => quote.Slug).HasMaxLength(200);
        builder.Ignore(quote => quote.LeftToPay);
        builder.HasIndex(quote => quote.Number, "IX_ordering_quotes_number").IsUnique();
        builder.HasIndex(quote => quote.Right, "IX_ordering_quotes_open").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(quote => quote.MadeAt, "IX_ordering_quotes_made");
    }
}
