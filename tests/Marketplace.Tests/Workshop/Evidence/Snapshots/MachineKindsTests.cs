using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class MachineKindsTests
{
    [Theory]
    [InlineData("Netbook", nameof(MachineKind.Laptop))]
    [InlineData("Notebook", nameof(MachineKind.Laptop))]
    [InlineData("notebook", nameof(MachineKind.Laptop))]
    [InlineData("Sub Notebook", nameof(MachineKind.Laptop))]
    [InlineData("Convertible", nameof(MachineKind.Laptop))]
    [InlineData("Tablet", nameof(MachineKind.Tablet))]
    [InlineData("All In One", nameof(MachineKind.AllInOne))]
    [InlineData("All-in-one", nameof(MachineKind.AllInOne))]
    [InlineData("Tower", nameof(MachineKind.Desktop))]
    [InlineData("Mini Tower", nameof(MachineKind.Desktop))]
    [InlineData("Low Profile Desktop", nameof(MachineKind.Desktop))]
    [InlineData("Space-saving", nameof(MachineKind.Desktop))]
    [InlineData("Rack Mount Chassis", nameof(MachineKind.Server))]
    [InlineData("Main Server Chassis", nameof(MachineKind.Server))]
    [InlineData("Other", nameof(MachineKind.Unknown))]
    public void A_chassis_that_nothing_contradicts_is_believed(string shape, string kind)
    {
        var warnings = new Warnings();

        Assert.Equal(kind, MachineKinds.Tell(new() { Shapes = [shape] }, warnings).ToString());
        Assert.Empty(warnings.All);
    }

    [Fact]
    public void The_first_chassis_that_says_something_is_heard() =>
        Assert.Equal(MachineKind.Desktop, MachineKinds.Tell(new() { Shapes = ["Computer", "Tower", "Laptop"] }, new()));

    [Fact]
    public void A_desktop_with_a_battery_and_a_screen_is_a_laptop_and_the_contradiction_is_told()
    {
        var warnings = new Warnings();
        var machine = new MachineView
        {
            Shapes = ["Desktop"],
            Battery = new(null, null, null, null),
            Screen = new(14, "1920x1080"),
        };

        Assert.Equal(MachineKind.Laptop, MachineKinds.Tell(machine, warnings));
        Assert.Equal("chassis-contradicted", Assert.Single(warnings.All).Code);
    }

    [Theory]
    [InlineData("Latitude E7299", "Desktop", nameof(MachineKind.Laptop))]
    [InlineData("ThinkPad Z1", "Other", nameof(MachineKind.Laptop))]
    [InlineData("OptiPlex 9999", "Laptop", nameof(MachineKind.Desktop))]
    [InlineData("ProLiant DL999", "Tower", nameof(MachineKind.Server))]
    [InlineData("ProOne 699 All-in-One", "Desktop", nameof(MachineKind.AllInOne))]
    public void The_name_on_the_lid_is_heard_before_the_chassis(string model, string shape, string kind) =>
        Assert.Equal(kind, MachineKinds.Tell(new() { Model = model, Shapes = [shape] }, new()).ToString());

    [Fact]
    public void A_desktop_s_name_on_a_machine_with_a_battery_proves_nothing() =>
        Assert.Equal(
            MachineKind.Laptop,
            MachineKinds.Tell(
                new()
                {
                    Model = "ThinkCentre",
                    Shapes = ["Laptop"],
                    Battery = new(null, null, null, null),
                },
                new()
            )
        );

    [Theory]
    [InlineData("QEMU", "Standard PC (i440FX + PIIX, 1996)")]
    [InlineData("innotek GmbH", "VirtualBox")]
    [InlineData("VMware, Inc.", "VMware7,1")]
    [InlineData("Microsoft Corporation", "Virtual Machine")]
    [InlineData("Xen", "HVM domU")]
    public void A_virtual_machine_is_told_whatever_its_chassis(string maker, string model)
    {
        var warnings = new Warnings();

        Assert.Equal(
            MachineKind.Virtual,
            MachineKinds.Tell(
                new()
                {
                    Manufacturer = maker,
                    Model = model,
                    Shapes = ["Laptop"],
                },
                warnings
            )
        );
        Assert.Equal("virtual-machine", Assert.Single(warnings.All).Code);
    }

    [Fact]
    public void A_machine_of_a_maker_of_virtual_machines_may_be_real() =>
        Assert.Equal(
            MachineKind.Tablet,
            MachineKinds.Tell(
                new()
                {
                    Manufacturer = "Microsoft Corporation",
                    Model = "Surface Pro 4",
                    Shapes = ["Tablet"],
                },
                new()
            )
        );
}
