using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// How far two graders agree beyond chance: Cohen's kappa with quadratic weights (Cohen 1968), so that A against D
/// counts nine times A against B. 1 is perfect, 0 is chance; the network aims at .80 or more.
/// </summary>
internal static class Kappa
{
    private static readonly int Letters = Enum.GetValues<GradeLetter>().Length;

    /// <summary>Null without a pair, or where both gave one same letter throughout: nothing can be said of chance.</summary>
    public static double? Weighted(IReadOnlyList<(GradeLetter First, GradeLetter Second)> pairs)
    {
        if (pairs.Count == 0)
            return null;
        var expected = Expected(pairs);
        return expected == 0 ? null : 1 - pairs.Sum(pair => Distance((int)pair.First, (int)pair.Second)) / expected;
    }

    private static double Expected(IReadOnlyList<(GradeLetter First, GradeLetter Second)> pairs)
    {
        var sum = 0.0;
        for (var first = 0; first < Letters; first++)
        for (var second = 0; second < Letters; second++)
            sum +=
                Distance(first, second)
                * pairs.Count(pair => (int)pair.First == first)
                * pairs.Count(pair => (int)pair.Second == second);
        return sum / pairs.Count;
    }

    private static double Distance(int first, int second) => Math.Pow((first - second) / (double)(Letters - 1), 2);
}
