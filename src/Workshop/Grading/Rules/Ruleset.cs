namespace Marketplace.Workshop.Grading.Rules;

/// <summary>One published version of the grading rules. A grade names the version that made it and replays with it.</summary>
/// <param name="Active">New grades are made with it, and a permit accepts them.</param>
internal sealed record Ruleset(int Version, DateOnly Since, bool Active, Func<GradingFacts, GradeResult> Grade);

/// <summary>All versions ever used; none is taken out, or old grades could not be checked.</summary>
internal static class Rulesets
{
    private static readonly Ruleset[] Published = [new(1, new(2026, 11, 1), Active: true, Ruleset1.Grade)];

    /// <summary>The one that new grades are made with.</summary>
    public static Ruleset Current => Published.Last(ruleset => ruleset.Active);

    public static Ruleset? Find(int version) => Array.Find(Published, ruleset => ruleset.Version == version);
}
