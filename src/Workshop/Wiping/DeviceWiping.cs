using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>What is known of the donor's data: derived from verdicts and from a second person, never declared.</summary>
internal sealed partial class Device
{
    public DataState Data { get; private set; } = DataState.Unknown;

    /// <summary>The second person, who read the proofs.</summary>
    public PersonId? DataVerifiedBy { get; private set; }
    public DateTime? DataVerifiedAt { get; private set; }

    /// <summary>Who looked inside and saw that there is no drive.</summary>
    public PersonId? SeenEmptyBy { get; private set; }

    /// <summary>The parts at the time of the wipe's verification.</summary>
    public string? HashAtWipe { get; private set; }

    public bool DataIsCleared => Clearance().IsCleared;

    /// <summary>Judges a report of one of this device's drives and keeps the verdict with its reasons.</summary>
    public Wipe Judge(ErasureReport report, KnownDrive drive, bool overwriteOnFlash, EvidenceSource source, Trace trace)
    {
        var verdict = WipeRules.Judge(report, ContextOf(drive, overwriteOnFlash, trace));
        var wipe = Wipe.Of(source, report, drive, verdict);
        drive.Judge(wipe);
        (DataVerifiedBy, DataVerifiedAt) = (null, null);
        Raise(Told(wipe, verdict, report, drive, source.Content, trace));
        Settle(trace);
        return wipe;
    }

    // A drive that came with the device may have been wiped at a bench without network, before we heard of it.
    private DriveContext ContextOf(KnownDrive drive, bool overwriteOnFlash, Trace trace) =>
        new()
        {
            KnownDrive = drive.Identity,
            InstalledAt =
                ReturnedAt >= drive.InstalledAt ? ReturnedAt
                : drive.InstalledAt > ReceivedAt ? drive.InstalledAt
                : null,
            ReceivedAt = trace.OccurredAt,
            OperatorAcceptsOverwriteOnFlash = overwriteOnFlash,
        };

    /// <summary>The second person accepts the wipe; never the one who wiped.</summary>
    public void VerifyWipe(Trace trace)
    {
        // After a change of parts the same proofs are looked at again: they may speak of another machine.
        Refuse.If(
            DataVerifiedBy is not null && HashAtWipe == ComponentsHash,
            "L’effacement de cet appareil est déjà vérifié."
        );
        Refuse.If(Drives.Exists(drive => drive.SampledBy == trace.By.Person), SamplingReasons.SamplerVerifies);
        (DataVerifiedBy, DataVerifiedAt) = (trace.By.Person, trace.OccurredAt);
        var clearance = Clearance();
        Refuse.Unless(clearance.Reasons, "L’effacement ne peut pas être accepté.");
        (Data, HashAtWipe) = (clearance.State, ComponentsHash);
        Moved(trace);
        Raise(new DataCleared(Id, trace, Data.ToString(), ComponentsHash));
    }

    /// <summary>Someone looked inside: together with a snapshot that shows no drive, it proves « no medium ».</summary>
    public void SeeEmpty(Trace trace)
    {
        Refuse.If(Drives.Count > 0, "Un support a été vu dans cet appareil : il faut la preuve de son effacement.");
        SeenEmptyBy = trace.By.Person;
        AcceptAbsence(trace);
    }

    /// <summary>Both proofs of « no medium » are there, in whichever order they came.</summary>
    private void AcceptAbsence(Trace trace)
    {
        if (DataIsCleared)
        {
            HashAtWipe = ComponentsHash;
            Raise(new DataCleared(Id, trace, DataState.NoMedium.ToString(), ComponentsHash));
        }
        Settle(trace);
    }

    public Clearance Clearance() =>
        DataClearance.Decide(
            [.. Drives.Select(Medium)],
            RequiredLevel,
            new MediumAbsence(SeenWithoutDriveAt is not null, SeenEmptyBy)
        );

    /// <summary>What was cleared is unknown again: a drive appeared, or the device came back from a customer.</summary>
    internal void DoubtData(string why, Trace trace)
    {
        var wasCleared =
            Data
            is DataState.ClearVerified
                or DataState.PurgeVerified
                or DataState.DestroyedVerified
                or DataState.NoMedium;
        (DataVerifiedBy, DataVerifiedAt, SeenEmptyBy) = (null, null, null);
        Data = Clearance().State;
        if (wasCleared)
            Raise(new DataUncertain(Id, trace, why));
    }

    private void Settle(Trace trace)
    {
        var before = Data;
        Data = Clearance().State;
        Moved(trace);
        if (before is DataState.ClearVerified or DataState.PurgeVerified && !DataIsCleared)
            Raise(new DataUncertain(Id, trace, "Une preuve plus récente contredit l’effacement."));
        Reconsider(trace);
    }

    private ClearedMedium Medium(KnownDrive drive) =>
        new(
            drive.PublicName,
            drive.Status is { } status ? new Verdict(drive.Level, status, []) : null,
            WipedBy: drive.WipedBy,
            VerifiedBy: DataVerifiedBy
        );

    private ITraceEvent Told(
        Wipe wipe,
        Verdict verdict,
        ErasureReport report,
        KnownDrive drive,
        string evidence,
        Trace trace
    )
    {
        var codes = verdict.Reasons.Select(reason => reason.Code).ToList();
        return verdict.Status is VerdictStatus.Accepted
            ? new WipeAccepted(
                Id,
                trace,
                drive.PublicName,
                wipe.Level.ToString(),
                report.Method ?? report.Technique.ToString(),
                evidence,
                codes
            )
            : new WipeRejected(Id, trace, drive.PublicName, verdict.Status.ToString(), evidence, codes);
    }
}
