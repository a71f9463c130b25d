using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>A class and why it was given, in a French sentence for a person who knows nothing of the rules.</summary>
internal sealed record Explained<T>(T Value, string Why);

/// <summary>The least change that would lift the unit one class, such as « +4 Go de mémoire → U2 ».</summary>
internal sealed record Lift(string Change, string To)
{
    public override string ToString() => $"{Change} → {To}";
}

/// <summary>What a ruleset concludes from the facts. Equal facts give equal results, today and in ten years.</summary>
internal sealed record GradeResult
{
    /// <summary>The ruleset's version.</summary>
    public required int Version { get; init; }

    public required Explained<GradeLetter> Letter { get; init; }

    public required Explained<GradeLetter> Cosmetic { get; init; }

    /// <summary>0 to 100, before the letter's own conditions.</summary>
    public required decimal CosmeticScore { get; init; }

    public required Explained<FunctionClass> Function { get; init; }

    public required Explained<BatteryClass> Battery { get; init; }

    public int? BatteryPercent { get; init; }

    public required Explained<UsageClass> Usage { get; init; }

    /// <summary>0 to 100: memory, processor and storage together.</summary>
    public required int UsageScore { get; init; }

    /// <summary>The operating system on the unit is supported for less than 24 months: a Linux image is to be installed.</summary>
    public required bool LinuxRequired { get; init; }

    /// <summary>What stands in the way of any sale, whatever the letter would be; each makes the letter D.</summary>
    public IReadOnlyList<Reason> Gates { get; init; } = [];

    public IReadOnlyList<Lift> Lifts { get; init; } = [];

    /// <summary>What the buyer reads: <c>A · F5 · U2 · batterie 82 %</c>.</summary>
    public string Line => GradeWords.Line(Letter.Value, Function.Value, Usage.Value, Battery.Value, BatteryPercent);
}
