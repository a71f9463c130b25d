using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// Ruleset 1: the least work that lifts the letter one step, and the least hardware that lifts the usage class. Each
/// change is tried on the facts and judged by the rules themselves, so that the advice can never contradict them.
/// </summary>
internal static class Lifts1
{
    private sealed record Change(string Words, Func<GradingFacts, GradingFacts> Apply);

    public static IReadOnlyList<Lift> Find(GradingFacts facts) =>
        [
            .. First(
                facts,
                LetterChanges(facts),
                graded => 3 - (int)graded.Letter.Value,
                g => g.Letter.Value.ToString()
            ),
            .. First(facts, UsageChanges(facts), graded => (int)graded.Usage.Value, g => g.Usage.Value.ToString()),
        ];

    // Fewest changes first, then in the order in which they are listed: cheapest first.
    private static IEnumerable<Lift> First(
        GradingFacts facts,
        IReadOnlyList<Change> changes,
        Func<GradeResult, int> height,
        Func<GradeResult, string> name
    )
    {
        var now = height(Ruleset1.Judge(facts));
        return Together(changes)
            .Select(set =>
                (Set: set, Graded: Ruleset1.Judge(set.Aggregate(facts, (then, change) => change.Apply(then))))
            )
            .Where(tried => height(tried.Graded) > now)
            .Select(tried => new Lift(
                string.Join(" et ", tried.Set.Select(change => change.Words)),
                name(tried.Graded)
            ))
            .Take(1);
    }

    private static IEnumerable<Change[]> Together(IReadOnlyList<Change> changes) =>
        Enumerable
            .Range(1, (1 << changes.Count) - 1)
            .OrderBy(int.PopCount)
            .ThenBy(bits => bits)
            .Select(bits => changes.Where((_, index) => (bits & (1 << index)) != 0).ToArray());

    private static List<Change> LetterChanges(GradingFacts facts)
    {
        List<Change> changes = [];
        if (!facts.DonorMarksGone || !facts.AssetTagsGone)
            changes.Add(new("marques et étiquettes retirées", CleanOfMarks));
        if (facts.Drives.Any(Hardware.Fails))
            changes.Add(new("disque en panne remplacé", WithSoundDrives));
        if (Hardware.Battery(facts).Value is not (BatteryClass.NotApplicable or BatteryClass.A))
            changes.Add(new("batterie neuve", then => then with { BatteryPercent = 100 }));
        if (facts.Function < FunctionClass.F4)
            changes.Add(new("pannes réparées", then => then with { Function = FunctionClass.F4 }));
        changes.AddRange(RepairedLooks(facts.Defects));
        return changes;
    }

    private static GradingFacts CleanOfMarks(GradingFacts facts) =>
        facts with
        {
            DonorMarksGone = true,
            AssetTagsGone = true,
        };

    private static GradingFacts WithSoundDrives(GradingFacts facts) =>
        facts with
        {
            Drives = [.. facts.Drives.Where(drive => !Hardware.Fails(drive)), Ssd],
        };

    private static IEnumerable<Change> RepairedLooks(IReadOnlyList<Defect> defects)
    {
        var worstFirst = Cosmetic.Heaviest(defects).ToList();
        var now = Cosmetic.Letter(defects).Value;
        return Enumerable
            .Range(1, worstFirst.Count)
            .Select(count => (Repaired: worstFirst[..count], Left: worstFirst[count..]))
            .Where(tried => Cosmetic.Letter(tried.Left).Value < now)
            .Take(1)
            .Select(tried => new Change(Repairs(tried.Repaired), facts => facts with { Defects = tried.Left }));
    }

    private static string Repairs(IReadOnlyList<Defect> defects) =>
        $"aspect repris ({string.Join(", ", defects.Select(defect => GradeWords.Of(defect.Zone)).Distinct())})";

    private static readonly DriveFacts Ssd = new(Medium.SataSsd, 256_000_000_000);

    private static readonly DriveFacts Nvme = new(Medium.Nvme, 256_000_000_000);

    private static List<Change> UsageChanges(GradingFacts facts)
    {
        List<Change> changes = [];
        foreach (var size in (int[])[4, 8, 16])
            if (Usage.Gigabytes(facts.RamMb) is var now && now < size)
                changes.Add(new($"+{size - now}\u00a0Go de mémoire", then => then with { RamMb = size * 1024 }));
        changes.Add(new("disque SSD de 256\u00a0Go", then => then with { Drives = [.. then.Drives, Ssd] }));
        changes.Add(new("disque NVMe de 256\u00a0Go", then => then with { Drives = [.. then.Drives, Nvme] }));
        return changes;
    }
}
