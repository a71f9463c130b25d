using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class IdentityRulesTests
{
    private static readonly DriveContext Ours = Proven.Ours(Proven.Overwrite);

    [Theory]
    [InlineData(null)]
    [InlineData("Default string")]
    [InlineData("000000000000")]
    public void A_report_without_a_true_serial_waits(string? serial) =>
        Judge(d => d with { Serial = serial }).AssertOnly(VerdictStatus.Pending, "drive-serial-missing");

    [Fact]
    public void A_drive_of_no_device_of_ours_waits() =>
        WipeRules.Judge(Proven.Overwrite, new()).AssertOnly(VerdictStatus.Pending, "drive-unknown");

    [Fact]
    public void Sources_that_give_two_serials_wait() => (
            Proven.Overwrite with
            {
                SerialsBySource = new Dictionary<string, string> { ["smart"] = "W62FAKE1", ["lsblk"] = "152D00539000" },
            }
        ).Judged().AssertOnly(VerdictStatus.Pending, "serial-mismatch");

    [Fact]
    public void Sources_that_give_two_world_wide_names_wait() => (
            Proven.Overwrite with
            {
                WwnsBySource = new Dictionary<string, string>
                {
                    ["smart"] = "0x5000c500a0fa4e01",
                    ["lsblk"] = "0x5000c500a0fa4e02",
                },
            }
        ).Judged().AssertOnly(VerdictStatus.Pending, "serial-mismatch");

    [Fact]
    public void Sources_that_write_the_same_serial_differently_agree() => (
            Proven.Overwrite with
            {
                SerialsBySource = new Dictionary<string, string> { ["smart"] = " w62fake1 ", ["lsblk"] = "W62-FAKE1" },
            }
        ).Judged().AssertAccepted(WipeLevel.Clear);

    [Fact]
    public void A_drive_matched_by_its_world_wide_name_alone_waits_for_its_serial() =>
        Judge(d => d with { Serial = "OTHER123" }).AssertOnly(VerdictStatus.Pending, "serial-mismatch");

    [Fact]
    public void A_size_of_another_drive_waits() =>
        WipeRules
            .Judge(Proven.Overwrite, Ours with { KnownDrive = Ours.KnownDrive! with { SizeBytes = 320072933376 } })
            .AssertOnly(VerdictStatus.Pending, "size-mismatch");

    [Theory]
    [InlineData(500108000000)]
    [InlineData(476940000000)]
    [InlineData(null)]
    public void A_size_that_a_snapshot_rounded_is_the_same(long? known) =>
        WipeRules
            .Judge(Proven.Overwrite, Ours with { KnownDrive = Ours.KnownDrive! with { SizeBytes = known } })
            .AssertAccepted(WipeLevel.Clear);

    [Fact]
    public void A_model_that_a_tool_cut_short_is_the_same_drive() =>
        Judge(d => d with { Model = "ST500" }).AssertAccepted(WipeLevel.Clear);

    [Fact]
    public void A_report_older_than_the_drive_s_installation_waits() =>
        WipeRules
            .Judge(Proven.Overwrite, Ours with { InstalledAt = Proven.Installed.AddDays(2) })
            .AssertOnly(VerdictStatus.Pending, "report-too-old");

    [Fact]
    public void A_report_without_a_date_waits_where_the_installation_is_known() =>
        WipeRules
            .Judge(Proven.Overwrite with { StartedAt = null, EndedAt = null }, Ours)
            .AssertOnly(VerdictStatus.Pending, "report-undated");

    private static Verdict Judge(Func<DriveIdentity, DriveIdentity> change) =>
        WipeRules.Judge(Proven.Overwrite with { Drive = change(Proven.Overwrite.Drive) }, Ours);
}
