using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Solidarity;

/// <summary>The rules of the solidarity price (<c>Solidarity:</c>), each in force from a day on until a later one replaces it.</summary>
internal sealed record SolidaritySettings
{
    private static readonly DateOnly Opening = new(2026, 1, 1);

    /// <summary>How long a right lasts.</summary>
    [Range(1, 24)]
    public int ValidMonths { get; init; } = 12;

    /// <summary>After so many days a document that nobody has read is deleted.</summary>
    [Range(1, 30, ErrorMessage = "un document est gardé 30 jours au plus.")]
    public int DocumentDays { get; init; } = 30;

    /// <summary>How many days before its end a right's holder is written to.</summary>
    [Range(1, 90)]
    public int ReminderDays { get; init; } = 30;

    /// <summary>The folder of the certificates that sign tax notices, <c>FR03-AV01.pem</c>; null: none is verified.</summary>
    public string? Certificates { get; init; }

    public HouseholdLimit[]? Limits { get; init; }

    public TierRule[]? Tiers { get; init; }

    /// <summary>The limit of a kind on a day.</summary>
    public HouseholdLimit LimitOf(UnitKind kind, DateOnly on) =>
        (Limits ?? DefaultLimits).Where(one => one.Kind == kind && one.From <= on).MaxBy(one => one.From)
        ?? DefaultLimits.First(one => one.Kind == kind);

    public TierRule RuleOf(Tier tier, DateOnly on) =>
        (Tiers ?? DefaultTiers).Where(one => one.Tier == tier && one.From <= on).MaxBy(one => one.From)
        ?? DefaultTiers.First(one => one.Tier == tier);

    /// <summary>The tier that an income opens; null: none.</summary>
    /// <param name="perPart">The reference income of the household divided by its parts, for a year.</param>
    public Tier? TierFor(Money perPart, DateOnly on) =>
        perPart <= RuleOf(Tier.Strengthened, on).MostPerPart ? Tier.Strengthened
        : perPart <= RuleOf(Tier.Solidarity, on).MostPerPart ? Tier.Solidarity
        : null;

    private static readonly HouseholdLimit[] DefaultLimits =
    [
        new(UnitKind.Computer, 1, 24, Opening),
        new(UnitKind.Tablet, 1, 24, Opening),
        new(UnitKind.Phone, 1, 24, Opening),
        new(UnitKind.Screen, 1, 24, Opening),
        new(UnitKind.Printer, 1, 24, Opening),
    ];

    // The thresholds are ours: a little under the poverty line of one adult, and about two thirds of it.
    private static readonly TierRule[] DefaultTiers =
    [
        new(Tier.Solidarity, 1_350_000, 0, Opening),
        new(Tier.Strengthened, 900_000, 20, Opening),
    ];
}

/// <summary>How many units of a kind a household may buy at the solidarity price within so many months.</summary>
internal sealed record HouseholdLimit(UnitKind Kind, int Most, int Months, DateOnly From)
{
    public HouseholdLimit()
        : this(UnitKind.Computer, 1, 24, DateOnly.MinValue) { }

    public override string ToString() => $"{SolidarityWords.Of(Kind, Most)} en {Months} mois";
}

/// <summary>Whom a tier is for, and what it takes off the solidarity price.</summary>
/// <param name="MostPerPartCents">The highest reference income for one tax part and one year, in cents.</param>
internal sealed record TierRule(Tier Tier, long MostPerPartCents, int FurtherPercent, DateOnly From)
{
    public TierRule()
        : this(Tier.Solidarity, 0, 0, DateOnly.MinValue) { }

    public Money MostPerPart => new(MostPerPartCents);

    /// <summary>Down to the euro, in favour of whoever pays.</summary>
    public Money Of(Money solidarity) =>
        FurtherPercent == 0 ? solidarity : new Money(solidarity.Cents * (100 - FurtherPercent) / 100 / 100 * 100);
}
