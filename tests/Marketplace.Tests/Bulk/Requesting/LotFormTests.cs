using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Bulk.Requesting;

public sealed class LotFormTests
{
    private static readonly DateTime Today = DateTime.UtcNow;

    private static readonly LotForm Sound = new()
    {
        Kind = nameof(BuyerKind.School),
        Count = "20",
        Postcode = "30 000",
        Budget = "3 000,50 €",
    };

    [Fact]
    public void What_was_typed_becomes_a_wish()
    {
        var faults = new Dictionary<string, string>();

        var asked = Sound.Asked(Today, faults)!;

        Assert.Empty(faults);
        Assert.Equal((BuyerKind.School, "30000"), (asked.Kind, asked.Postcode));
        Assert.Equal(new Need(20, DeviceType.Laptop, 8, 0, GradeLetter.C, null), Assert.Single(asked.Wish.Needs));
        Assert.Equal(
            (SameModel.Preferred, Money.Euros(3000.50m), false),
            (asked.Wish.SameModel, asked.Wish.Budget!.Value, asked.Wish.AllOrNothing)
        );
    }

    [Fact]
    public void A_day_to_come_is_read_as_a_calendar_gives_it()
    {
        var day = Today.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotNull((Sound with { Before = day }).Asked(Today, new Dictionary<string, string>())!.Before);
    }

    [Fact]
    public void What_no_form_of_ours_sends_asks_for_the_least()
    {
        var odd = Sound with { Ram = "7", Storage = "-1", Grade = "Z", Models = "99", Share = "?" };

        var wish = odd.Asked(Today, new Dictionary<string, string>())!.Wish;

        Assert.Equal(new Need(20, DeviceType.Laptop, 0, 0, GradeLetter.C, null), Assert.Single(wish.Needs));
        Assert.Equal((SameModel.Any, false), (wish.SameModel, wish.AllOrNothing));
    }

    [Fact]
    public void A_list_takes_the_place_of_the_one_need()
    {
        var listed = Sound with { Count = "", List = "3;portable;8\n2;écran" };

        Assert.Equal(
            [3, 2],
            listed.Asked(Today, new Dictionary<string, string>())!.Wish.Needs.Select(need => need.Count)
        );
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var faults = new Dictionary<string, string>();

        Assert.Null(
            new LotForm
            {
                Budget = "x",
                Before = "y",
                Battery = "z",
                Use = new string('u', 301),
            }.Asked(Today, faults)
        );

        Assert.Equal(
            ["Avant", "Batterie", "Budget", "CodePostal", "Nombre", "Organisme", "Usage"],
            faults.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_request_fills_the_form_that_made_it()
    {
        var asked = (Sound with { Share = "tout", Use = "des cours" }).Asked(Today, new Dictionary<string, string>())!;

        var again = LotForm.Of(LotRequest.Ask(asked, new Allocation([], 0, 0, []), Today));

        Assert.Equal(
            asked.Wish,
            again.Asked(Today, new Dictionary<string, string>())!.Wish with
            {
                Needs = asked.Wish.Needs,
            }
        );
        Assert.Equal(("20", "des cours", "tout", "3000,5"), (again.Count, again.Use, again.Share, again.Budget));
    }

    [Theory]
    [InlineData("1 290", 1290)]
    [InlineData(" 12 ", 12)]
    [InlineData("-3", -3)]
    [InlineData("1e3", null)]
    [InlineData("", null)]
    [InlineData("9999999999999999999999", null)]
    public void A_number_is_read_as_people_write_it(string typed, int? number) =>
        Assert.Equal(number, Typed.Number(typed));

    [Theory]
    [InlineData("129", 12900)]
    [InlineData("129,50 €", 12950)]
    [InlineData("1 290.00", 129000)]
    [InlineData("12,345", null)]
    [InlineData("-5", null)]
    [InlineData("1000000001", null)]
    public void An_amount_is_read_as_people_write_it(string typed, int? cents) =>
        Assert.Equal(cents, (int?)Typed.Euros(typed)?.Cents);
}
