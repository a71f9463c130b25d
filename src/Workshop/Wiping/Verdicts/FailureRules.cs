using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>What rejects a report whatever the medium: a failure, an error, a success without proof.</summary>
internal static class FailureRules
{
    public static IEnumerable<Objection> Of(ErasureReport report)
    {
        if (report.Outcome is ErasureOutcome.Failed && report.ExitStatus is null or 0)
            yield return Objection.Rejected(WipeReasons.ErasureFailed);
        if (report.ExitStatus is not (null or 0) and var status)
            yield return Objection.Rejected(WipeReasons.ExitedWith(status.Value));
        if (report.Outcome is ErasureOutcome.Aborted)
            yield return Objection.Rejected(WipeReasons.ErasureAborted);
        if (report.Outcome is ErasureOutcome.Unknown)
            yield return Objection.Pending(WipeReasons.OutcomeUnknown);
        if (report.Errors != 0)
            yield return Objection.Rejected(WipeReasons.Errors(report.Errors));
        if (report.ValidationResult is false)
            yield return Objection.Rejected(WipeReasons.ValidationFailed);
        if (IsBareWord(report))
            yield return Objection.Rejected(WipeReasons.ExitStatusMissing);
    }

    /// <summary>A firmware erasure by NVMe format has no other proof than the exit status of its command.</summary>
    private static bool IsBareWord(ErasureReport report) =>
        report.SuccessUnproved || report is { Technique: Technique.NvmeFormat, ExitStatus: null };
}
