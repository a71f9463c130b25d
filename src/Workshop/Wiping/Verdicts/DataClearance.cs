using Marketplace.Platform;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>A medium that was in the device at any time since its reception, even if it is gone.</summary>
/// <param name="Label">How a person finds it: model and serial.</param>
/// <param name="Verdict">Of its last report; null where none came.</param>
/// <param name="InProgress">A wipe was started and has not reported yet.</param>
/// <param name="WipedBy">Null where the tool's report names nobody of ours.</param>
internal sealed record ClearedMedium(
    string Label,
    Verdict? Verdict,
    bool InProgress = false,
    PersonId? WipedBy = null,
    PersonId? VerifiedBy = null
);

/// <summary>The two independent proofs that a device holds no medium: one of a tool, one of a person's eyes.</summary>
internal sealed record MediumAbsence(bool SnapshotWithoutDrive, PersonId? SeenBy);

/// <summary>Whether the donor's data is gone from a device, and if not, why.</summary>
internal sealed record Clearance(DataState State, IReadOnlyList<Reason> Reasons)
{
    public bool IsCleared =>
        State
            is DataState.ClearVerified
                or DataState.PurgeVerified
                or DataState.DestroyedVerified
                or DataState.NoMedium;
}

/// <summary>
/// A device is cleared when every medium that it ever held has an accepted verdict at the level that the donor asked
/// for, confirmed by another person than the one who wiped. Anything unknown blocks.
/// </summary>
internal static class DataClearance
{
    public static Clearance Decide(
        IReadOnlyList<ClearedMedium> media,
        WipeLevel required,
        MediumAbsence? absence = null
    )
    {
        if (media is [])
            return OfAbsence(absence);
        (DataState State, Reason Reason)[] obstacles = [.. media.SelectMany(m => Obstacles(m, required))];
        return obstacles is []
            ? new(Reached(media.Min(m => m.Verdict!.Level)), [])
            : new(Worst(obstacles), [.. obstacles.Select(o => o.Reason)]);
    }

    private static Clearance OfAbsence(MediumAbsence? absence)
    {
        List<Reason> missing = [];
        if (absence is not { SnapshotWithoutDrive: true })
            missing.Add(ClearanceReasons.NoSnapshotWithoutDrive);
        if (absence?.SeenBy is null)
            missing.Add(ClearanceReasons.NotSeenEmpty);
        return missing is [] ? new(DataState.NoMedium, []) : new(DataState.Unknown, missing);
    }

    private static IEnumerable<(DataState, Reason)> Obstacles(ClearedMedium medium, WipeLevel required) =>
        medium.Verdict switch
        {
            null when medium.InProgress => [(DataState.InProgress, ClearanceReasons.WipeInProgress(medium.Label))],
            null => [(DataState.Bearing, ClearanceReasons.DriveUnwiped(medium.Label))],
            { Status: VerdictStatus.Rejected } rejected => Because(
                DataState.Failed,
                ClearanceReasons.WipeRejected(medium.Label),
                rejected
            ),
            { Status: VerdictStatus.Pending } pending => Because(
                DataState.InProgress,
                ClearanceReasons.WipePending(medium.Label),
                pending
            ),
            { Level: var level } when level < required || level is WipeLevel.None =>
            [
                (DataState.Bearing, ClearanceReasons.LevelTooLow(medium.Label, level, required)),
            ],
            _ => [.. Confirmation(medium)],
        };

    private static IEnumerable<(DataState, Reason)> Because(DataState state, Reason head, Verdict verdict) =>
        verdict.Reasons.Prepend(head).Select(r => (state, r));

    private static IEnumerable<(DataState, Reason)> Confirmation(ClearedMedium medium)
    {
        if (medium.VerifiedBy is null)
            yield return (DataState.InProgress, ClearanceReasons.NotVerified(medium.Label));
        else if (medium.VerifiedBy == medium.WipedBy)
            yield return (DataState.InProgress, ClearanceReasons.SamePersonVerified(medium.Label));
    }

    /// <summary>A failure is told before a drive that nobody wiped, and that before a proof that is missing.</summary>
    private static DataState Worst((DataState State, Reason Reason)[] obstacles)
    {
        DataState[] gravest = [DataState.Failed, DataState.Bearing, DataState.InProgress];
        return gravest.First(s => obstacles.Any(o => o.State == s));
    }

    private static DataState Reached(WipeLevel weakest) =>
        weakest switch
        {
            WipeLevel.Clear => DataState.ClearVerified,
            WipeLevel.Purge => DataState.PurgeVerified,
            WipeLevel.Destroy => DataState.DestroyedVerified,
            _ => DataState.Bearing,
        };
}
