using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Product;

/// <summary>The specification, each line with what it means to someone who does not read specifications.</summary>
internal static class ProductDetails
{
    public static IEnumerable<Detail> Of(Listing listing, UnitFacts facts, StockUnit unit)
    {
        if (facts.Text is { } text)
            yield return new Detail("Le mot de l’atelier", text);
        if (ListingTitle.Memory(listing.RamGb) is { } memory)
            yield return new Detail("Mémoire", memory, Memory(listing.RamGb));
        if (ListingTitle.Storage(listing.StorageGb, listing.StorageKind) is { } storage)
            yield return new Detail("Stockage", storage, Storage(listing));
        if (listing.Cpu is { } cpu)
            yield return new Detail("Processeur", cpu);
        if (listing.ScreenInches is { } inches)
            yield return new Detail("Écran", string.Create(ListingTitle.French, $"{inches:0.#} pouces"));
        yield return new Detail("Fonctionnement", listing.Function.ToString(), GradeWords.Of(listing.Function));
        yield return new Detail("Usage", listing.Usage.ToString(), GradeWords.Of(listing.Usage));
        yield return new Detail(
            "Batterie",
            Battery(facts, unit),
            unit.BatteryPercent is null ? null : "de sa capacité d’origine"
        );
        yield return new Detail("Étiquette", unit.Tag.ToString(), "le numéro de cet ordinateur, écrit dessous");
    }

    private static string Memory(int gigabytes) =>
        gigabytes switch
        {
            >= 16 => "pour beaucoup de choses ouvertes à la fois",
            >= 8 => "pour une dizaine de pages ouvertes à la fois",
            _ => "pour une ou deux choses à la fois",
        };

    // A photo of a telephone is about 4 MB, and the system takes 40 GB.
    private static string Storage(Listing listing)
    {
        var photos = Math.Max(0, listing.StorageGb!.Value - 40) / 4 * 1000;
        var room = string.Create(ListingTitle.French, $"la place d’environ {photos:N0} photos");
        return listing.StorageKind is "HDD" ? $"{room} ; démarrage lent" : $"{room} ; démarrage rapide";
    }

    /// <summary>The battery in words, with what was measured.</summary>
    public static string Battery(UnitFacts facts, StockUnit unit) =>
        unit.BatteryPercent is { } percent && facts.Battery is not BatteryClass.MainsOnly
            ? $"{percent}\u00a0%, {GradeWords.Of(facts.Battery).ToLower(ListingTitle.French)}"
            : GradeWords.Of(facts.Battery);
}
