using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class LshwTests
{
    [Fact]
    public void A_list_of_one_is_that_one() =>
        Assert.Equal(
            "Tramont",
            Lshw.Read(Fixture.Json("""[{ "class": "system", "vendor": "Tramont" }]"""))!.Manufacturer
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    public void What_is_no_tree_is_no_view(string json) => Assert.Null(Lshw.Read(Fixture.Json(json)));

    [Fact]
    public void The_order_number_is_cut_from_the_product() =>
        Assert.Equal(
            "50E5",
            Lshw.Read(
                Fixture.Json(
                    """{ "class": "system", "product": "50E5 (TRM_MT)", "configuration": { "sku": "TRM_MT" } }"""
                )
            )!.Model
        );

    [Fact]
    public void A_disk_below_a_usb_port_is_on_usb_however_deep() =>
        Assert.Equal(
            Attachment.Usb,
            Drive(
                """{ "class": "bus", "businfo": "usb@1:1", "children": [{ "class": "storage", "children": [{ "class": "disk", "product": "Stick" }] }] }"""
            ).Attachment
        );

    [Fact]
    public void A_disc_drive_is_told_by_any_of_its_paths() =>
        Assert.Equal(
            Attachment.Optical,
            Drive(
                """{ "class": "disk", "id": "x", "product": "DVD", "logicalname": ["/dev/cdrom", "/dev/sr0"] }"""
            ).Attachment
        );

    [Fact]
    public void The_medium_in_a_drive_is_not_a_second_drive() =>
        Assert.Equal(
            "/dev/sda",
            Drive(
                """{ "class": "disk", "product": "Auvia", "logicalname": "/dev/sda", "size": 9, "children": [{ "class": "disk", "id": "medium", "size": 9 }] }"""
            ).Path
        );

    [Fact]
    public void A_name_space_is_told_by_its_controller()
    {
        var drive = Drive("""{ "class": "disk", "logicalname": "/dev/nvme0n1", "size": 512110190592 }""");

        Assert.Equal(("/dev/nvme0", Medium.Nvme, "NVMe"), (drive.Path, drive.Medium, drive.Interface));
    }

    [Fact]
    public void A_slot_without_a_card_is_no_drive() =>
        Assert.Empty(View("""{ "class": "disk", "id": "disk", "logicalname": "/dev/mmcblk0" }""").Drives);

    [Fact]
    public void Memory_banks_without_a_size_are_empty() =>
        Assert.Equal(
            new MemoryModule(4096, "74450042", 1600, "DDR3", "Kingston", "99U5469"),
            Assert.Single(
                View(
                    """
                    { "class": "memory", "id": "bank:0", "description": "SODIMM DDR3 Synchronous 1600 MHz (0.6 ns)", "vendor": "Kingston",
                      "product": "99U5469", "serial": "74450042", "size": 4294967296 },
                    { "class": "memory", "id": "bank:1", "description": "DIMM [empty]" }
                    """
                ).MemoryModules
            )
        );

    [Fact]
    public void A_size_beyond_all_measure_is_none() =>
        Assert.Null(Drive("""{ "class": "disk", "product": "Auvia", "size": 18446744073709549568 }""").SizeBytes);

    private static MachineView View(string children) =>
        Lshw.Read(Fixture.Json($$"""{ "class": "system", "children": [{{children}}] }"""))!;

    private static DriveSighting Drive(string child) => Assert.Single(View(child).Drives);
}
