using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Evidence;

public sealed class ErasureWriterTests
{
    private static readonly DateTime At = new(2026, 11, 20, 9, 40, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_drive_of_a_listed_unit_has_its_report()
    {
        foreach (var computer in SnapshotWriterTests.All.Where(computer => computer.Ending is Ending.Listed))
        {
            var reports = ErasureWriter.Write(computer, At);

            Assert.Equal(computer.Drives.Count, reports.Count);
            Assert.All(
                reports.Zip(computer.Drives),
                pair =>
                    Assert.Contains(
                        pair.Second.Serial,
                        Encoding.UTF8.GetString(pair.First.Content),
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public void A_unit_that_is_not_wiped_has_no_report() =>
        Assert.Empty(ErasureWriter.Write(SnapshotWriterTests.All.Single(computer => computer.Wipe is Wipe.None), At));

    [Fact]
    public void The_second_drive_may_be_forgotten()
    {
        var forgotten = SnapshotWriterTests.All.Single(computer => computer.Wipe is Wipe.FirstDriveOnly);

        var report = Assert.Single(ErasureWriter.Write(forgotten, At));

        Assert.DoesNotContain(
            forgotten.Drives[1].Serial,
            Encoding.UTF8.GetString(report.Content),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_stray_report_names_a_drive_that_no_unit_has()
    {
        var log = Encoding.UTF8.GetString(StrayEvidence.UnmatchedErasure(At).Content);

        Assert.Matches("S/N=WD-WX", log);
        Assert.DoesNotContain(
            SnapshotWriterTests.All.SelectMany(computer => computer.Drives),
            drive => log.Contains(drive.Serial, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_cut_report_is_not_json_any_more() =>
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(StrayEvidence.TruncatedErasure(At).Content));

    [Fact]
    public void An_unreadable_snapshot_is_json_of_no_known_format()
    {
        var json = JsonNode.Parse(StrayEvidence.UnreadableSnapshot.Content)!.AsObject();

        Assert.DoesNotContain(json, field => field.Key is "data" or "device" or "software" or "credentialSubject");
    }
}
