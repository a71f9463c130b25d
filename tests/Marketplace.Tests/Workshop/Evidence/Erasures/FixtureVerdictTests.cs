using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

/// <summary>From a tool's file to the verdict, for a drive that is ours.</summary>
public sealed class FixtureVerdictTests
{
    [Theory]
    [InlineData("nwipe-0.42-dod-short.log", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Accepted)]
    [InlineData("nwipe-0.42-dod-short.log", Medium.SataSsd, WipeLevel.Clear, VerdictStatus.Pending)]
    [InlineData("nwipe-0.33-zero.log", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Pending)]
    [InlineData("nwipe-0.42-hidden-sectors.log", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Pending)]
    [InlineData("nwipe-0.42-aborted.log", Medium.Hdd, WipeLevel.None, VerdictStatus.Rejected)]
    [InlineData("nwipe-certificate.txt", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Accepted)]
    [InlineData("usody-hdd-over-usb.json", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Pending)]
    [InlineData("usody-hdd-identity-disagrees.json", Medium.Hdd, WipeLevel.None, VerdictStatus.Rejected)]
    [InlineData("usody-ssd-secure-erase.json", Medium.SataSsd, WipeLevel.Clear, VerdictStatus.Pending)]
    [InlineData("usody-ssd-frozen.json", Medium.SataSsd, WipeLevel.None, VerdictStatus.Rejected)]
    [InlineData("usody-nvme-format-ses1.json", Medium.Nvme, WipeLevel.Clear, VerdictStatus.Accepted)]
    [InlineData("blancco-failed.xml", Medium.Hdd, WipeLevel.None, VerdictStatus.Rejected)]
    [InlineData("bench-nvme-sanitize.json", Medium.Nvme, WipeLevel.Purge, VerdictStatus.Accepted)]
    [InlineData("bench-nvme-format-without-ses.json", Medium.Nvme, WipeLevel.None, VerdictStatus.Rejected)]
    [InlineData("bench-hdparm-sanitize.json", Medium.SataSsd, WipeLevel.Purge, VerdictStatus.Accepted)]
    [InlineData("bench-overwrite.json", Medium.Hdd, WipeLevel.Clear, VerdictStatus.Accepted)]
    public void A_file_gets_its_verdict(string file, object medium, object level, object status)
    {
        var report = ErasureFixtures.Only(file);
        var verdict = WipeRules.Judge(report, new() { KnownDrive = report.Drive with { Medium = (Medium)medium } });

        Assert.Equal(((WipeLevel)level, (VerdictStatus)status), (verdict.Level, verdict.Status));
        Assert.NotEmpty(verdict.Reasons);
    }

    [Theory]
    [InlineData("workbench-erase-basic.json")]
    [InlineData("workbench-erase-sectors.json")]
    public void An_erasure_of_workbench_alone_never_clears_a_disk(string file)
    {
        var drive = new DriveIdentity("ST3160318AS", "5VY0FAKE", null, 160042000000, Medium.Hdd);
        var report = ErasureReader.FromWorkbenchAction(ErasureFixtures.Json(file), drive);
        var verdict = WipeRules.Judge(report, new() { KnownDrive = drive });

        Assert.Equal(VerdictStatus.Pending, verdict.Status);
        Assert.Contains("hidden-area-unknown", verdict.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void Two_drives_of_one_log_get_two_verdicts()
    {
        var verdicts = ErasureFixtures
            .Read("nwipe-0.33-two-drives-one-fails.log")
            .Reports.Select(r => WipeRules.Judge(r, new() { KnownDrive = r.Drive with { Medium = Medium.Hdd } }));

        Assert.Equal([VerdictStatus.Pending, VerdictStatus.Rejected], verdicts.Select(v => v.Status));
    }
}
