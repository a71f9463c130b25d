using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>
/// An overwrite clears where every pass went over the whole real size, nothing is hidden, and the last pass was read
/// back.
/// </summary>
internal static class OverwriteRules
{
    public static IEnumerable<Objection> Of(ErasureReport report, bool mayHideAreas) =>
        [.. Passes(report), .. Sizes(report), .. mayHideAreas ? HiddenAreaObjections(report) : [], .. Verified(report)];

    /// <summary>HPA and DCO: of ATA drives, whatever the technique.</summary>
    public static IEnumerable<Objection> HiddenAreaObjections(ErasureReport report)
    {
        if (report.HiddenAreas is HiddenAreas.Unknown)
            yield return Objection.Pending(WipeReasons.HiddenAreaUnknown);
        if (report.HiddenAreas is HiddenAreas.Present)
            yield return Objection.Pending(WipeReasons.HiddenAreaPresent);
        if (report.ApparentBytes is { } apparent && report.RealBytes is { } real && apparent != real)
            yield return Objection.Pending(WipeReasons.SizeMismatch(apparent, real));
    }

    private static IEnumerable<Objection> Passes(ErasureReport report)
    {
        if (report is not { PassesPlanned: > 0 and var planned, PassesCompleted: { } completed })
            yield return Objection.Pending(WipeReasons.PassesUnknown);
        else if (completed < planned)
            yield return Objection.Rejected(WipeReasons.IncompletePasses(completed, planned));
    }

    private static IEnumerable<Objection> Sizes(ErasureReport report)
    {
        var whole = report.ApparentBytes ?? report.RealBytes;
        if (report.ErasedBytes is null || whole is null or <= 0)
            yield return Objection.Pending(WipeReasons.ErasedSizeUnknown);
        else if (report.ErasedBytes < whole)
            yield return Objection.Rejected(WipeReasons.ErasedPartly);
    }

    private static IEnumerable<Objection> Verified(ErasureReport report)
    {
        if (report.Verification is Verification.LastPass or Verification.AllPasses)
            yield break;
        yield return Objection.Pending(WipeReasons.VerificationMissing);
        if (report.Retries != 0)
            yield return Objection.Pending(WipeReasons.RetriesWithoutValidation);
    }
}
