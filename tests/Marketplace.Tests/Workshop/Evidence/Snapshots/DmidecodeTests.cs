using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class DmidecodeTests
{
    private const string Text = """
        # dmidecode 3.4
        Getting SMBIOS data from sysfs.

        Handle 0x0001, DMI type 1, 27 bytes
        System Information
        	Manufacturer: Tramont
        	Product Name: Vallon 15: Edition B
        	Version: To Be Filled By O.E.M.
        	Serial Number: System Serial Number
        	UUID: 4c4c4544-0043-5110-8036-b5c04f560042

        Handle 0x0003, DMI type 3, 22 bytes
        Chassis Information
        	Type: Notebook
        	Serial Number: CHS0042
        	Asset Tag: VILLE-0815

        Handle 0x0004, DMI type 4, 48 bytes
        Processor Information
        	Flags:
        		FPU (Floating-point unit on-chip)
        	Version: Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz
        	Core Count: 2
        	Thread Count: 4

        Handle 0x0005, DMI type 17, 40 bytes
        Memory Device
        	Size: 8 GB
        	Type: DDR4
        	Speed: 2133 MT/s
        	Serial Number: 00000000

        Handle 0x0006, DMI type 17, 40 bytes
        Memory Device
        	Size: No Module Installed
        	Speed: Unknown

        Handle 0x0007, DMI type 22, 26 bytes
        Portable Battery
        	Design Capacity: 57000 mWh
        """;

    private readonly MachineView _view = Dmidecode.Read(Text);

    [Fact]
    public void Placeholders_are_passed_over() => Assert.Equal((null, "CHS0042"), (_view.CommercialName, _view.Serial));

    [Fact]
    public void A_value_may_hold_a_colon() => Assert.Equal("Vallon 15: Edition B", _view.Model);

    [Fact]
    public void The_donor_s_own_number_is_an_alias() => Assert.Equal("VILLE-0815", _view.AssetTag);

    [Fact]
    public void The_shape_is_that_of_the_chassis() => Assert.Equal(["Notebook"], _view.Shapes);

    [Fact]
    public void Small_counts_are_not_taken_for_placeholders() =>
        Assert.Equal(new Cpu("Intel Core i5-6300U", 2, 4), _view.Cpu);

    [Fact]
    public void Only_slots_with_a_module_count()
    {
        Assert.Equal(new MemoryModule(8192, null, 2133, "DDR4"), Assert.Single(_view.MemoryModules));
        Assert.Equal(8192, _view.RamMb);
    }

    [Fact]
    public void The_battery_tells_its_design() => Assert.Equal(57000, _view.Battery!.DesignMwh);

    [Fact]
    public void Line_ends_of_another_system_change_nothing() =>
        Assert.Equal(_view.Serial, Dmidecode.Read(Text.ReplaceLineEndings("\r\n")).Serial);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/dev/mem: Permission denied")]
    [InlineData("\tA: b\n\t\tC: d\n:\n\t:\n")]
    public void Text_that_holds_nothing_gives_an_empty_view(string? text)
    {
        var view = Dmidecode.Read(text);

        Assert.Null(view.Serial);
        Assert.Empty(view.MemoryModules);
    }
}
