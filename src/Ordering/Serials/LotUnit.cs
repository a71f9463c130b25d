using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Serials;

/// <summary>A unit of an ordered lot, with all that its buyer may know of it.</summary>
/// <param name="Model">Maker and model; where the workshop knows neither, what the order calls it.</param>
/// <param name="Serial">The maker's number; null where the device tells none.</param>
/// <param name="WipeLevel">Clear, Purge, Destroy (NIST SP 800-88) or None without a medium; null while it is in doubt, as once it came back.</param>
/// <param name="Delivered">When it came into the hands of the buyer; null before.</param>
/// <param name="WarrantyUntil">The end of the legal guarantee; null before it is delivered.</param>
/// <param name="IsBack">It was given back: it is no longer the buyer's.</param>
/// <param name="Passport">The public page of the device, with the name of the site.</param>
internal sealed record LotUnit(
    OrderLine Line,
    OperatorId Operator,
    string Seller,
    string Model,
    string? Serial,
    DeviceType? Type,
    string? WipeLevel,
    DateTime? Delivered,
    DateTime? WarrantyUntil,
    bool IsBack,
    string Passport
)
{
    /// <summary>It is with the buyer, who answers for it.</summary>
    public bool IsHeld => Delivered is not null && !IsBack;

    public string State =>
        IsBack ? "rendu"
        : Delivered is null ? "à livrer"
        : "remis";
}

/// <summary>Levels of erasure as a buyer reads them.</summary>
internal static class WipeWords
{
    public static string Of(string? level) =>
        level switch
        {
            "Clear" => "complet (Clear)",
            "Purge" => "renforcé (Purge)",
            "Destroy" => "support détruit (Destroy)",
            "None" => "aucun support",
            _ => "—",
        };
}
