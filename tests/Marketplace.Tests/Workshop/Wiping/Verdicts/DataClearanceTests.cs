using Marketplace.Platform;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class DataClearanceTests
{
    private static readonly PersonId Wiper = PersonId.New();
    private static readonly PersonId Verifier = PersonId.New();

    [Theory]
    [InlineData(WipeLevel.Clear, DataState.ClearVerified)]
    [InlineData(WipeLevel.Purge, DataState.PurgeVerified)]
    [InlineData(WipeLevel.Destroy, DataState.DestroyedVerified)]
    public void A_device_is_cleared_when_its_medium_is_accepted_and_confirmed(object level, object state)
    {
        var clearance = Decide(Accepted((WipeLevel)level));

        Assert.Equal((DataState)state, clearance.State);
        Assert.True(clearance.IsCleared);
        Assert.Empty(clearance.Reasons);
    }

    [Fact]
    public void The_weakest_medium_gives_the_level() =>
        Assert.Equal(DataState.ClearVerified, Decide(Accepted(WipeLevel.Purge), Accepted(WipeLevel.Clear)).State);

    [Fact]
    public void One_drive_that_was_never_wiped_keeps_the_whole_device_back() =>
        AssertBlocked(
            Decide(Accepted(WipeLevel.Purge), new ClearedMedium("ST500", null)),
            DataState.Bearing,
            "drive-unwiped"
        );

    [Fact]
    public void A_drive_being_wiped_is_in_progress() =>
        AssertBlocked(
            Decide(new ClearedMedium("ST500", null, InProgress: true)),
            DataState.InProgress,
            "wipe-in-progress"
        );

    [Fact]
    public void A_level_below_the_donor_s_is_not_enough() =>
        AssertBlocked(
            DataClearance.Decide([Accepted(WipeLevel.Clear)], WipeLevel.Purge),
            DataState.Bearing,
            "level-too-low"
        );

    [Fact]
    public void A_rejected_wipe_is_a_failure_with_the_verdict_s_reasons() =>
        AssertBlocked(Decide(Judged(VerdictStatus.Rejected)), DataState.Failed, "wipe-rejected", "some-reason");

    [Fact]
    public void A_pending_wipe_is_in_progress_with_the_verdict_s_reasons() =>
        AssertBlocked(Decide(Judged(VerdictStatus.Pending)), DataState.InProgress, "wipe-pending", "some-reason");

    [Fact]
    public void A_wipe_that_nobody_confirmed_is_in_progress() =>
        AssertBlocked(
            Decide(Accepted(WipeLevel.Clear) with { VerifiedBy = null }),
            DataState.InProgress,
            "verifier-missing"
        );

    [Fact]
    public void The_person_who_wiped_cannot_confirm() =>
        AssertBlocked(
            Decide(Accepted(WipeLevel.Clear) with { VerifiedBy = Wiper }),
            DataState.InProgress,
            "same-person-verified"
        );

    [Fact]
    public void A_failure_is_told_before_a_drive_that_nobody_wiped()
    {
        var clearance = Decide(new ClearedMedium("ST500", null), Judged(VerdictStatus.Rejected));

        AssertBlocked(clearance, DataState.Failed, "drive-unwiped", "wipe-rejected", "some-reason");
    }

    [Fact]
    public void No_medium_needs_a_snapshot_and_a_person_s_eyes()
    {
        var clearance = DataClearance.Decide([], WipeLevel.Clear, new(SnapshotWithoutDrive: true, Verifier));

        Assert.Equal((DataState.NoMedium, true), (clearance.State, clearance.IsCleared));
    }

    [Fact]
    public void One_proof_of_absence_is_not_enough()
    {
        AssertBlocked(Absence(new(true, null)), DataState.Unknown, "visual-check-missing");
        AssertBlocked(Absence(new(false, Verifier)), DataState.Unknown, "snapshot-without-drive-missing");
        AssertBlocked(Absence(null), DataState.Unknown, "snapshot-without-drive-missing", "visual-check-missing");
    }

    [Fact]
    public void Proofs_of_absence_do_not_clear_a_drive_that_was_there() =>
        AssertBlocked(
            DataClearance.Decide([new("ST500", null)], WipeLevel.Clear, new(true, Verifier)),
            DataState.Bearing,
            "drive-unwiped"
        );

    private static Clearance Decide(params ClearedMedium[] media) => DataClearance.Decide(media, WipeLevel.Clear);

    private static Clearance Absence(MediumAbsence? absence) => DataClearance.Decide([], WipeLevel.Clear, absence);

    private static ClearedMedium Accepted(WipeLevel level) =>
        new("ST500 W62FAKE1", new(level, VerdictStatus.Accepted, []), WipedBy: Wiper, VerifiedBy: Verifier);

    private static ClearedMedium Judged(VerdictStatus status) =>
        new("ST500", new(WipeLevel.None, status, [new("some-reason", "Une raison.")]), VerifiedBy: Verifier);

    private static void AssertBlocked(Clearance clearance, DataState state, params string[] codes)
    {
        Assert.Equal((state, false), (clearance.State, clearance.IsCleared));
        Assert.Equal(codes, clearance.Reasons.Select(r => r.Code));
    }
}
