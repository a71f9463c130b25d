using System.Globalization;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>Ruleset 1, looks: 100 less severity × zone weight for each defect, then the letter's own conditions.</summary>
internal static class Cosmetic
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private const int FaintDefectsCountedPerZone = 5;

    public static decimal Score(IReadOnlyList<Defect> defects)
    {
        var lost = defects
            .GroupBy(defect => (defect.Zone, defect.Severity))
            .Sum(same => Counted(same.Key.Severity, same.Count()) * Points(same.Key.Severity) * Weight(same.Key.Zone));
        return Math.Max(0, 100 - lost);
    }

    public static Explained<GradeLetter> Letter(IReadOnlyList<Defect> defects)
    {
        var score = Score(defects);
        if (defects.FirstOrDefault(defect => defect.Severity is DefectSeverity.S4) is { } broken)
            return new(GradeLetter.D, $"Une partie est cassée ou manque ({GradeWords.Of(broken)}).");
        // The text of the rule names it for C; A and B promise more than C, so it holds for them too.
        if (defects.FirstOrDefault(defect => defect.AffectsFunction) is { } hindering)
            return new(GradeLetter.D, $"Un défaut gêne l’utilisation ({GradeWords.Of(hindering)}).");
        return new(Graded(score, defects), Why(score, defects));
    }

    private static GradeLetter Graded(decimal score, IReadOnlyList<Defect> defects)
    {
        var worst = Worst(defects);
        var onScreen = Worst(defects.Where(defect => defect.Zone is DefectZone.Screen));
        if (score >= 90 && worst is not >= DefectSeverity.S3 && onScreen is not >= DefectSeverity.S2)
            return GradeLetter.A;
        if (score >= 70 && onScreen is not >= DefectSeverity.S3)
            return GradeLetter.B;
        return score >= 45 ? GradeLetter.C : GradeLetter.D;
    }

    private static DefectSeverity? Worst(IEnumerable<Defect> defects) =>
        defects.Max(defect => (DefectSeverity?)defect.Severity);

    private static string Why(decimal score, IReadOnlyList<Defect> defects) =>
        defects.Count == 0
            ? "Aucun défaut d’aspect relevé."
            : $"Aspect noté {score.ToString("0.#", French)} sur 100 : {string.Join(", ", Heaviest(defects).Take(3).Select(GradeWords.Of))}.";

    /// <summary>The defects that cost most, first.</summary>
    public static IEnumerable<Defect> Heaviest(IReadOnlyList<Defect> defects) =>
        defects
            .OrderByDescending(defect => defect.Severity is DefectSeverity.S4)
            .ThenByDescending(defect => defect.AffectsFunction)
            .ThenByDescending(defect => Points(defect.Severity) * Weight(defect.Zone));

    private static int Counted(DefectSeverity severity, int found) =>
        severity is DefectSeverity.S1 ? Math.Min(found, FaintDefectsCountedPerZone) : found;

    // S4 fails by itself; its points only keep the score in order.
    private static int Points(DefectSeverity severity) =>
        severity switch
        {
            DefectSeverity.S1 => 2,
            DefectSeverity.S2 => 6,
            DefectSeverity.S3 => 15,
            _ => 100,
        };

    private static decimal Weight(DefectZone zone) =>
        zone switch
        {
            DefectZone.Screen => 2.0m,
            DefectZone.Hinge => 1.5m,
            DefectZone.Keyboard => 1.2m,
            DefectZone.Lid or DefectZone.Sides => 1.0m,
            DefectZone.Bezel => .8m,
            DefectZone.Bottom => .4m,
            _ => .3m,
        };
}
