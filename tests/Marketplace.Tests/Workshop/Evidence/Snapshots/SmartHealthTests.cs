using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class SmartHealthTests
{
    [Fact]
    public void The_figures_that_decide_are_read()
    {
        var smart = Of(
            """
            { "smart_status": { "passed": false }, "power_on_time": { "hours": 24658 }, "ata_smart_attributes": { "table": [
                { "id": 5, "name": "Reallocated_Sector_Ct", "value": 90, "raw": { "value": 15 } },
                { "id": 197, "name": "Current_Pending_Sector", "value": 100, "raw": { "value": 1 } },
                { "id": 198, "name": "Offline_Uncorrectable", "value": 100, "raw": { "value": 2 } } ] } }
            """
        );

        Assert.Equal(new Smart(false, 15, 1, 24658, null, 2), smart);
    }

    [Theory]
    [InlineData("SSD_Life_Left")]
    [InlineData("Wear_Leveling_Count")]
    [InlineData("Media_Wearout_Indicator")]
    [InlineData("Percent_Lifetime_Remain")]
    public void Wear_is_found_under_each_maker_s_name(string name) =>
        Assert.Equal(
            78,
            Of(
                $$"""{ "ata_smart_attributes": { "table": [{ "id": 9, "name": "{{name}}", "value": 78, "raw": { "value": 459 } }] } }"""
            )!.WearLeftPercent
        );

    [Fact]
    public void The_standard_s_own_wear_indicator_is_believed_before_the_maker_s() =>
        Assert.Equal(
            96,
            Of(
                """
                { "smart_status": { "passed": true },
                  "ata_smart_attributes": { "table": [{ "id": 177, "name": "Wear_Leveling_Count", "value": 50 }] },
                  "ata_device_statistics": { "pages": [{ "number": 7, "table": [{ "name": "Percentage Used Endurance Indicator", "value": 4 }] }] } }
                """
            )!.WearLeftPercent
        );

    [Theory]
    [InlineData("0", 100)]
    [InlineData("100", 0)]
    [InlineData("255", 0)]
    public void An_nvme_drive_worn_beyond_its_rating_has_nothing_left(string used, int left) =>
        Assert.Equal(
            left,
            Of($$"""{ "nvme_smart_health_information_log": { "percentage_used": {{used}} } }""")!.WearLeftPercent
        );

    [Fact]
    public void A_drive_that_was_not_asked_has_no_health() => Assert.Null(Of("""{ "serial_number": "S1" }"""));

    [Fact]
    public void A_wear_beyond_a_hundred_percent_is_no_wear() =>
        Assert.Null(
            Of(
                """{ "ata_smart_attributes": { "table": [{ "name": "SSD_Life_Left", "value": 253 }] } }"""
            )!.WearLeftPercent
        );

    private static Smart? Of(string report) => SmartHealth.Read(Fixture.Json(report));
}
