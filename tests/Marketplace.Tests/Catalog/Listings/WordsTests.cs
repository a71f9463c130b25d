using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Selling;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Listings;

/// <summary>How a listing is called, addressed and described.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Lenovo", "ThinkPad T470", 8, 256, "SSD", "Lenovo ThinkPad T470, 8\u00a0Go, SSD 256\u00a0Go")]
    [InlineData("HP", "HP ProBook 650 G1", 16, 1000, "HDD", "HP ProBook 650 G1, 16\u00a0Go, HDD 1\u00a0To")]
    [InlineData("Dell", "OptiPlex", 4, null, null, "Dell OptiPlex, 4\u00a0Go")]
    [InlineData("", "ThinkCentre", 0, 512, null, "ThinkCentre, disque 512\u00a0Go")]
    public void A_title_says_what_a_buyer_compares(
        string maker,
        string model,
        int ram,
        int? storage,
        string? kind,
        string title
    ) => Assert.Equal(title, ListingTitle.Of(maker, model, ram, storage, kind));

    [Fact]
    public void A_slug_is_readable_and_the_only_one_of_its_kind()
    {
        var unit = Sample.Laptop() with { Manufacturer = "Fujitsu", Model = "Lifebook / É 14\"" };
        var (one, other) = (Slug(unit), Slug(unit));

        Assert.StartsWith("fujitsu-lifebook-e-14-8go-bon-etat-", one, StringComparison.Ordinal);
        Assert.NotEqual(one, other);
        Assert.Matches("^[a-z0-9-]{1,100}$", Slug(unit with { Model = new string('x', 300) }));
        Assert.Matches("^[a-z0-9-]+$", Slug(unit with { Manufacturer = "日本", Model = "電" }));
    }

    [Theory]
    [InlineData("129", 12900L)]
    [InlineData("129,50", 12950L)]
    [InlineData(" 1 299.5 € ", 129950L)]
    [InlineData("1,999", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("douze", null)]
    [InlineData("999999999999999999999999999999", null)]
    [InlineData(null, null)]
    public void A_price_is_read_as_people_type_it(string? typed, long? cents) =>
        Assert.Equal(cents is { } some ? new Money(some) : null, PriceText.Read(typed));

    [Theory]
    [InlineData(UsageClass.U0, DeviceType.Laptop, "")]
    [InlineData(UsageClass.U1, DeviceType.Laptop, "demarches")]
    [InlineData(UsageClass.U2, DeviceType.Laptop, "demarches cours visio")]
    [InlineData(UsageClass.U2, DeviceType.Desktop, "demarches cours")]
    [InlineData(UsageClass.U3, DeviceType.AllInOne, "demarches cours visio creer")]
    public void A_computer_is_good_for_what_it_can_do(UsageClass usage, DeviceType type, string uses) =>
        Assert.Equal(uses, string.Join(' ', GoodFor.Usages(usage, type)));

    [Fact]
    public void Every_class_and_type_has_words_for_what_it_can_and_cannot_do()
    {
        foreach (var usage in Enum.GetValues<UsageClass>())
        foreach (var type in Enum.GetValues<DeviceType>())
        {
            Assert.StartsWith("Pour ", GoodFor.Words(usage, type), StringComparison.Ordinal);
            Assert.NotEmpty(GoodFor.Can(usage, type));
            Assert.NotEmpty(GoodFor.Cannot(usage, type));
        }
    }

    [Fact]
    public void A_computer_without_a_camera_promises_no_video_call()
    {
        Assert.DoesNotContain("Appeler en vidéo", GoodFor.Can(UsageClass.U3, DeviceType.Desktop));
        Assert.Contains("Appeler en vidéo", GoodFor.Can(UsageClass.U3, DeviceType.Laptop));
    }

    [Fact]
    public void Likeness_ignores_what_a_buyer_does_not_choose_by()
    {
        var unit = Sample.Laptop();

        Assert.Equal(Likeness.Of(unit, null), Likeness.Of(Sample.Laptop() with { BatteryPercent = 79 }, null));
        Assert.Null(Likeness.Of(unit, "Avec sa housse."));
        Assert.Null(Likeness.Of(unit.With(DefectZone.Screen, DefectSeverity.S2), null));
        Assert.NotEqual(Likeness.Of(unit, null), Likeness.Of(unit with { Words = "occasion testée" }, null));
        Assert.NotEqual(Likeness.Of(unit, null), Likeness.Of(unit with { Origin = Origin.PublicGift }, null));
    }

    private static string Slug(PermittedUnit unit) => ListingSlug.Of(unit, ListingId.New());
}
