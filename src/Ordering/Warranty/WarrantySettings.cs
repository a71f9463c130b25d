using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Warranty;

/// <summary>
/// The legal guarantee of conformity (<c>Warranty</c>), as the law stood on the day of each delivery: dated rules, of
/// which none is needed as long as the law does not change.
/// </summary>
internal sealed record WarrantySettings : IValidatableObject
{
    public IReadOnlyList<WarrantyRule> Rules { get; init; } = [];

    public WarrantyRule At(DateTime delivered) =>
        Rules.Where(rule => rule.From <= delivered).OrderBy(rule => rule.From).LastOrDefault() ?? WarrantyRule.Law;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Rules.Any(rule => rule.Months < 24 || rule.AfterRepairMonths < 0 || rule.PresumedMonths < 12))
            yield return new ValidationResult("la loi donne au moins 24 mois de garantie.", [nameof(Rules)]);
    }
}

/// <summary>How long the seller answers for a used unit.</summary>
internal sealed record WarrantyRule
{
    /// <summary>C. conso. L.217-3, L.217-7 and L.217-13, since 1 January 2022.</summary>
    public static WarrantyRule Law { get; } = new();

    /// <summary>The deliveries of this day and later, UTC.</summary>
    public DateTime From { get; init; } = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public int Months { get; init; } = 24;

    /// <summary>What a repair adds (L.217-13).</summary>
    public int AfterRepairMonths { get; init; } = 6;

    /// <summary>How long a fault of a used unit is presumed to have been there at the sale (L.217-7).</summary>
    public int PresumedMonths { get; init; } = 12;

    /// <summary>By when the seller has put it right, from the buyer's request (L.217-10).</summary>
    public int DaysToPutRight { get; init; } = 30;

    public DateTime Until(DateTime delivered, int repairs) =>
        delivered.AddMonths(Months + (repairs * AfterRepairMonths));

    public DateTime PresumedUntil(DateTime delivered) => delivered.AddMonths(PresumedMonths);
}
