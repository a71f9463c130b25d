using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Evidence;

public sealed class NwipeLogWriterTests
{
    private static readonly DateTime At = new(2026, 11, 20, 9, 40, 0, DateTimeKind.Utc);
    private readonly DemoDrive drive = DemoDrives.Hdd500("test");

    [Fact]
    public void A_good_log_shows_the_whole_disk_erased_and_no_hidden_sector()
    {
        var log = NwipeLogWriter.Write(drive, 0, At);

        Assert.Contains("nwipe 0.42", log, StringComparison.Ordinal);
        Assert.Contains($"S/N={drive.Serial}", log, StringComparison.Ordinal);
        Assert.Contains("No hidden sectors on /dev/sda", log, StringComparison.Ordinal);
        Assert.Matches("\\| +100\\.00%", log);
        Assert.Matches("sda \\| Erased \\|", log);
        Assert.Contains("[SUCCESS] Blanked device /dev/sda", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_and_reading_a_disk_takes_the_time_that_it_takes()
    {
        var log = NwipeLogWriter.Write(drive, 0, At);

        // Three times 500 GB at 100 MB/s: four hours and ten minutes.
        Assert.Contains("| 04:10:03 |", log, StringComparison.Ordinal);
        Assert.StartsWith("[2026/11/20 09:40:00]", log);
        Assert.Contains("[2026/11/20 13:50:03]", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_sectors_leave_a_share_of_the_real_disk_as_it_was()
    {
        var log = NwipeLogWriter.Write(drive with { HiddenBytes = drive.Bytes }, 0, At);

        Assert.Contains("HIDDEN SECTORS DETECTED", log, StringComparison.Ordinal);
        Assert.Contains("hpa is enabled", log, StringComparison.Ordinal);
        Assert.Matches("\\| +50\\.00%", log);
        Assert.DoesNotContain("No hidden sectors", log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_layout_says_nothing_of_hidden_areas()
    {
        var log = NwipeLogWriter.WriteOld(drive, 0, At);

        Assert.Contains("nwipe 0.33", log, StringComparison.Ordinal);
        Assert.DoesNotContain("idden", log, StringComparison.Ordinal);
        Assert.DoesNotContain("HPA", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Erasure Summary", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_someone_stopped_says_so_in_its_status_and_nowhere_in_its_counters()
    {
        var log = NwipeLogWriter.WriteAborted(drive, 0, At);

        Assert.Contains("|UABORTED|", log, StringComparison.Ordinal);
        Assert.Contains("Starting pass 2/3", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Finished pass 2/3", log, StringComparison.Ordinal);
        Assert.Contains(
            "sda |           0 |                    0 |                    0",
            log,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_second_disk_of_a_bench_has_the_second_name() =>
        Assert.Contains("/dev/sdb", NwipeLogWriter.Write(drive, 1, At), StringComparison.Ordinal);
}
