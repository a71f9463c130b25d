using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class DriveModelsTests
{
    [Theory]
    [InlineData("WDC WD1600BEVT-22A23T0")]
    [InlineData("WDC WD3200AAJS-2")]
    [InlineData("ST3500413AS")]
    [InlineData("ST1000LM035-1RK172")]
    [InlineData("Hitachi_HTS543232A7A384")]
    [InlineData("HGST HTS725050A7E630")]
    [InlineData("TOSHIBA MK3259GSXP")]
    [InlineData("TOSHIBA MQ01ABD100")]
    [InlineData("SAMSUNG HM321HI")]
    public void A_disk_is_told_by_its_model(string model) => Assert.Equal(Medium.Hdd, DriveModels.MediumOf(model));

    [Theory]
    [InlineData("KINGSTON SA400S37240G")]
    [InlineData("KINGSTON SV300S37A120G")]
    [InlineData("Samsung SSD 850 EVO mSATA 500GB")]
    [InlineData("SAMSUNG MZ7LN256HCHP-000L7")]
    [InlineData("SAMSUNG MZNTY256HDHP-00000")]
    [InlineData("LITEONIT LMT-256M6M mSATA 256GB")]
    [InlineData("CT500MX500SSD1")]
    [InlineData("CT250BX100")]
    [InlineData("Micron_1100_MTFDDAK256TBN")]
    [InlineData("INTEL SSDSC2KF256G8")]
    [InlineData("TOSHIBA THNSNK128GVN8")]
    [InlineData("SK hynix SC311 HFS128G32TNF")]
    [InlineData("SanDisk SD8SN8U256G1002")]
    [InlineData("WDC WDS240G2G0A-00JH30")]
    [InlineData("Emtec X150 120gb")]
    public void An_ssd_is_told_by_its_model(string model) => Assert.Equal(Medium.SataSsd, DriveModels.MediumOf(model));

    [Theory]
    [InlineData("Samsung MZVLW1T0HMLH-000L7")]
    [InlineData("Samsung SSD 960 PRO 512GB")]
    [InlineData("PC611 NVMe SK hynix 256GB")]
    [InlineData("INTEL SSDPEKNW512G8")]
    [InlineData("KXG50ZNV256G TOSHIBA")]
    [InlineData("CT500P2SSD8")]
    public void An_nvme_drive_is_told_by_its_model(string model) =>
        Assert.Equal(Medium.Nvme, DriveModels.MediumOf(model));

    [Theory]
    [InlineData(null)]
    [InlineData("QEMU HARDDISK")]
    [InlineData("Mystery 3000")]
    public void A_model_that_says_nothing_leaves_the_doubt(string? model) =>
        Assert.Equal(Medium.Unknown, DriveModels.MediumOf(model));
}
