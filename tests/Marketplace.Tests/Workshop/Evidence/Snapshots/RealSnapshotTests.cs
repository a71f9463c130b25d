using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>What is known of the real files beside the checkout, asserted where they are there.</summary>
public sealed class RealSnapshotTests
{
    [Fact]
    public void Every_real_file_is_read_in_its_format_or_refused_with_a_reason()
    {
        foreach (var path in Files("*"))
            if (Path.GetFileName(path).StartsWith("s1-08", StringComparison.Ordinal))
                Assert.Equal("unknown-action", Fixture.Refusal(File.ReadAllBytes(path)).Code);
            else
                Assert.StartsWith(
                    SnapshotReader.Read(File.ReadAllBytes(path)).Format.ToString(),
                    Path.GetFileName(path),
                    StringComparison.OrdinalIgnoreCase
                );
    }

    [Fact]
    public void A_15_inch_laptop_that_says_netbook() =>
        Of(
            "s1-01",
            s =>
            {
                Assert.Equal(DeviceType.Laptop, s.DeviceType);
                Assert.Equal(Medium.SataSsd, Assert.Single(s.Specification.Drives).Identity.Medium);
                Assert.True(s.Specification.HasWebcam);
            }
        );

    [Fact]
    public void Sizes_with_units_and_one_erasure() =>
        Of(
            "s1-02",
            s =>
            {
                Assert.Equal(
                    (1024, 160_042_000_000),
                    (s.Specification.RamMb, s.Specification.Drives[0].Identity.SizeBytes)
                );
                Assert.Equal(Medium.Hdd, Assert.Single(s.Erasures).Drive.Medium);
            }
        );

    [Fact]
    public void Virtual_machines()
    {
        foreach (var file in new[] { "s1-03", "s2-02", "s2-03" })
            Of(
                file,
                s =>
                {
                    Assert.Equal(MachineKind.Virtual, s.Kind);
                    Assert.False(s.Identity.CanMatch);
                }
            );
    }

    [Fact]
    public void A_laptop_whose_nvme_drive_was_not_seen() =>
        Of(
            "s1-04",
            s =>
            {
                Assert.Empty(s.Specification.Drives);
                Assert.Contains("no-drive-seen", s.Codes());
            }
        );

    [Fact]
    public void Neither_maker_nor_model_nor_serial_number() =>
        Of(
            "s1-05",
            s => Assert.Equal((null, null, null), (s.Identity.Manufacturer, s.Identity.Model, s.Identity.Serial))
        );

    [Fact]
    public void Three_disks_in_a_small_desktop() =>
        Of(
            "s1-06",
            s =>
            {
                Assert.Equal(DeviceType.Desktop, s.DeviceType);
                Assert.Equal(3, s.Specification.Drives.Count(d => d.Identity.Medium == Medium.Hdd));
            }
        );

    [Fact]
    public void Two_erased_disks_one_of_them_failing() =>
        Of(
            "s1-07",
            s =>
            {
                Assert.Equal(2, s.Erasures.Count);
                Assert.Equal(
                    (false, 15, 1),
                    (
                        s.Specification.Drives[0].Smart!.AssessmentPassed,
                        s.Specification.Drives[0].Smart!.Reallocated,
                        s.Specification.Drives[0].Smart!.Pending
                    )
                );
                Assert.True(s.Specification.Drives[1].Smart!.AssessmentPassed);
            }
        );

    [Fact]
    public void One_ssd_next_to_the_stick_and_the_disc_drive() =>
        Of(
            "s2-01",
            s =>
            {
                Assert.Equal(Medium.SataSsd, Assert.Single(s.Specification.Drives).Identity.Medium);
                Assert.Contains("usb-storage-ignored", s.Codes());
                Assert.Contains("optical-drive-ignored", s.Codes());
            }
        );

    [Fact]
    public void A_date_like_a_file_name_and_a_stick() =>
        Of(
            "s2-04",
            s =>
            {
                Assert.Equal(new DateTime(2022, 4, 9), s.TakenAt!.Value.Date);
                Assert.Equal(Medium.Hdd, Assert.Single(s.Specification.Drives).Identity.Medium);
                Assert.Contains("timestamp-malformed", s.Codes());
            }
        );

    [Fact]
    public void The_same_machine_seen_by_two_generations_of_tools_has_the_same_components() =>
        Of(
            "s1-02",
            old =>
                Of(
                    "s2-04",
                    later => Assert.Equal(ComponentsHash.Of(old.Specification), ComponentsHash.Of(later.Specification))
                )
        );

    [Fact]
    public void Two_msata_drives_and_the_bench_s_camera_and_monitor() =>
        Of(
            "s3-01",
            s =>
            {
                Assert.Equal(2, s.Specification.Drives.Count(d => d.Identity.Medium == Medium.SataSsd));
                Assert.Equal("1366x768", s.Specification.Screen!.Resolution);
                Assert.Empty(s.Erasures);
            }
        );

    [Fact]
    public void An_nvme_drive_that_only_inxi_saw_and_a_battery_of_738_cycles()
    {
        foreach (var file in new[] { "s3-02", "s4-01" })
            Of(
                file,
                s =>
                {
                    Assert.Equal(Medium.Nvme, Assert.Single(s.Specification.Drives).Identity.Medium);
                    Assert.Equal(738, s.Specification.Battery!.Cycles);
                    Assert.Contains("smartctl-missing", s.Codes());
                }
            );
    }

    private static void Of(string file, Action<Snapshot> check)
    {
        foreach (var path in Files(file))
            check(SnapshotReader.Read(File.ReadAllBytes(path)));
    }

    private static string[] Files(string start) =>
        Repository.Shared is { } shared
            ? Directory.GetFiles(Path.Combine(shared, "data", "snapshots"), $"{start.TrimEnd('*')}*.json")
            : [];
}
