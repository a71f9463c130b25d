using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Guide;

/// <summary>What the guide weighs of a listing.</summary>
internal sealed record Candidate(
    ListingId Id,
    string Slug,
    DeviceType Type,
    UsageClass Usage,
    Money Price,
    int RamGb,
    double? ScreenInches,
    int? BatteryPercent,
    GradeLetter Grade
)
{
    /// <summary>How well it does in what matters, the higher the better; null where that cannot be said of it.</summary>
    public double? By(string matters) =>
        matters switch
        {
            "ecran" => ScreenInches,
            "leger" => Type is DeviceType.Laptop ? -ScreenInches : null,
            "batterie" => BatteryPercent,
            _ => RamGb,
        };

    /// <summary>Why it is the best in what matters.</summary>
    public string Told(string matters) =>
        matters switch
        {
            "ecran" => string.Create(
                ListingTitle.French,
                $"Son écran de {ScreenInches:0.#} pouces se lit sans fatigue."
            ),
            "leger" => string.Create(
                ListingTitle.French,
                $"Son écran de {ScreenInches:0.#} pouces : il tient dans un sac."
            ),
            "batterie" => $"Sa batterie garde {BatteryPercent}\u00a0% de sa capacité d’origine.",
            _ => $"{RamGb}\u00a0Go de mémoire : il répond vite, même avec beaucoup de choses ouvertes.",
        };
}
