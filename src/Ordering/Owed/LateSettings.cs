using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Platform;

namespace Marketplace.Ordering.Owed;

/// <summary>
/// What paying late costs an organisation (<c>Payments:Late</c>): the European Central Bank's rate of its main refinancing
/// operations and ten points (C. com. L.441-10, II), eight for a public body (CCP R.2192-31), simple, by the day, over
/// 365; and forty euros for each invoice (C. com. D.441-5, CCP D.2192-35). Consumers owe none of it.
/// </summary>
internal sealed record LateSettings : IValidatableObject
{
    /// <summary>The flat sum for the costs of recovery.</summary>
    public static readonly Money Recovery = Money.Euros(40);

    private const int Points = 10;
    private const int PointsOfPublicBodies = 8;

    /// <summary>
    /// The bank's rate in per cent, by the day from which it holds (<c>2026-01-01</c>): that of the first day of a
    /// semester holds for the whole of it. To be written twice a year.
    /// </summary>
    public Dictionary<string, decimal> EcbRates { get; init; } =
        new(StringComparer.Ordinal)
        {
            ["2025-01-01"] = 3.15m,
            ["2025-07-01"] = 2.15m,
            ["2026-01-01"] = 2.15m,
        };

    /// <summary>Where the rates were read, as the statement says it.</summary>
    public string Source { get; init; } =
        "Banque centrale européenne, opérations principales de refinancement (à faire valider)";

    /// <summary>The rate of a day, in per cent a year.</summary>
    public decimal Rate(DateOnly day, bool isPublic)
    {
        var semester = Semester(day);
        var known = EcbRates.Select(one => (From: Day(one.Key)!.Value, one.Value)).OrderBy(one => one.From).ToList();
        var bank = known
            .Where(one => one.From <= semester)
            .Select(one => one.Value)
            .DefaultIfEmpty(known[0].Value)
            .Last();
        return bank + (isPublic ? PointsOfPublicBodies : Points);
    }

    /// <summary>Simple interest on what was open at the start of each day after the due one, that of today included.</summary>
    /// <param name="moved">What was owed more (positive) or less, by day.</param>
    public Money Interest(IReadOnlyList<(DateOnly Day, long Cents)> moved, DateOnly due, DateOnly today, bool isPublic)
    {
        var sum = 0m;
        for (var day = due.AddDays(1); day <= today; )
        {
            var next = moved
                .Select(one => one.Day.AddDays(1))
                .Append(Semester(day).AddMonths(6))
                .Append(today.AddDays(1))
                .Where(one => one > day)
                .Min();
            var open = moved.Where(one => one.Day < day).Sum(one => one.Cents);
            // For a public body, the semester in which it began to run decides for all of it.
            var rate = Rate(isPublic ? due.AddDays(1) : day, isPublic);
            if (open > 0)
                sum += open * rate * (next.DayNumber - day.DayNumber) / (100m * 365m);
            day = next;
        }
        return new Money((long)decimal.Round(sum, MidpointRounding.AwayFromZero));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (day, rate) in EcbRates)
        {
            if (Day(day) is null)
                yield return new ValidationResult(
                    $"« {day} » n’est pas un jour : écrivez-le comme 2026-01-01.",
                    [$"{nameof(EcbRates)}:{day}"]
                );
            if (rate is < -5 or > 30)
                yield return new ValidationResult(
                    "ce taux n’est pas en pour cent, par exemple 2.15.",
                    [$"{nameof(EcbRates)}:{day}"]
                );
        }
    }

    private static DateOnly Semester(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);

    private static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
