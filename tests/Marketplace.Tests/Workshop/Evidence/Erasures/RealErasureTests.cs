using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

/// <summary>Real reports that lie beside the checkout on some machines; they are not ours to copy into it.</summary>
public sealed class RealErasureTests
{
    private static readonly string? Folder = Repository.Shared is { } shared
        ? Path.Combine(shared, "data", "erasures")
        : null;

    [Fact]
    public void Every_real_report_is_read_or_refused_with_its_reason()
    {
        foreach (var file in Files("*").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)))
        {
            if (file.EndsWith(".pdf", StringComparison.Ordinal))
                Assert.Equal("pdf-unsupported", Assert.Throws<UnreadableEvidence>(() => Read(file)).Code);
            else
                Assert.NotEmpty(Read(file).Reports);
        }
    }

    [Fact]
    public void None_is_accepted_for_a_drive_that_we_do_not_know()
    {
        foreach (
            var report in Files("*")
                .Where(f => Path.GetExtension(f) is ".log" or ".json" or ".xml")
                .SelectMany(f => Read(f).Reports)
        )
            Assert.NotEqual(VerdictStatus.Accepted, WipeRules.Judge(report, new()).Status);
    }

    [Fact]
    public void Loop_devices_have_no_serial_and_their_failures_are_seen()
    {
        AssertVerdicts("nwipe-0.33-01*", [(VerdictStatus.Pending, "drive-serial-missing")]);
        AssertVerdicts("nwipe-0.33-02*", [(VerdictStatus.Pending, "hidden-area-unknown")]);
        AssertVerdicts("nwipe-0.33-03*", [(VerdictStatus.Rejected, "erasure-failed")]);
        AssertVerdicts("nwipe-0.33-04*", [(VerdictStatus.Rejected, "erasure-aborted")]);
        AssertVerdicts(
            "nwipe-0.33-05*",
            [(VerdictStatus.Pending, "hidden-area-unknown"), (VerdictStatus.Pending, "hidden-area-unknown")]
        );
        AssertVerdicts(
            "nwipe-0.33-06*",
            [(VerdictStatus.Pending, "drive-serial-missing"), (VerdictStatus.Rejected, "erasure-errors")]
        );
        AssertVerdicts("nwipe-0.42-01*", [(VerdictStatus.Pending, "hidden-area-unknown")]);
        AssertVerdicts("nwipe-0.42-03*", [(VerdictStatus.Rejected, "erasure-aborted")]);
    }

    [Fact]
    public void Half_a_disk_hidden_is_never_accepted_even_where_the_drive_is_ours()
    {
        foreach (var file in Files("nwipe-0.42-02*").Where(f => !f.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var report = Assert.Single(Read(file).Reports);
            var verdict = WipeRules.Judge(report, Known(report, Medium.Hdd));

            Assert.Equal(VerdictStatus.Pending, verdict.Status);
            Assert.Equal(["hidden-area-present", "size-mismatch"], verdict.Reasons.Select(r => r.Code));
        }
    }

    [Fact]
    public void The_drives_of_the_small_desktop_are_accepted_once_matched()
    {
        DriveIdentity[] known =
        [
            new("ST3160815AS", "6RX7AWEZ", null, 160042000000, Medium.Hdd),
            new("WDC WD3200AAJS-0", "WCARW0244414", null, 320073000000, Medium.Hdd),
        ];
        foreach (var file in Files("nwipe-0.42-04*").Concat(Files("nwipe-0.42-05*")))
        {
            var report = Assert.Single(Read(file).Reports);
            var drive = Assert.Single(MatchDrive.Among(report.Drive, known, d => d));
            var verdict = WipeRules.Judge(
                report,
                new() { KnownDrive = drive, InstalledAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) }
            );

            Assert.Equal((WipeLevel.Clear, VerdictStatus.Accepted), (verdict.Level, verdict.Status));
        }
    }

    [Theory]
    [InlineData(
        "hdd-basic-success-usb.json",
        WipeLevel.Clear,
        VerdictStatus.Pending,
        "hidden-area-unknown,verification-missing"
    )]
    [InlineData(
        "hdd-basic-failed-identity-disagrees.json",
        WipeLevel.None,
        VerdictStatus.Rejected,
        "erasure-failed,validation-failed,technique-unknown,serial-mismatch"
    )]
    [InlineData("ssd-ata-security-erase-success.json", WipeLevel.Clear, VerdictStatus.Pending, "sampling-required")]
    [InlineData(
        "ssd-frozen-failed.json",
        WipeLevel.None,
        VerdictStatus.Rejected,
        "erasure-failed,validation-failed,technique-unknown"
    )]
    [InlineData(
        "nvme-format-ses1-success.json",
        WipeLevel.Clear,
        VerdictStatus.Accepted,
        "drive-matched,erased-by-drive,exit-status-zero"
    )]
    [InlineData(
        "synthetic-02-failed.xml",
        WipeLevel.None,
        VerdictStatus.Rejected,
        "erasure-failed,erasure-errors,erased-partly,passes-unknown,verification-missing"
    )]
    public void A_report_of_a_drive_of_ours_gets_its_verdict(string name, object level, object status, string codes)
    {
        foreach (var file in Files(name))
        {
            var report = Assert.Single(Read(file).Reports);
            var verdict = WipeRules.Judge(report, Known(report, Medium.Unknown));

            Assert.Equal(((WipeLevel)level, (VerdictStatus)status), (verdict.Level, verdict.Status));
            Assert.Equal(codes, string.Join(',', verdict.Reasons.Select(r => r.Code)));
        }
    }

    [Fact]
    public void A_workstation_s_two_disks_are_judged_apart()
    {
        foreach (var file in Files("synthetic-01*"))
        {
            var verdicts = Read(file).Reports.Select(r => WipeRules.Judge(r, Known(r, Medium.Unknown)));

            Assert.Equal([VerdictStatus.Pending, VerdictStatus.Accepted], verdicts.Select(v => v.Status));
        }
    }

    private static void AssertVerdicts(string pattern, (VerdictStatus Status, string Code)[] expected)
    {
        foreach (var file in Files(pattern))
        {
            var verdicts = Read(file).Reports.Select(r => WipeRules.Judge(r, new())).ToList();
            Assert.Equal(expected.Select(e => e.Status), verdicts.Select(v => v.Status));
            Assert.All(
                expected.Zip(verdicts),
                pair => Assert.Contains(pair.First.Code, pair.Second.Reasons.Select(r => r.Code))
            );
        }
    }

    private static DriveContext Known(ErasureReport report, Medium medium) =>
        new() { KnownDrive = report.Drive with { Medium = medium } };

    private static ErasureDocument Read(string file) => ErasureReader.Read(File.ReadAllBytes(file));

    /// <summary>None where the folder is not there.</summary>
    private static IEnumerable<string> Files(string pattern) =>
        Folder is not null ? Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Order() : [];
}
