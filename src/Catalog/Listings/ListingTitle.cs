using System.Globalization;

namespace Marketplace.Catalog.Listings;

/// <summary>How a listing is called where there is one line for it: « Lenovo ThinkPad T470, 8 Go, SSD 256 Go ».</summary>
internal static class ListingTitle
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(string maker, string model, int ramGb, int? storageGb, string? storageKind) =>
        string.Join(
            ", ",
            new[] { Name(maker, model), Memory(ramGb), Storage(storageGb, storageKind) }.Where(part => part is not null)
        );

    /// <summary>The maker and the model, the maker once: many makers write their name into the model.</summary>
    public static string Name(string maker, string model) =>
        model.StartsWith(maker, StringComparison.OrdinalIgnoreCase) ? model : $"{maker} {model}".Trim();

    public static string? Memory(int gigabytes) => gigabytes > 0 ? string.Create(French, $"{gigabytes}\u00a0Go") : null;

    public static string? Storage(int? gigabytes, string? kind) =>
        gigabytes is not > 0 ? null
        : gigabytes < 1000 ? string.Create(French, $"{kind ?? "disque"} {gigabytes}\u00a0Go")
        : string.Create(French, $"{kind ?? "disque"} {Math.Round(gigabytes.Value / 1000m, 1):0.#}\u00a0To");
}
