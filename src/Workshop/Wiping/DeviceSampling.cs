using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>A third person tries to recover data from a wiped drive (R2v3, appendix B).</summary>
internal sealed partial class Device
{
    /// <summary>
    /// Keeps what a third person found. Nothing: a wipe that waited for just that is judged again. Something: the wipe
    /// is rejected, the device set aside, and its permit gone.
    /// </summary>
    /// <param name="inForce">The drive's verdict so far.</param>
    /// <returns>The new verdict; null where the old one stands.</returns>
    public Wipe? Sample(KnownDrive drive, WipeInForce? inForce, Sampling found, bool overwriteOnFlash, Trace trace)
    {
        RefuseBadSampling(drive, inForce, found, trace);
        var (last, evidence) = inForce!;
        var report = last.ReadReport();
        var verdict = found.DataFound
            ? new Verdict(WipeLevel.None, VerdictStatus.Rejected, [SamplingReasons.DataFound])
            : WipeRules.Judge(report, ContextOf(drive, overwriteOnFlash, trace) with { Sampled = true });
        Raise(new DriveSampled(Id, trace, drive.PublicName, !found.DataFound, found.Tool.Trim()));
        if (!found.DataFound)
            drive.Sampled(trace);
        // An accepted wipe stays what it was; its certificate says that it was sampled too.
        if (last.Status is VerdictStatus.Accepted && !found.DataFound)
        {
            Moved(trace);
            return null;
        }
        var wipe = last.JudgedAgain(verdict, trace.OccurredAt);
        drive.JudgeAgain(wipe);
        Raise(Told(wipe, verdict, report, drive, evidence, trace));
        if (found.DataFound)
            Hold(IncidentKind.SuspectedData, SamplingReasons.DataFound.Text, trace);
        Settle(trace);
        return wipe;
    }

    private void RefuseBadSampling(KnownDrive drive, WipeInForce? inForce, Sampling found, Trace trace)
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(found.Tool),
            new Reason("tool-missing", "Dites avec quel logiciel de récupération, et sa version.")
        );
        Refuse.If(
            found.Tool.Length > Sampling.LongestTool,
            "Le nom du logiciel est trop long : {0} caractères au plus.",
            Sampling.LongestTool
        );
        Refuse.If(drive.Status is null or VerdictStatus.Rejected || inForce is null, SamplingReasons.DriveNotSampled);
        Refuse.If(
            trace.By.Person == drive.WipedBy || trace.By.Person == DataVerifiedBy,
            SamplingReasons.SamePersonSampled
        );
    }
}
