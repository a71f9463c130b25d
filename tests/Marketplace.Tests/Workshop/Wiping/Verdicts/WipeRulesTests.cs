using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

/// <summary>The verdict table, row by row.</summary>
public sealed class WipeRulesTests
{
    [Fact]
    public void A_disk_overwritten_whole_and_read_back_is_cleared() =>
        Proven.Overwrite.Judged().AssertAccepted(WipeLevel.Clear);

    [Fact]
    public void A_disk_whose_hidden_areas_were_removed_is_cleared() =>
        (Proven.Overwrite with { HiddenAreas = HiddenAreas.Removed }).Judged().AssertAccepted(WipeLevel.Clear);

    [Theory]
    [InlineData(Technique.AtaSanitizeOverwrite)]
    [InlineData(Technique.AtaSanitizeCrypto)]
    [InlineData(Technique.AtaEnhancedSecureErase)]
    public void A_disk_that_sanitized_itself_is_purged(object technique) =>
        Proven.ByFirmware((Technique)technique, Medium.Hdd).Judged().AssertAccepted(WipeLevel.Purge);

    [Theory]
    [InlineData(Technique.AtaSanitizeOverwrite)]
    [InlineData(Technique.AtaEnhancedSecureErase)]
    public void A_disk_that_sanitized_itself_waits_while_its_hidden_areas_are_unknown(object technique) =>
        (Proven.ByFirmware((Technique)technique, Medium.Hdd) with { HiddenAreas = HiddenAreas.Unknown })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "hidden-area-unknown");

    [Fact]
    public void A_disk_whose_hidden_areas_are_unknown_waits() =>
        (Proven.Overwrite with { HiddenAreas = HiddenAreas.Unknown })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "hidden-area-unknown");

    [Fact]
    public void A_disk_that_shows_less_than_it_holds_waits() =>
        (Proven.Overwrite with { RealBytes = 500107862528 })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "size-mismatch");

    [Fact]
    public void A_disk_with_hidden_areas_waits() =>
        (Proven.Overwrite with { HiddenAreas = HiddenAreas.Present })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "hidden-area-present");

    [Fact]
    public void Retries_that_nothing_validated_wait()
    {
        var verdict = (Proven.Overwrite with { Retries = 3, Verification = Verification.None }).Judged();

        Assert.Equal(VerdictStatus.Pending, verdict.Status);
        Assert.Equal(["verification-missing", "retries-without-validation"], verdict.Codes());
    }

    [Fact]
    public void Retries_that_the_verification_made_good_are_accepted() =>
        (Proven.Overwrite with { Retries = 3 }).Judged().AssertAccepted(WipeLevel.Clear);

    [Theory]
    [InlineData(Technique.AtaSanitizeBlock)]
    [InlineData(Technique.AtaSanitizeCrypto)]
    public void A_sata_ssd_that_sanitized_itself_is_purged(object technique) =>
        Proven.ByFirmware((Technique)technique, Medium.SataSsd).Judged().AssertAccepted(WipeLevel.Purge);

    [Theory]
    [InlineData(Technique.AtaSecureErase, Medium.SataSsd)]
    [InlineData(Technique.AtaEnhancedSecureErase, Medium.SataSsd)]
    [InlineData(Technique.AtaSecureErase, Medium.Hdd)]
    public void A_secure_erase_clears_once_sampled(object technique, object medium)
    {
        var report = Proven.ByFirmware((Technique)technique, (Medium)medium);

        report.Judged().AssertOnly(VerdictStatus.Pending, "sampling-required");
        WipeRules.Judge(report, Proven.Ours(report) with { Sampled = true }).AssertAccepted(WipeLevel.Clear);
    }

    [Theory]
    [InlineData(Medium.SataSsd)]
    [InlineData(Medium.UsbFlash)]
    public void Overwriting_flash_counts_only_where_the_operator_says_so(object medium)
    {
        var report = Proven.Overwrite.On((Medium)medium);

        report.Judged().AssertOnly(VerdictStatus.Pending, "overwrite-on-flash");
        var accepted = WipeRules.Judge(report, Proven.Ours(report) with { OperatorAcceptsOverwriteOnFlash = true });
        accepted.AssertAccepted(WipeLevel.Clear);
        Assert.Contains("overwrite-on-flash-accepted", accepted.Codes());
    }

    [Fact]
    public void Overwriting_an_nvme_drive_never_counts()
    {
        var report = Proven.Overwrite.On(Medium.Nvme);

        WipeRules
            .Judge(report, Proven.Ours(report) with { OperatorAcceptsOverwriteOnFlash = true })
            .AssertOnly(VerdictStatus.Pending, "overwrite-on-flash");
    }

    [Theory]
    [InlineData(Technique.NvmeSanitizeBlock)]
    [InlineData(Technique.NvmeSanitizeCrypto)]
    public void An_nvme_sanitize_with_a_completed_log_is_purged(object technique) =>
        Proven.ByFirmware((Technique)technique, Medium.Nvme).Judged().AssertAccepted(WipeLevel.Purge);

    [Theory]
    [InlineData(Technique.NvmeSanitizeBlock, Medium.Nvme)]
    [InlineData(Technique.AtaSanitizeBlock, Medium.SataSsd)]
    public void A_sanitize_that_the_drive_did_not_confirm_waits(object technique, object medium) =>
        (Proven.ByFirmware((Technique)technique, (Medium)medium) with { CompletionLogged = null })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "completion-not-logged");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_nvme_format_with_secure_erase_is_cleared(int setting) =>
        (Proven.ByFirmware(Technique.NvmeFormat, Medium.Nvme) with { SecureEraseSetting = setting })
            .Judged()
            .AssertAccepted(WipeLevel.Clear);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(3)]
    public void An_nvme_format_without_secure_erase_is_rejected(int? setting)
    {
        var verdict = (
            Proven.ByFirmware(Technique.NvmeFormat, Medium.Nvme) with
            {
                SecureEraseSetting = setting,
            }
        ).Judged();

        verdict.AssertOnly(VerdictStatus.Rejected, "nvme-format-without-ses");
        Assert.Equal(WipeLevel.None, verdict.Level);
    }

    [Fact]
    public void A_destroyed_drive_counts_with_photo_serial_and_witness()
    {
        var report = Proven.ByFirmware(Technique.PhysicalDestruction, Medium.SataSsd);
        var proof = new DestructionProof(Photo: true, "W62FAKE1", "Nadia B.");

        report.Judged().AssertOnly(VerdictStatus.Pending, "destruction-proof-missing");
        WipeRules.Judge(report, Proven.Ours(report) with { Destruction = proof }).AssertAccepted(WipeLevel.Destroy);
    }

    [Theory]
    [InlineData(false, "W62FAKE1", "Nadia B.", "destruction-proof-missing")]
    [InlineData(true, null, "Nadia B.", "destruction-proof-missing")]
    [InlineData(true, "W62FAKE1", " ", "destruction-proof-missing")]
    [InlineData(true, "ANOTHER1", "Nadia B.", "serial-mismatch")]
    public void Each_part_of_a_destruction_s_proof_is_due(bool photo, string? serial, string? witness, string code)
    {
        var report = Proven.ByFirmware(Technique.PhysicalDestruction, Medium.Hdd);
        var context = Proven.Ours(report) with { Destruction = new(photo, serial, witness) };

        WipeRules.Judge(report, context).AssertOnly(VerdictStatus.Pending, code);
    }

    [Fact]
    public void A_medium_that_nobody_knows_waits() =>
        Proven.Overwrite.On(Medium.Unknown).Judged().AssertOnly(VerdictStatus.Pending, "medium-unknown");

    [Fact]
    public void A_report_that_does_not_know_the_medium_takes_ours() =>
        WipeRules
            .Judge(Proven.Overwrite.On(Medium.Unknown), Proven.Ours(Proven.Overwrite))
            .AssertAccepted(WipeLevel.Clear);

    [Theory]
    [InlineData(Medium.Hdd, Medium.SataSsd)]
    [InlineData(Medium.SataSsd, Medium.Hdd)]
    public void Where_we_and_the_report_disagree_the_more_demanding_medium_counts(object reported, object known) =>
        WipeRules
            .Judge(Proven.Overwrite.On((Medium)reported), Proven.Ours(Proven.Overwrite.On((Medium)known)))
            .AssertOnly(VerdictStatus.Pending, "overwrite-on-flash");

    [Fact]
    public void A_technique_that_cannot_be_told_waits() =>
        (Proven.Overwrite with { Technique = Technique.Unknown })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "technique-unknown");

    [Theory]
    [InlineData(Technique.NvmeSanitizeBlock, Medium.Hdd)]
    [InlineData(Technique.NvmeSanitizeBlock, Medium.SataSsd)]
    [InlineData(Technique.AtaSecureErase, Medium.Nvme)]
    [InlineData(Technique.AtaSanitizeBlock, Medium.UsbFlash)]
    public void A_technique_that_the_medium_does_not_have_waits(object technique, object medium) =>
        Proven
            .ByFirmware((Technique)technique, (Medium)medium)
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "technique-unsuited");

    [Fact]
    public void All_reasons_are_told_the_gravest_first()
    {
        var verdict = (
            Proven.Overwrite with
            {
                Errors = 2,
                HiddenAreas = HiddenAreas.Unknown,
                PassesCompleted = 0,
            }
        ).Judged();

        Assert.Equal((VerdictStatus.Rejected, WipeLevel.None), (verdict.Status, verdict.Level));
        Assert.Equal(["erasure-errors", "incomplete-passes", "hidden-area-unknown"], verdict.Codes());
    }

    [Fact]
    public void An_accepted_verdict_tells_what_was_proved() =>
        Assert.Equal(
            [
                "drive-matched",
                "passes-complete",
                "whole-drive-erased",
                "no-errors",
                "last-pass-verified",
                "no-hidden-area",
                "times-assumed-utc",
            ],
            (Proven.Overwrite with { TimesAssumedUtc = true }).Judged().Codes()
        );

    [Fact]
    public void Every_reason_is_a_french_sentence()
    {
        Verdict[] verdicts =
        [
            Proven.Overwrite.Judged(),
            WipeRules.Judge(new() { Drive = new(null, null, null, null, Medium.Unknown) }, new()),
        ];

        Assert.All(verdicts.SelectMany(v => v.Reasons), r => Assert.EndsWith(".", r.Text, StringComparison.Ordinal));
    }
}
