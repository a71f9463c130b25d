using Marketplace.Workshop.Evidence;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class NwipeLogTests
{
    private const string Clear = "nwipe-0.42-dod-short.log";

    [Fact]
    public void A_complete_log_gives_passes_sizes_and_verification()
    {
        var report = ErasureFixtures.Only(Clear);

        Assert.Equal("WDC WD3200BEVT-22A23T0", report.Drive.Model);
        Assert.Equal("WD-WXA1FAKE0007", report.Drive.Serial);
        Assert.Equal((Technique.Overwrite, ErasureOutcome.Succeeded), (report.Technique, report.Outcome));
        Assert.Equal((3, 3), (report.PassesPlanned, report.PassesCompleted));
        Assert.Equal(320072933376, report.ApparentBytes);
        Assert.Equal(report.ApparentBytes, report.RealBytes);
        Assert.Equal(report.ApparentBytes, report.ErasedBytes);
        Assert.Equal((HiddenAreas.None, Verification.AllPasses), (report.HiddenAreas, report.Verification));
        Assert.Equal(("nwipe", "0.42", "DoD Short"), (report.Tool, report.ToolVersion, report.Method));
    }

    [Fact]
    public void Dates_without_a_zone_are_taken_for_utc_and_told_so()
    {
        var report = ErasureFixtures.Only(Clear);

        Assert.Equal(new DateTime(2026, 10, 2, 8, 0, 1, DateTimeKind.Utc), report.StartedAt);
        Assert.Equal(new DateTime(2026, 10, 2, 13, 20, 0, DateTimeKind.Utc), report.EndedAt);
        Assert.True(report.TimesAssumedUtc);
    }

    [Fact]
    public void Nothing_said_on_hidden_areas_is_unknown()
    {
        var report = ErasureFixtures.Only("nwipe-0.33-zero.log");

        Assert.Equal("5VY0FAKE", report.Drive.Serial);
        Assert.Equal((HiddenAreas.Unknown, null), (report.HiddenAreas, report.RealBytes));
        Assert.Equal(Verification.LastPass, report.Verification);
        Assert.Equal("0.33", report.ToolVersion);
    }

    [Fact]
    public void Interleaved_drives_get_a_report_each()
    {
        var reports = ErasureFixtures.Read("nwipe-0.33-two-drives-one-fails.log").Reports;

        Assert.Equal(["9QZ1FAKE", "WD-WCAV1FAKE"], reports.Select(r => r.Drive.Serial));
        Assert.Equal([ErasureOutcome.Succeeded, ErasureOutcome.Failed], reports.Select(r => r.Outcome));
        Assert.Equal([0L, 2L], reports.Select(r => r.Errors));
        Assert.Equal([80026361856L, 51200000L], reports.Select(r => r.ErasedBytes ?? 0));
        Assert.Equal([3, 0], reports.Select(r => r.PassesCompleted ?? -1));
    }

    [Fact]
    public void A_drive_that_was_only_found_gets_no_report() =>
        Assert.DoesNotContain(
            ErasureFixtures.Read("nwipe-0.33-two-drives-one-fails.log").Reports,
            r => r.Drive.Serial == "4C53FAKE"
        );

    [Fact]
    public void Hidden_sectors_are_seen_behind_the_word_erased()
    {
        var report = ErasureFixtures.Only("nwipe-0.42-hidden-sectors.log");

        Assert.Equal(ErasureOutcome.Succeeded, report.Outcome);
        Assert.Equal(HiddenAreas.Present, report.HiddenAreas);
        Assert.Equal((67108864L, 134217728L), (report.ApparentBytes, report.RealBytes));
    }

    [Fact]
    public void A_log_that_says_no_hidden_sectors_against_its_own_numbers_is_not_believed() =>
        Assert.Equal(
            HiddenAreas.Present,
            ErasureFixtures
                .Altered(Clear, "HPA values 625142448 / 625142448", "HPA values 625142448 / 976773168")
                .HiddenAreas
        );

    [Fact]
    public void Hidden_sectors_that_could_not_be_determined_are_unknown() =>
        Assert.Equal(
            HiddenAreas.Unknown,
            ErasureFixtures.Altered(Clear, "No hidden sectors on", "HIDDEN SECTORS INDETERMINATE! on").HiddenAreas
        );

    [Fact]
    public void Failed_queries_of_the_environment_are_not_errors_of_the_wipe()
    {
        Assert.Contains("error: sg16: ioctl() failed", ErasureFixtures.Text("nwipe-0.42-hidden-sectors.log"));

        Assert.Equal(0, ErasureFixtures.Only("nwipe-0.42-hidden-sectors.log").Errors);
    }

    [Fact]
    public void An_abort_is_seen_behind_a_hundred_percent()
    {
        var report = ErasureFixtures.Only("nwipe-0.42-aborted.log");

        Assert.Equal(ErasureOutcome.Aborted, report.Outcome);
        Assert.Equal((7, 2), (report.PassesPlanned, report.PassesCompleted));
        Assert.Equal(report.ApparentBytes, report.ErasedBytes);
    }

    [Fact]
    public void A_log_cut_before_its_tables_has_no_outcome()
    {
        var text = ErasureFixtures.Text(Clear);
        var report = Assert.Single(
            ErasureFixtures.ReadText(text[..text.IndexOf("Finished pass 2", StringComparison.Ordinal)]).Reports
        );

        Assert.Equal(ErasureOutcome.Unknown, report.Outcome);
        Assert.Equal((3, 1), (report.PassesPlanned, report.PassesCompleted));
    }

    [Fact]
    public void A_log_that_lost_its_head_still_names_the_drive_by_its_last_table()
    {
        var text = ErasureFixtures.Text(Clear);
        var report = Assert.Single(
            ErasureFixtures
                .ReadText(text[text.IndexOf("[2026/10/02 08:00:01]  notice: Invoking", StringComparison.Ordinal)..])
                .Reports
        );

        Assert.Equal(("WDC WD3200BEVT-22", "WD-WXA1FAKE0007"), (report.Drive.Model, report.Drive.Serial));
    }

    [Fact]
    public void Two_executions_in_one_file_are_not_mixed()
    {
        var reports = ErasureFixtures
            .ReadText(ErasureFixtures.Text("nwipe-0.42-aborted.log") + ErasureFixtures.Text(Clear))
            .Reports;

        Assert.Equal(["W62FAKE1", "WD-WXA1FAKE0007"], reports.Select(r => r.Drive.Serial));
        Assert.Equal([2, 3], reports.Select(r => r.PassesCompleted ?? -1));
    }

    [Fact]
    public void A_pass_that_was_read_back_only_in_part_is_not_verified() =>
        Assert.Equal(
            Verification.None,
            ErasureFixtures.Altered(Clear, "320072933376 bytes read from", "320072930000 bytes read from").Verification
        );

    [Fact]
    public void A_pass_cut_short_is_not_hidden_by_the_next() =>
        Assert.Equal(
            1000,
            ErasureFixtures
                .Altered(
                    Clear,
                    "[2026/10/02 10:20:00]  notice: 320072933376 bytes written",
                    "[2026/10/02 10:20:00]  notice: 1000 bytes written"
                )
                .ErasedBytes
        );

    [Fact]
    public void An_error_count_too_long_to_be_read_is_not_zero() =>
        Assert.True(
            ErasureFixtures.Altered(Clear, "sda |           0 |", "sda | 99999999999999999999999 |").Errors > 0
        );

    [Fact]
    public void A_method_that_only_verifies_is_no_erasure()
    {
        var text = ErasureFixtures.Text(Clear).Replace("DoD Short", "Verify Zeros (0x00)", StringComparison.Ordinal);
        var lines = text.Split('\n').Where(l => !l.Contains("bytes written", StringComparison.Ordinal));

        Assert.Equal(
            Technique.Unknown,
            Assert.Single(ErasureFixtures.ReadText(string.Join('\n', lines)).Reports).Technique
        );
    }

    [Theory]
    [InlineData(" ATA    ", Medium.Unknown)]
    [InlineData("NVME", Medium.Nvme)]
    [InlineData("ATA-S", Medium.SataSsd)]
    public void The_bus_tells_the_medium_only_where_it_does(string bus, object medium) =>
        Assert.Equal((Medium)medium, ErasureFixtures.Altered(Clear, "  ATA    ,", $" {bus},").Drive.Medium);

    [Fact]
    public void Windows_line_ends_change_nothing() =>
        Assert.Equivalent(ErasureFixtures.Only(Clear), ErasureFixtures.Altered(Clear, "\n", "\r\n"));
}
