using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;
using Marketplace.Workshop.Permits.Rules;
using Marketplace.Workshop.Testing;

namespace Marketplace.Workshop.Devices;

/// <summary>The grade: computed from what is known, with the rules of the day, so that it replays to the same result.</summary>
internal sealed partial class Device
{
    /// <summary><c>A · F5 · U2 · batterie 82 %</c>; null until graded.</summary>
    public string? GradeLine { get; private set; }
    public GradeLetter? Letter { get; private set; }

    /// <summary>The version of the rules that made the grade.</summary>
    public int? Ruleset { get; private set; }
    public PersonId? GradedBy { get; private set; }
    public DateTime? GradedAt { get; private set; }

    /// <summary>The parts at the time of grading.</summary>
    public string? HashAtGrade { get; private set; }

    /// <summary>The facts that the grade was computed from, and the result, as JSON.</summary>
    public string? GradingFacts { get; private set; }
    public string? GradeResult { get; private set; }

    public GradeResult? ReadGrade() => GradeResult is null ? null : GradingJson.Read<GradeResult>(GradeResult);

    public GradingFacts? ReadGradingFacts() =>
        GradingFacts is null ? null : GradingJson.Read<GradingFacts>(GradingFacts);

    /// <summary>Grades the unit. The person takes the responsibility for the facts; the rules give the letter.</summary>
    public GradeResult GradeBy(Ruleset ruleset, Trace trace)
    {
        Refuse.If(!IsTested, PermitReasons.FunctionMissing);
        var facts = FactsToGrade(DateOnly.FromDateTime(trace.OccurredAt));
        var result = ruleset.Grade(facts);
        (GradingFacts, GradeResult) = (GradingJson.Write(facts), GradingJson.Write(result));
        (GradeLine, Letter, Ruleset) = (result.Line, result.Letter.Value, ruleset.Version);
        (GradedBy, GradedAt, HashAtGrade) = (trace.By.Person, trace.OccurredAt, ComponentsHash);
        ForgetQualityCheck();
        Moved(trace);
        Raise(new Graded(Id, trace, result.Line, result.Letter.Value.ToString(), ruleset.Version));
        Reconsider(trace);
        return result;
    }

    private GradingFacts FactsToGrade(DateOnly on)
    {
        var specification = ReadSnapshot()?.Specification;
        Refuse.If(
            specification?.RamMb is null,
            new Reason("specification-incomplete", "Aucun relevé ne dit ce que contient l’appareil : envoyez-en un.")
        );
        return new()
        {
            Type = KnownType(),
            On = on,
            Defects = [.. StandingDefects.Select(defect => defect.Seen)],
            DonorMarksGone = MarksGoneAt is not null,
            AssetTagsGone = MarksGoneAt is not null,
            Function = Function,
            Drives = [.. Drives.Where(drive => drive.RemovedAt is null).Select(drive => drive.ToGrade())],
            // What the machine says of its battery goes before what somebody typed.
            BatteryPercent = specification.Battery?.HealthPercent ?? BatteryMeasured,
            RamMb = (int)Math.Min(int.MaxValue, specification.RamMb.Value),
            Cpu = specification.Cpu?.Model,
            CpuTable = CpuTables.Latest.Published,
            X8664V2 = specification.Cpu?.X86Level is { } level ? level >= 2 : null,
            OsSupportedUntil = Systems.Find(OperatingSystem)?.SupportedUntil,
        };
    }

    /// <summary>What the grade rested on has changed: it has to be given again. The chain of events keeps the old one.</summary>
    private void ForgetGrade()
    {
        (GradeLine, Letter, Ruleset, GradingFacts, GradeResult) = (null, null, null, null, null);
        (GradedBy, GradedAt, HashAtGrade) = (null, null, null);
        ForgetQualityCheck();
    }
}
