using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Tests.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class BuildDemoTests(BuiltDemo demo) : IClassFixture<BuiltDemo>
{
    [Fact]
    public void Every_story_goes_to_its_end() => Assert.True(demo.Whole, demo.Stopped);

    [Fact]
    public void The_accounts_and_tokens_are_printed_in_the_words_of_the_contract()
    {
        var lines = demo.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(6, lines.Count(line => line.StartsWith("Account: ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.StartsWith("API token: ", StringComparison.Ordinal)));
        Assert.All(
            lines,
            line =>
                Assert.Matches(
                    "^((Account: (worker|lead|administrator|buyer) \\S+@\\S+|API token: \\S+) \\S+"
                        + "|(Prescriber code: S|Voucher: B)(-[0-9A-Z]{4}){3} .+)\\r?$",
                    line
                )
        );
    }

    [Fact]
    public async Task Codes_and_vouchers_to_try_the_solidarity_price_with_are_printed_and_serve()
    {
        var codes = Printed("Prescriber code: ");
        var vouchers = Printed("Voucher: ");
        Assert.Equal((3, 2), (codes.Count, vouchers.Count));
        var visitor = demo.Visit();

        await visitor.Open("/tarif-solidaire");
        var known = await visitor.Submit(("Code", codes[0]));

        Assert.Contains("Il ouvre le tarif solidaire", known.Text, StringComparison.Ordinal);
        Assert.True(
            await demo.InDb(db => db.Listings.AnyAsync(listing => listing.RuleSolidarity < listing.Price)),
            "Nothing costs less."
        );
    }

    private List<string> Printed(string line) =>
        [
            .. demo
                .Printed.Split('\n')
                .Where(one => one.StartsWith(line, StringComparison.Ordinal))
                .Select(one => one[line.Length..].Split(' ')[0]),
        ];

    [Fact]
    public async Task Built_again_it_changes_nothing()
    {
        var facts = await demo.InDb(db => db.Ledger.CountAsync());

        Assert.True(await demo.Build(TextWriter.Null));

        Assert.Equal(facts, await demo.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task A_build_that_was_killed_resumes_without_doubles()
    {
        var facts = await demo.InDb(db => db.Ledger.CountAsync());
        await demo.ForgetProgress();

        Assert.True(await demo.Build(TextWriter.Null), demo.Stopped);

        Assert.Equal(facts, await demo.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task Each_unit_is_one_device_of_its_workshop()
    {
        var serials = await demo.InDb(db => db.Devices.Select(device => device.Serial).ToListAsync());

        Assert.Equal(SnapshotWriterTests.All.Select(computer => computer.Serial).Order(), serials.Order());
    }

    [Fact]
    public async Task What_a_public_body_gave_is_known_as_such()
    {
        var given = await Devices(device => device.Origin == Origin.PublicGift);

        Assert.Equal(Serials(computer => computer.PublicDonor), given);
    }

    [Fact]
    public async Task What_nobody_can_read_or_match_waits_in_the_queue() =>
        Assert.Equal(3, await demo.InDb(db => db.EvidenceFiles.CountAsync(file => file.Device == null)));

    [Fact]
    public async Task A_swollen_battery_stops_its_unit() =>
        Assert.Equal(Serials(computer => computer.Ending is Ending.Unsafe), await Devices(device => device.IsStopped));

    [Fact]
    public async Task A_cracked_screen_makes_a_unit_for_parts() =>
        Assert.Equal(
            Serials(computer => computer.Ending is Ending.ForParts),
            await Devices(device => device.Letter == GradeLetter.D)
        );

    [Fact]
    public async Task A_permit_is_given_to_what_is_listed_and_to_what_is_asked_for_too_much() =>
        Assert.Equal(
            Serials(computer => computer.Ending is Ending.Listed or Ending.PriceOverCap),
            await Devices(device => device.Permit != null)
        );

    [Fact]
    public async Task What_is_on_sale_is_what_the_stories_list()
    {
        var tags = await demo.InDb(db =>
            db.Units.Where(unit => unit.State == UnitState.Listed).Select(u => u.Device).ToListAsync()
        );

        Assert.Equal(
            Serials(computer => computer.Ending is Ending.Listed),
            await Devices(device => tags.Contains(device.Id))
        );
    }

    [Fact]
    public async Task Listings_are_of_grades_A_B_and_C_and_some_group_several_units()
    {
        var listings = await demo.InDb(db => db.Listings.Select(listing => listing.Grade).ToListAsync());
        var units = await demo.InDb(db => db.Units.CountAsync());

        Assert.Equal([GradeLetter.A, GradeLetter.B, GradeLetter.C], listings.Distinct().Order());
        Assert.True(listings.Count <= units - 8, $"{listings.Count} listings for {units} units");
    }

    [Theory]
    [InlineData("marseille-19", "erasure-aborted")]
    [InlineData("marseille-20", "nvme-format-without-ses")]
    [InlineData("nimes-16", "size-mismatch")]
    [InlineData("nimes-17", "serial-mismatch")]
    [InlineData("nimes-19", "hidden-area-unknown")]
    [InlineData("nimes-24", "sampling-required")]
    public async Task An_erasure_is_refused_for_the_reason_that_its_story_tells(string key, string code)
    {
        var serial = SnapshotWriterTests.Unit(key).Serial;

        var reasons = await demo.InDb(db =>
            db.Wipes.Join(
                    db.Devices.Where(device => device.Serial == serial),
                    wipe => wipe.Device,
                    device => device.Id,
                    (wipe, _) => wipe.Reasons
                )
                .ToListAsync()
        );

        Assert.Contains(reasons, reason => reason.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_drive_that_nobody_erased_keeps_its_device_out_of_the_shop()
    {
        var device = await Whole("nimes-20");

        Assert.Equal(2, device.Drives.Count);
        Assert.Single(device.Drives, drive => drive.Status is null);
        Assert.Equal(DeviceState.DataPending, device.State);
    }

    [Fact]
    public async Task A_drive_that_fails_its_test_puts_the_sheet_down()
    {
        var device = await Whole("nimes-18");

        Assert.Equal((FunctionClass.F0, DeviceState.Diagnosed), (device.Function, device.State));
        Assert.Contains(
            "function-too-low",
            device.ListingReasons(DateOnly.FromDateTime(DateTime.UtcNow)).Select(reason => reason.Code)
        );
    }

    [Fact]
    public async Task Each_queued_file_says_why_it_waits()
    {
        var reasons = await demo.InDb(db =>
            db.EvidenceFiles.Where(file => file.Device == null).Select(file => file.ReasonText).ToListAsync()
        );

        Assert.Equal(3, reasons.Distinct().Count());
        Assert.All(reasons, reason => Assert.EndsWith(".", reason!.TrimEnd(')'), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_listed_has_its_photos_and_shows_each_defect_on_one()
    {
        var listed = SnapshotWriterTests.All.First(computer =>
            computer.Ending is Ending.Listed && computer.Flaws.Count > 0
        );
        var device = await Whole(listed.Key);

        Assert.True(device.Photos.Count >= 6, $"{device.Photos.Count} photos");
        Assert.NotEmpty(device.StandingDefects);
        Assert.All(device.StandingDefects, defect => Assert.Contains(device.Photos, photo => photo.Id == defect.Photo));
    }

    [Fact]
    public async Task A_laptop_whose_snapshot_is_silent_on_its_battery_was_measured()
    {
        var silent = SnapshotWriterTests.All.First(computer =>
            computer.Format is SnapshotFormat.Lshw && computer is { Ending: Ending.Listed, BatteryHealth: not null }
        );

        var device = await Whole(silent.Key);

        Assert.Equal(silent.BatteryHealth, device.ReadGrade()!.BatteryPercent);
    }

    [Fact]
    public async Task The_workshop_sees_as_on_sale_what_the_shop_sells()
    {
        var expected = Serials(computer => computer.Ending is Ending.Listed);
        string?[] seen = [];
        for (var turn = 0; turn < 100 && !expected.SequenceEqual(seen); turn++)
        {
            await Task.Delay(turn == 0 ? 0 : 200);
            seen = await Devices(device => device.Shop == ShopState.Listed);
        }

        Assert.Equal(expected, seen);
    }

    private async Task<Device> Whole(string key)
    {
        var serial = SnapshotWriterTests.Unit(key).Serial;
        return await demo.InDb(db => db.Devices.Whole().SingleAsync(device => device.Serial == serial));
    }

    private static string?[] Serials(Func<DemoComputer, bool> which) =>
        [.. SnapshotWriterTests.All.Where(which).Select(computer => computer.Serial).Order()];

    private Task<string?[]> Devices(System.Linq.Expressions.Expression<Func<Device, bool>> which) =>
        demo.InDb(async db =>
        {
            var serials = await db.Devices.Where(which).Select(device => device.Serial).ToListAsync();
            return serials.Order().ToArray();
        });
}
