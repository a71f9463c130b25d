using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Tests.Workshop.Permits.Rules;

public sealed class PriceCapsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(DeviceType.Laptop, 180)]
    [InlineData(DeviceType.Desktop, 150)]
    [InlineData(DeviceType.AllInOne, 150)]
    [InlineData(DeviceType.Tablet, 100)]
    [InlineData(DeviceType.Smartphone, 100)]
    [InlineData(DeviceType.Screen, 30)]
    [InlineData(DeviceType.Printer, 30)]
    [InlineData(DeviceType.MultifunctionPrinter, 170)]
    public void A_public_gift_has_the_cap_of_the_decree(DeviceType type, int euros) =>
        Assert.Equal(Money.Euros(euros), PriceCaps.Default.For(Origin.PublicGift, type, Today));

    [Fact]
    public void A_private_gift_has_no_cap()
    {
        Assert.Null(PriceCaps.Default.For(Origin.Private, DeviceType.Laptop, Today));
        Assert.Empty(PriceCaps.Default.Reasons(Origin.Private, DeviceType.Laptop, Today, Money.Euros(900)));
    }

    [Fact]
    public void No_cap_applies_before_its_date()
    {
        Assert.Null(PriceCaps.Default.For(Origin.PublicGift, DeviceType.Laptop, new(2022, 11, 6)));
        Assert.NotNull(PriceCaps.Default.For(Origin.PublicGift, DeviceType.Laptop, new(2022, 11, 7)));
    }

    [Fact]
    public void A_new_cap_replaces_the_old_one_from_its_own_day()
    {
        PriceCaps caps = new([
            new(Origin.PublicGift, DeviceType.Laptop, Money.Euros(200), new(2027, 1, 1)),
            new(Origin.PublicGift, DeviceType.Laptop, Money.Euros(180), new(2022, 11, 7)),
        ]);
        Assert.Equal(Money.Euros(180), caps.For(Origin.PublicGift, DeviceType.Laptop, new(2026, 12, 31)));
        Assert.Equal(Money.Euros(200), caps.For(Origin.PublicGift, DeviceType.Laptop, new(2027, 1, 1)));
    }

    [Fact]
    public void Nothing_is_said_while_no_price_is_asked() =>
        Assert.Empty(PriceCaps.Default.Reasons(Origin.PublicGift, DeviceType.Laptop, Today, null));
}
