using System.ComponentModel.DataAnnotations;
using CsCheck;
using Marketplace.Ordering.Owed;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Owed;

/// <summary>Late interest of professionals: Code de commerce L.441-10, Code de la commande publique R.2192-31.</summary>
public sealed class LateSettingsTests
{
    private static readonly DateOnly Due = new(2026, 1, 31);

    private static readonly LateSettings Late = new()
    {
        EcbRates = new()
        {
            ["2025-07-01"] = 2m,
            ["2026-01-01"] = 2.15m,
            ["2026-07-01"] = 3m,
        },
    };

    [Fact]
    public void Thirty_days_of_a_thousand_euros_cost_the_bank_s_rate_and_ten_points() =>
        // 1,000 € × 12.15 % × 30 / 365 = 9.986 €.
        Assert.Equal(new Money(999), Of(100_000, Due.AddDays(30)));

    [Fact]
    public void A_public_body_owes_eight_points_more_than_the_bank_s_rate() =>
        // 1,000 € × 10.15 % × 30 / 365 = 8.342 €.
        Assert.Equal(new Money(834), Late.Interest([(Due, 100_000)], Due, Due.AddDays(30), isPublic: true));

    [Fact]
    public void The_rate_of_each_semester_counts_for_its_own_days()
    {
        // 150 days of 12.15 % up to 30 June, then 10 days of 13 %.
        Assert.Equal(new Money(5349), Of(100_000, new DateOnly(2026, 7, 10)));
        // For a public body, that of the semester in which it began.
        Assert.Equal(new Money(4449), Late.Interest([(Due, 100_000)], Due, new DateOnly(2026, 7, 10), isPublic: true));
    }

    [Fact]
    public void What_is_paid_costs_nothing_from_the_next_day_on()
    {
        List<(DateOnly, long)> moved = [(Due, 100_000), (Due.AddDays(10), -60_000), (Due.AddDays(20), -40_000)];

        // Ten days of 1,000 € and ten of 400 €.
        Assert.Equal(new Money(466), Late.Interest(moved, Due, Due.AddDays(90), isPublic: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Nothing_is_due_before_the_day_after_the_last(int days) =>
        Assert.Equal(Money.Zero, Of(100_000, Due.AddDays(days)));

    [Fact]
    public void Before_the_first_known_rate_the_first_one_counts() =>
        Assert.Equal(12m, Late.Rate(new DateOnly(2024, 3, 1), isPublic: false));

    [Fact]
    public void Interest_never_falls_with_time_and_is_the_same_day_by_day() =>
        Gen.Select(Gen.Long[1, 5_000_000], Gen.Int[1, 900])
            .Sample(
                (cents, days) =>
                {
                    var whole = Of(cents, Due.AddDays(days));
                    var exact = Enumerable
                        .Range(1, days)
                        .Sum(n => cents * Late.Rate(Due.AddDays(n), isPublic: false) / 36_500m);
                    Assert.InRange(whole.Cents - exact, -0.51m, 0.51m);
                    Assert.True(Of(cents, Due.AddDays(days + 1)) >= whole);
                }
            );

    [Theory]
    [InlineData("le premier janvier", 2)]
    [InlineData("2026-01-01", 215)]
    public void A_rate_that_cannot_be_is_named(string day, int rate)
    {
        var wrong = new LateSettings { EcbRates = new() { [day] = rate } };

        Assert.Contains(
            day,
            wrong.Validate(new ValidationContext(wrong)).Single().MemberNames.Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_defaults_are_sound() => Assert.Empty(new LateSettings().Validate(new ValidationContext(Late)));

    private static Money Of(long cents, DateOnly today) => Late.Interest([(Due, cents)], Due, today, isPublic: false);
}
