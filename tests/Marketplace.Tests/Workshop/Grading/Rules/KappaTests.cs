using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;
using static Marketplace.Workshop.Contracts.GradeLetter;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class KappaTests
{
    [Fact]
    public void Two_graders_who_always_agree_have_one() =>
        Assert.Equal(1, Kappa.Weighted([(A, A), (B, B), (C, C), (D, D)]));

    [Fact]
    public void Graders_who_agree_no_more_than_chance_have_zero() =>
        Assert.Equal(0, Kappa.Weighted([(A, A), (A, B), (B, A), (B, B)])!.Value, 12);

    [Fact]
    public void Graders_who_always_say_the_contrary_are_below_zero() =>
        Assert.Equal(-1, Kappa.Weighted([(A, D), (D, A)])!.Value, 12);

    [Fact]
    public void The_weights_are_quadratic()
    {
        (GradeLetter, GradeLetter)[] pairs =
        [
            (A, A),
            (A, A),
            (A, B),
            (B, B),
            (B, B),
            (B, C),
            (C, C),
            (C, C),
            (D, D),
            (A, A),
        ];
        Assert.Equal(Reference(pairs), Kappa.Weighted(pairs)!.Value, 12);
    }

    [Fact]
    public void A_far_disagreement_costs_nine_times_a_near_one()
    {
        (GradeLetter, GradeLetter)[] agreed = [.. Enumerable.Repeat((A, A), 20), .. Enumerable.Repeat((D, D), 20)];
        var near = 1 - Kappa.Weighted([.. agreed, (A, B)])!.Value;
        var far = 1 - Kappa.Weighted([.. agreed, (A, D)])!.Value;
        Assert.InRange(far / near, 8.5, 9.5);
    }

    [Fact]
    public void Nothing_is_claimed_without_a_pair_or_without_any_difference()
    {
        Assert.Null(Kappa.Weighted([]));
        Assert.Null(Kappa.Weighted([(B, B), (B, B)]));
    }

    [Fact]
    public void It_does_not_matter_who_graded_first()
    {
        (GradeLetter, GradeLetter)[] pairs = [(A, B), (B, D), (C, C), (D, A)];
        Assert.Equal(Kappa.Weighted(pairs), Kappa.Weighted([.. pairs.Select(pair => (pair.Item2, pair.Item1))]));
    }

    // The textbook form for quadratic weights, by moments: 2·cov / (var + var + (mean − mean)²).
    private static double Reference((GradeLetter First, GradeLetter Second)[] pairs)
    {
        var (x, y) = (pairs.Average(pair => (int)pair.First), pairs.Average(pair => (int)pair.Second));
        var covariance = pairs.Average(pair => ((int)pair.First - x) * ((int)pair.Second - y));
        var variances = pairs.Average(pair => Math.Pow((int)pair.First - x, 2) + Math.Pow((int)pair.Second - y, 2));
        return 2 * covariance / (variances + Math.Pow(x - y, 2));
    }
}
