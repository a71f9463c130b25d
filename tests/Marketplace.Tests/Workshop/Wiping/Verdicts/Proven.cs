using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

/// <summary>Reports that prove all that their row of the table asks, to be weakened one fact at a time.</summary>
internal static class Proven
{
    public static readonly DateTime Installed = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DriveIdentity Drive = new(
        "ST500LM021",
        "W62FAKE1",
        "5000c500a0fa4e01",
        500107862016,
        Medium.Hdd
    );

    /// <summary>One pass over the whole of a disk that hides nothing, read back.</summary>
    public static readonly ErasureReport Overwrite = new()
    {
        Drive = Drive,
        Technique = Technique.Overwrite,
        Outcome = ErasureOutcome.Succeeded,
        PassesPlanned = 1,
        PassesCompleted = 1,
        ApparentBytes = 500107862016,
        RealBytes = 500107862016,
        ErasedBytes = 500107862016,
        HiddenAreas = HiddenAreas.None,
        Verification = Verification.LastPass,
        StartedAt = Installed.AddDays(1),
        EndedAt = Installed.AddDays(1).AddHours(2),
    };

    /// <summary>An erasure that the drive's own firmware did, ended and confirmed.</summary>
    public static ErasureReport ByFirmware(Technique technique, Medium medium) =>
        new()
        {
            Drive = Drive with { Medium = medium },
            Technique = technique,
            Outcome = ErasureOutcome.Succeeded,
            ExitStatus = 0,
            CompletionLogged = true,
            HiddenAreas = HiddenAreas.None,
            StartedAt = Installed.AddDays(1),
        };

    public static ErasureReport On(this ErasureReport report, Medium medium) =>
        report with
        {
            Drive = report.Drive with { Medium = medium },
        };

    /// <summary>The drive is ours, in its device since before the wipe.</summary>
    public static DriveContext Ours(ErasureReport report) =>
        new() { KnownDrive = report.Drive, InstalledAt = Installed };

    public static Verdict Judged(this ErasureReport report) => WipeRules.Judge(report, Ours(report));

    public static IEnumerable<string> Codes(this Verdict verdict) => verdict.Reasons.Select(r => r.Code);

    /// <summary>The verdict stands on this one reason.</summary>
    public static void AssertOnly(this Verdict verdict, VerdictStatus status, string code)
    {
        Assert.Equal(status, verdict.Status);
        Assert.Equal([code], verdict.Codes());
    }

    public static void AssertAccepted(this Verdict verdict, WipeLevel level) =>
        Assert.Equal((VerdictStatus.Accepted, level), (verdict.Status, verdict.Level));
}
