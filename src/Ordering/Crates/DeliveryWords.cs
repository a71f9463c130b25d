using Marketplace.Platform;

namespace Marketplace.Ordering.Crates;

/// <summary>Where a delivery stands, as both sides read it.</summary>
internal static class DeliveryWords
{
    public static string State(LotDelivery delivery) =>
        delivery switch
        {
            { SignedAt: { } signed } => $"signé le {signed.DayAndHour}",
            { ClosedAt: not null, IsBrought: true } => "en route, à signer à l’arrivée",
            { ClosedAt: not null } => "à venir chercher, à signer au retrait",
            _ => "en préparation",
        };

    public static string Devices(int count) => count == 1 ? "1 appareil" : $"{count} appareils";

    public static string Of(Outcome? outcome) =>
        outcome switch
        {
            Outcome.Taken => "reçu",
            Outcome.Missing => "absent",
            Outcome.Refused => "refusé",
            _ => "à vérifier",
        };
}
