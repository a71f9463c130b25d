using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// The first grading rules: the letter is the worse of looks and battery, at most C where the hardware is not fully
/// functional, D where a gate is open. Pure: the same facts always give the same result.
/// </summary>
internal static class Ruleset1
{
    private const int Version = 1;
    private const int MonthsOfUpdates = 24;

    public static GradeResult Grade(GradingFacts facts) => Judge(facts) with { Lifts = Lifts1.Find(facts) };

    /// <summary>The grade without the search for what would lift it.</summary>
    public static GradeResult Judge(GradingFacts facts)
    {
        var cosmetic = Cosmetic.Letter(facts.Defects);
        var function = Hardware.Function(facts);
        var battery = Hardware.Battery(facts);
        var gates = Gates.Open(facts);
        return new()
        {
            Version = Version,
            Letter = Overall(cosmetic.Value, function.Value, battery.Value, gates),
            Cosmetic = cosmetic,
            CosmeticScore = Cosmetic.Score(facts.Defects),
            Function = function,
            Battery = battery,
            BatteryPercent = facts.BatteryPercent,
            Usage = Usage.Class(facts),
            UsageScore = Usage.Score(facts),
            LinuxRequired = !(facts.OsSupportedUntil >= facts.On.AddMonths(MonthsOfUpdates)),
            Gates = gates,
        };
    }

    private static Explained<GradeLetter> Overall(
        GradeLetter cosmetic,
        FunctionClass function,
        BatteryClass battery,
        IReadOnlyList<Reason> gates
    )
    {
        if (gates is [var gate, ..])
            return new(GradeLetter.D, gate.Text);
        var ceilings = new[]
        {
            new Explained<GradeLetter>(cosmetic, GradeWords.Of(cosmetic)),
            new Explained<GradeLetter>(Ceiling(battery), $"{GradeWords.Of(battery)} : {Ceiling(battery)} au plus"),
            new Explained<GradeLetter>(Ceiling(function), $"{GradeWords.Of(function)} : {Ceiling(function)} au plus"),
        };
        var lowest = ceilings.MaxBy(ceiling => ceiling.Value)!;
        return lowest with { Why = $"{lowest.Why}." };
    }

    private static GradeLetter Ceiling(BatteryClass battery) =>
        battery switch
        {
            BatteryClass.B => GradeLetter.B,
            BatteryClass.C or BatteryClass.MainsOnly => GradeLetter.C,
            _ => GradeLetter.A,
        };

    private static GradeLetter Ceiling(FunctionClass function) =>
        function < FunctionClass.F4 ? GradeLetter.C : GradeLetter.A;
}
