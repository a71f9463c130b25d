using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>The most that a type of device may cost, including VAT, from a day on until a later cap replaces it.</summary>
internal sealed record PriceCap(Origin Origin, DeviceType Type, Money Most, DateOnly From);

/// <summary>Dated ceilings on prices. A unit is judged by the caps of the day on which it is listed.</summary>
internal sealed class PriceCaps(IReadOnlyList<PriceCap> caps)
{
    private static readonly DateOnly Decree = new(2022, 11, 7);

    /// <summary>
    /// What an association may ask for equipment that a public body gave it free (CG3P L.3212-2, decree of 7 November
    /// 2022). An all-in-one is sold as a desktop set: computer, screen, keyboard and mouse.
    /// </summary>
    public static PriceCaps Default { get; } =
        new([
            PublicGift(DeviceType.Laptop, 180),
            PublicGift(DeviceType.Desktop, 150),
            PublicGift(DeviceType.AllInOne, 150),
            PublicGift(DeviceType.Tablet, 100),
            PublicGift(DeviceType.Smartphone, 100),
            PublicGift(DeviceType.Screen, 30),
            PublicGift(DeviceType.Printer, 30),
            PublicGift(DeviceType.MultifunctionPrinter, 170),
        ]);

    /// <summary>Null where no cap applies.</summary>
    public Money? For(Origin origin, DeviceType type, DateOnly on) =>
        caps.Where(cap => cap.Origin == origin && cap.Type == type && cap.From <= on).MaxBy(cap => cap.From)?.Most;

    public IReadOnlyList<Reason> Reasons(Origin origin, DeviceType type, DateOnly on, Money? price) =>
        For(origin, type, on) is { } most && price > most ? [PermitReasons.PriceOverCap(most)] : [];

    private static PriceCap PublicGift(DeviceType type, decimal euros) =>
        new(Origin.PublicGift, type, Money.Euros(euros), Decree);
}
