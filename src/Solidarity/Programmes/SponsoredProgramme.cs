using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Programmes;

/// <summary>What a sponsor agrees with the network.</summary>
/// <param name="Departments">Codes of the departments where it may be spent; empty: everywhere.</param>
/// <param name="Kinds">What it may pay; empty: everything.</param>
/// <param name="SharePercent">The share of the price that a voucher pays; null: the whole price.</param>
internal sealed record NewProgramme(
    OrganisationId Sponsor,
    string Name,
    Money Budget,
    Money Ceiling,
    DateTime From,
    DateTime Until,
    IReadOnlyCollection<string> Departments,
    IReadOnlyCollection<UnitKind> Kinds,
    int? SharePercent,
    bool KeepsRest
);

/// <summary>
/// Money that a sponsor gives for computers of others. What its vouchers promise is counted by conditional updates and
/// never above the budget: the database checks.
/// </summary>
internal sealed class SponsoredProgramme : Aggregate
{
    private SponsoredProgramme() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrganisationId Sponsor { get; private init; }
    public string Name { get; private init; } = "";
    public long BudgetCents { get; private init; }

    /// <summary>What the vouchers that were made promise, less what those that were cancelled had left.</summary>
    public long PromisedCents { get; private init; }

    /// <summary>The most that one voucher may be worth.</summary>
    public long CeilingCents { get; private init; }

    public DateTime From { get; private init; }
    public DateTime Until { get; private init; }
    public string Departments { get; private init; } = "";
    public string Kinds { get; private init; } = "";
    public int? SharePercent { get; private init; }
    public bool KeepsRest { get; private init; }
    public DateTime OpenedAt { get; private init; }

    public Money Budget => new(BudgetCents);
    public Money Promised => new(PromisedCents);
    public Money Free => new(BudgetCents - PromisedCents);
    public Money Ceiling => new(CeilingCents);
    public IReadOnlyList<string> Area => Departments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<UnitKind> Allowed =>
        [.. Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<UnitKind>)];

    public static SponsoredProgramme Open(NewProgramme told, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(told.Name), "Écrivez le nom du programme.");
        Refuse.If(told.Name.Length > 120, "Ce nom est trop long : 120 signes au plus.");
        Refuse.If(told.Budget <= Money.Zero, "Écrivez le budget du programme.");
        Refuse.If(
            told.Ceiling <= Money.Zero || told.Ceiling > Vouchers.Voucher.Most,
            "Le montant le plus haut d’un bon va de 0,01\u00a0€ à {0}.",
            Vouchers.Voucher.Most
        );
        Refuse.If(
            told.Until <= told.From || told.Until <= now,
            "La fin du programme vient après son début, et après aujourd’hui."
        );
        Refuse.If(told.SharePercent is < 1 or > 100, "La part payée va de 1 à 100 %.");
        return new SponsoredProgramme
        {
            Sponsor = told.Sponsor,
            Name = told.Name.Trim(),
            BudgetCents = told.Budget.Cents,
            CeilingCents = told.Ceiling.Cents,
            From = told.From,
            Until = told.Until,
            Departments = string.Join(' ', told.Departments.Order(StringComparer.Ordinal)),
            Kinds = string.Join(' ', told.Kinds),
            SharePercent = told.SharePercent,
            KeepsRest = told.KeepsRest,
            OpenedAt = now,
        };
    }

    /// <summary>What it allows, as a buyer reads it on a voucher: « un ordinateur ou une tablette, dans le Gard ».</summary>
    public string Rules =>
        (
            Allowed.Count == 0
                ? "tout appareil"
                : string.Join(" ou ", Allowed.Select(kind => SolidarityWords.Of(kind, 1)))
        )
        + (
            Area.Count == 0
                ? ""
                : $", auprès d’un atelier de : {string.Join(", ", Area.Select(Network.Contracts.Departments.Name))}"
        )
        + (SharePercent is { } share and < 100 ? $", à hauteur de {share} % du prix" : "");

    public bool Allows(VoucherUnit unit, string department) =>
        (Allowed.Count == 0 || Allowed.Contains(unit.Kind)) && (Area.Count == 0 || Area.Contains(department));

    /// <summary>What of a price a voucher may pay, down to the cent.</summary>
    public Money Share(Money price) => SharePercent is { } share ? new(price.Cents * share / 100) : price;
}

/// <summary>A voucher that a programme pays for.</summary>
internal sealed class ProgrammeVoucher
{
    public required Guid Voucher { get; init; }
    public required Guid Programme { get; init; }

    /// <summary>Those that were made together, and are printed together.</summary>
    public required Guid Batch { get; init; }

    public required DateTime IssuedAt { get; init; }
    public required long AmountCents { get; init; }
    public DateTime? CancelledAt { get; set; }

    /// <summary>The voucher that took its place.</summary>
    public Guid? ReplacedBy { get; set; }
}

/// <summary>A unit that a voucher helped to buy: its kind and where, never who.</summary>
internal sealed class ProgrammePurchase
{
    public required Guid Order { get; init; }
    public required DeviceId Device { get; init; }
    public required Guid Programme { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Department { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class SponsoredProgrammeMapping : IEntityTypeConfiguration<SponsoredProgramme>
{
    public void Configure(EntityTypeBuilder<SponsoredProgramme> builder)
    {
        builder.ToTable(
            "programmes",
            table =>
                table.HasCheckConstraint(
                    "CK_solidarity_programmes_budget",
                    "\"PromisedCents\" >= 0 AND \"PromisedCents\" <= \"BudgetCents\""
                )
        );
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(120);
        builder.Property(one => one.Departments).HasMaxLength(100);
        builder.Property(one => one.Kinds).HasMaxLength(100);
        builder
            .Ignore(one => one.Budget)
            .Ignore(one => one.Promised)
            .Ignore(one => one.Free)
            .Ignore(one => one.Ceiling);
        builder.Ignore(one => one.Area).Ignore(one => one.Allowed).Ignore(one => one.Rules);
        builder.HasIndex(one => one.Sponsor, "IX_solidarity_programmes_sponsor");
    }
}

internal sealed class ProgrammeVoucherMapping : IEntityTypeConfiguration<ProgrammeVoucher>
{
    public void Configure(EntityTypeBuilder<ProgrammeVoucher> builder)
    {
        builder.ToTable("programme_vouchers").HasKey(one => one.Voucher);
        builder.Property(one => one.Voucher).ValueGeneratedNever();
        builder.HasIndex(one => new { one.Programme, one.Batch }, "IX_solidarity_programme_vouchers_programme");
    }
}

internal sealed class ProgrammePurchaseMapping : IEntityTypeConfiguration<ProgrammePurchase>
{
    public void Configure(EntityTypeBuilder<ProgrammePurchase> builder)
    {
        builder.ToTable("programme_purchases").HasKey(one => new { one.Order, one.Device });
        builder.Property(one => one.Department).HasMaxLength(3);
        builder.HasIndex(one => new { one.Programme, one.At }, "IX_solidarity_programme_purchases_programme");
    }
}
