using Marketplace.Workshop.Evidence;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class BenchWipeTests
{
    [Fact]
    public void An_nvme_sanitize_counts_with_its_completed_log()
    {
        var report = ErasureFixtures.Only("bench-nvme-sanitize.json");

        Assert.Equal((Technique.NvmeSanitizeCrypto, true), (report.Technique, report.CompletionLogged));
        Assert.Equal((Medium.Nvme, "S444NFAKE00001"), (report.Drive.Medium, report.Drive.Serial));
        Assert.Equal("eui.0025388b91fa0001", report.Drive.Wwn);
        Assert.Equal((0, "poste-2", false), (report.ExitStatus, report.Technician, report.TimesAssumedUtc));
    }

    [Theory]
    [InlineData("0x101", true)]
    [InlineData("0x4", true)]
    [InlineData("0x2", null)]
    [InlineData("0x3", false)]
    [InlineData("0", null)]
    public void The_sanitize_log_says_whether_the_drive_has_finished(string status, bool? completed) =>
        Assert.Equal(completed, ErasureFixtures.Altered("bench-nvme-sanitize.json", "0x101", status).CompletionLogged);

    [Fact]
    public void A_sanitize_that_the_drive_reports_as_failed_has_failed() =>
        Assert.Equal(
            ErasureOutcome.Failed,
            ErasureFixtures.Altered("bench-nvme-sanitize.json", "0x101", "0x3").Outcome
        );

    [Fact]
    public void Hdparm_tells_that_the_sanitize_has_finished()
    {
        var report = ErasureFixtures.Only("bench-hdparm-sanitize.json");

        Assert.Equal((Technique.AtaSanitizeBlock, true), (report.Technique, report.CompletionLogged));
    }

    [Fact]
    public void An_overwrite_tells_bytes_passes_and_verification()
    {
        var report = ErasureFixtures.Only("bench-overwrite.json");

        Assert.Equal((Technique.Overwrite, 1, 1), (report.Technique, report.PassesPlanned, report.PassesCompleted));
        Assert.Equal((1000204886016L, 1000204886016L), (report.ErasedBytes, report.RealBytes));
        Assert.Equal((Verification.LastPass, HiddenAreas.None), (report.Verification, report.HiddenAreas));
    }

    [Fact]
    public void An_exit_status_that_was_not_recorded_proves_nothing() =>
        Assert.True(ErasureFixtures.Altered("bench-overwrite.json", "\"exitStatus\": 0,", "").SuccessUnproved);

    [Fact]
    public void An_input_output_error_in_the_output_is_counted_whatever_the_exit_status() =>
        Assert.Equal(
            1,
            ErasureFixtures
                .Altered(
                    "bench-hdparm-sanitize.json",
                    "Issuing SANITIZE_BLOCK_ERASE command",
                    "SG_IO: bad/missing sense data"
                )
                .Errors
        );

    [Fact]
    public void A_transcript_without_a_drive_is_unreadable() =>
        Assert.Equal(
            "bench-transcript-incomplete",
            Assert
                .Throws<UnreadableEvidence>(() =>
                    ErasureFixtures.ReadText("""{"format":"marketplace-bench-wipe/1","command":"shred /dev/sda"}""")
                )
                .Code
        );
}
