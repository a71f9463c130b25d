using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Testing.Sheets;

/// <summary>The function tests of one type of device. A new version is a new sheet: old answers keep their meaning.</summary>
internal sealed record FunctionSheet(DeviceType Type, int Version, IReadOnlyList<Check> Checks)
{
    /// <summary>
    /// The class that the answers prove. What is not answered is not proven; ids that the sheet does not have are
    /// returned and prove nothing.
    /// </summary>
    public FunctionVerdict Judge(IReadOnlyDictionary<string, Answer> answers) =>
        new(
            Class(answers),
            [.. Checks.Where(check => answers.TryGetValue(check.Id, out var answer) && Fails(check, answer))],
            [.. Checks.Where(check => !answers.ContainsKey(check.Id))],
            [.. answers.Keys.Where(id => Checks.All(check => check.Id != id)).Order(StringComparer.Ordinal)]
        );

    private FunctionClass Class(IReadOnlyDictionary<string, Answer> answers)
    {
        bool Proven(CheckLevel level) =>
            Checks
                .Where(check => check.Level == level)
                .All(check => answers.TryGetValue(check.Id, out var answer) && !Fails(check, answer));

        if (!Proven(CheckLevel.Key))
            return FunctionClass.F0;
        if (!Proven(CheckLevel.Full))
            return FunctionClass.F3;
        if (!Proven(CheckLevel.System))
            return FunctionClass.F4;
        return Proven(CheckLevel.MakersParts) ? FunctionClass.F6 : FunctionClass.F5;
    }

    // « Absent » where the sheet does not allow it is a missing part.
    private static bool Fails(Check check, Answer answer) =>
        answer is Answer.Fail || (answer is Answer.Absent && !check.MayBeAbsent);
}

/// <param name="Class">F6 also needs a unit without cosmetic defect: grading looks at that.</param>
/// <param name="Defects">The checks that fail, told to the buyer.</param>
/// <param name="Missing">The checks without an answer yet.</param>
/// <param name="Unknown">Answers to questions that this sheet does not ask.</param>
internal sealed record FunctionVerdict(
    FunctionClass Class,
    IReadOnlyList<Check> Defects,
    IReadOnlyList<Check> Missing,
    IReadOnlyList<string> Unknown
)
{
    public bool Complete => Missing.Count == 0;
}
