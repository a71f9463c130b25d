using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Vouchers;

/// <summary>
/// Money that a programme gives to somebody who shows the code. What is left of it changes by conditional updates only
/// (see <see cref="VoucherBook"/>), and never below zero: the database checks.
/// </summary>
internal sealed class Voucher
{
    public static readonly Money Most = Money.Euros(1_000);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }

    /// <summary>The programme that pays for it: « Équipement des familles, département du Gard ».</summary>
    public required string Programme { get; init; }

    public required long AmountCents { get; init; }
    public required long LeftCents { get; init; }

    /// <summary>What an order leaves can pay another.</summary>
    public required bool KeepsRest { get; init; }

    public required DateTime IssuedAt { get; init; }
    public required DateTime ValidUntil { get; init; }
    public required PersonId By { get; init; }

    public Money Amount => new(AmountCents);

    public Money Left => new(LeftCents);

    public VoucherCard Card(DateTime now) => new(Id, Code, Left, KeepsRest, ValidUntil, Over(now));

    private string? Over(DateTime now) =>
        ValidUntil <= now ? $"Ce bon n’est plus valable depuis le {ValidUntil.LongDay}."
        : LeftCents == 0 ? "Ce bon a déjà été utilisé."
        : null;
}

/// <summary>What a voucher paid of an order to one seller, and what of it came back.</summary>
internal sealed class Redemption
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Voucher { get; init; }
    public required Guid Order { get; init; }
    public required OperatorId Seller { get; init; }
    public required long AmountCents { get; init; }
    public long ReturnedCents { get; private init; }

    /// <summary>What a voucher that keeps no rest lost with it; it comes back where the whole payment does.</summary>
    public long LostCents { get; init; }
    public required DateTime At { get; init; }

    public string Reference => $"bon:{Id:N}";
}

internal sealed class VoucherMapping : IEntityTypeConfiguration<Voucher>
{
    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        builder.ToTable(
            "vouchers",
            table =>
                table.HasCheckConstraint(
                    "CK_solidarity_vouchers_left",
                    "\"LeftCents\" >= 0 AND \"LeftCents\" <= \"AmountCents\""
                )
        );
        builder.HasKey(voucher => voucher.Id);
        builder.Property(voucher => voucher.Id).ValueGeneratedNever();
        builder.Property(voucher => voucher.Code).HasMaxLength(Secrets.Length);
        builder.Property(voucher => voucher.Programme).HasMaxLength(120);
        builder.Ignore(voucher => voucher.Amount).Ignore(voucher => voucher.Left);
        builder.HasIndex(voucher => voucher.Code, "IX_solidarity_vouchers_code").IsUnique();
        builder.HasIndex(voucher => voucher.IssuedAt, "IX_solidarity_vouchers_issued");
    }
}

internal sealed class RedemptionMapping : IEntityTypeConfiguration<Redemption>
{
    public void Configure(EntityTypeBuilder<Redemption> builder)
    {
        builder.ToTable("redemptions").HasKey(use => use.Id);
        builder.Property(use => use.Id).ValueGeneratedNever();
        builder.Ignore(use => use.Reference);
        builder
            .HasIndex(
                use => new
                {
                    use.Order,
                    use.Seller,
                    use.Voucher,
                },
                "IX_solidarity_redemptions_order"
            )
            .IsUnique();
        builder.HasIndex(use => use.Voucher, "IX_solidarity_redemptions_voucher");
    }
}
