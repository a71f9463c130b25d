using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Stock;

public sealed class DemoComputersTests
{
    private static readonly DemoComputer[] All = [.. DemoComputers.Marseille, .. DemoComputers.Nimes];

    [Fact]
    public void There_are_about_forty_units_at_each_of_two_workshops()
    {
        Assert.InRange(All.Length, 40, 50);
        Assert.InRange(DemoComputers.Of(DemoOperators.Marseille).Count, 18, 25);
        Assert.InRange(DemoComputers.Of(DemoOperators.Nimes).Count, 18, 25);
    }

    [Fact]
    public void No_two_units_share_a_key_or_a_serial_number()
    {
        Assert.Equal(All.Length, All.Select(computer => computer.Key).Distinct().Count());
        Assert.Equal(All.Length, All.Select(computer => computer.Serial).Distinct().Count());
    }

    [Fact]
    public void No_two_drives_share_a_serial_number()
    {
        var serials = All.SelectMany(computer => computer.Drives).Select(drive => drive.Serial).ToList();

        Assert.Equal(serials.Count, serials.Distinct().Count());
    }

    [Fact]
    public void Seven_makers_and_three_kinds_of_case_are_there()
    {
        Assert.Equal(7, All.Select(computer => computer.Model.Brand).Distinct().Count());
        Assert.Equal(3, All.Select(computer => computer.Model.Chassis).Distinct().Count());
    }

    [Fact]
    public void Screens_go_from_twelve_to_seventeen_inches()
    {
        var laptops = All.Where(computer => computer.Model.Chassis is Chassis.Laptop)
            .Select(computer => computer.Model.Inches)
            .ToList();

        Assert.InRange(laptops.Min(), 12, 13);
        Assert.InRange(laptops.Max(), 17, 18);
    }

    [Fact]
    public void Memory_goes_from_four_to_thirty_two_gigabytes()
    {
        Assert.Equal(4, All.Min(computer => computer.MemoryGb));
        Assert.Equal(32, All.Max(computer => computer.MemoryGb));
    }

    [Fact]
    public void All_kinds_of_drive_and_all_formats_of_snapshot_are_there()
    {
        Assert.Equal(3, All.SelectMany(computer => computer.Drives).Select(drive => drive.Kind).Distinct().Count());
        Assert.Equal(4, All.Select(computer => computer.Format).Distinct().Count());
    }

    [Fact]
    public void Some_models_are_there_in_several_interchangeable_units() =>
        Assert.True(
            All.Where(computer => computer.Ending is Ending.Listed)
                .GroupBy(computer =>
                    (computer.Model, computer.MemoryGb, computer.PriceEuros, Same: string.Join('|', computer.Flaws))
                )
                .Count(group => group.Count() > 1) >= 5
        );

    [Fact]
    public void Every_way_of_ending_happens_and_most_units_are_listed()
    {
        Assert.Equal(Enum.GetValues<Ending>().Order(), All.Select(computer => computer.Ending).Distinct().Order());
        Assert.True(All.Count(computer => computer.Ending is Ending.Listed) >= 28);
    }

    [Fact]
    public void A_wipe_that_proves_nothing_ends_the_story() =>
        Assert.All(
            All.Where(computer => computer.Wipe is not (Wipe.Nwipe or Wipe.Sanitize or Wipe.None)),
            computer => Assert.Equal(Ending.WipeRefused, computer.Ending)
        );

    [Fact]
    public void A_disk_is_overwritten_and_flash_is_sanitized() =>
        Assert.All(
            All.Where(computer => computer.Ending is Ending.Listed),
            computer =>
                Assert.Equal(computer.Drives[0].Kind is DriveKind.Hdd ? Wipe.Nwipe : Wipe.Sanitize, computer.Wipe)
        );

    [Fact]
    public void A_laptop_has_a_battery_and_nothing_else_has() =>
        Assert.All(
            All,
            computer => Assert.Equal(computer.Model.Chassis is Chassis.Laptop, computer.BatteryHealth is not null)
        );

    [Theory]
    [InlineData(nameof(Chassis.Laptop), 180)]
    [InlineData(nameof(Chassis.Desktop), 150)]
    public void A_public_gift_is_listed_under_the_ceiling_of_its_type(string kind, int ceiling)
    {
        var chassis = Enum.Parse<Chassis>(kind);
        var given = All.Where(computer =>
                computer.PublicDonor && computer.Model.Chassis == chassis && computer.Ending is Ending.Listed
            )
            .ToList();

        Assert.NotEmpty(given);
        Assert.All(given, computer => Assert.InRange(computer.PriceEuros, 1, ceiling));
    }

    [Fact]
    public void One_public_gift_is_asked_for_too_much() =>
        Assert.Contains(
            All,
            computer => computer is { Ending: Ending.PriceOverCap, PublicDonor: true, PriceEuros: > 180 }
        );
}
