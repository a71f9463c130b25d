using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class OverwriteRulesTests
{
    [Fact]
    public void A_pass_that_did_not_end_is_rejected() =>
        (Proven.Overwrite with { PassesPlanned = 3, PassesCompleted = 2 })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "incomplete-passes");

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(0, 0)]
    public void Passes_that_are_not_told_wait(int? planned, int? completed) =>
        (Proven.Overwrite with { PassesPlanned = planned, PassesCompleted = completed })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "passes-unknown");

    [Fact]
    public void A_disk_erased_in_part_is_rejected() =>
        (Proven.Overwrite with { ErasedBytes = 500107861504 })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "erased-partly");

    [Fact]
    public void An_erased_size_that_is_not_told_waits() =>
        (Proven.Overwrite with { ErasedBytes = null })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "erased-size-unknown");

    [Theory]
    [InlineData(Verification.None)]
    [InlineData(Verification.Unknown)]
    [InlineData(Verification.Sampled)]
    public void A_disk_that_was_not_read_back_whole_waits(object verification) =>
        (Proven.Overwrite with { Verification = (Verification)verification })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "verification-missing");

    [Fact]
    public void A_usb_stick_has_no_hidden_area_to_ask_for() =>
        Assert.DoesNotContain(
            "hidden-area-unknown",
            (Proven.Overwrite with { HiddenAreas = HiddenAreas.Unknown }).On(Medium.UsbFlash).Judged().Codes()
        );
}
