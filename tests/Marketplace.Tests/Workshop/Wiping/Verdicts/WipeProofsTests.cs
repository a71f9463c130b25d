using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class WipeProofsTests
{
    [Fact]
    public void A_firmware_erasure_tells_its_exit_status_and_the_drive_s_own_log() =>
        Assert.Equal(
            ["drive-matched", "erased-by-drive", "exit-status-zero", "completion-logged"],
            (Proven.ByFirmware(Technique.NvmeSanitizeCrypto, Medium.Nvme) with { HiddenAreas = HiddenAreas.Unknown })
                .Judged()
                .Codes()
        );

    [Fact]
    public void A_sampled_drive_tells_it()
    {
        var report = Proven.ByFirmware(Technique.AtaSecureErase, Medium.SataSsd);

        Assert.Contains("sampled", WipeRules.Judge(report, Proven.Ours(report) with { Sampled = true }).Codes());
    }

    [Fact]
    public void A_destruction_names_its_witness()
    {
        var report = Proven.ByFirmware(Technique.PhysicalDestruction, Medium.Hdd);
        var context = Proven.Ours(report) with { Destruction = new(true, "W62FAKE1", "Nadia B.") };

        Assert.Contains(
            WipeRules.Judge(report, context).Reasons,
            r => r.Code == "destruction-proved" && r.Text.Contains("Nadia B.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Passes_that_were_all_read_back_are_told_so() =>
        Assert.Contains(
            "all-passes-verified",
            (Proven.Overwrite with { Verification = Verification.AllPasses }).Judged().Codes()
        );

    [Fact]
    public void A_usb_bridge_and_removed_hidden_areas_are_told() =>
        Assert.Superset(
            new HashSet<string> { "over-usb-bridge", "hidden-areas-removed" },
            (Proven.Overwrite with { OverUsbBridge = true, HiddenAreas = HiddenAreas.Removed })
                .Judged()
                .Codes()
                .ToHashSet()
        );
}
