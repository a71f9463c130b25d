using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Testing.Sheets;

/// <summary>The published sheets. Their ids are part of the API: a check may be added in a new version, never renamed.</summary>
internal static class TestSheets
{
    private static readonly Check[] EveryComputer =
    [
        new("starts", "L’appareil démarre-t-il jusqu’au bout, deux fois de suite ?", CheckLevel.Key),
        new("memory", "Le test de mémoire passe-t-il sans erreur ?", CheckLevel.Key),
        new("storage", "Le disque est-il reconnu, et lit-il et écrit-il sans erreur ?", CheckLevel.Key),
        new("display", "L’image est-elle stable et complète ?", CheckLevel.Key),
        new("network", "La connexion à internet fonctionne-t-elle, par câble ou sans fil ?", CheckLevel.Key),
        new("usb", "Toutes les prises USB fonctionnent-elles ?", CheckLevel.Full),
        new("audio-out", "Le son sort-il, par haut-parleur ou par la prise casque ?", CheckLevel.Full),
        new("video-out", "Les sorties vidéo fonctionnent-elles ?", CheckLevel.Full, MayBeAbsent: true),
        new("ethernet", "La prise réseau fonctionne-t-elle ?", CheckLevel.Full, MayBeAbsent: true),
        new("optical", "Le lecteur de disques fonctionne-t-il ?", CheckLevel.Full, MayBeAbsent: true),
        new("card-reader", "Le lecteur de cartes fonctionne-t-il ?", CheckLevel.Full, MayBeAbsent: true),
        new("heat", "Sous charge pendant dix minutes, reste-t-il stable, sans bruit anormal ?", CheckLevel.Full),
        new("bios", "Le BIOS est-il sans mot de passe et l’heure est-elle gardée ?", CheckLevel.Full),
        new("system", "Un système sous licence est-il installé, à jour, prêt à servir ?", CheckLevel.System),
        new("makers-parts", "Toutes les pièces sont-elles celles du fabricant ?", CheckLevel.MakersParts),
    ];

    private static readonly Check[] BuiltInScreen =
    [
        new(
            "pixels",
            "L’écran est-il sans pixel mort, tache ni ligne sur fond blanc et sur fond noir ?",
            CheckLevel.Full
        ),
        new("brightness", "La luminosité se règle-t-elle du plus faible au plus fort ?", CheckLevel.Full),
        new("camera", "La caméra donne-t-elle une image nette ?", CheckLevel.Full, MayBeAbsent: true),
        new("microphone", "Le micro enregistre-t-il la voix ?", CheckLevel.Full, MayBeAbsent: true),
        new("wifi", "Le wifi se connecte-t-il à trois mètres de la borne ?", CheckLevel.Full, MayBeAbsent: true),
        new("bluetooth", "Le Bluetooth trouve-t-il un autre appareil ?", CheckLevel.Full, MayBeAbsent: true),
        new("touch", "L’écran tactile répond-il partout ?", CheckLevel.Full, MayBeAbsent: true),
    ];

    private static readonly Check[] LaptopOnly =
    [
        new("keyboard", "Toutes les touches répondent-elles ?", CheckLevel.Key),
        new("touchpad", "Le pavé tactile et ses boutons répondent-ils ?", CheckLevel.Key),
        new("charging", "Le chargeur est-il reconnu et la batterie se charge-t-elle ?", CheckLevel.Full),
        new("hinges", "Les charnières tiennent-elles l’écran ouvert ?", CheckLevel.Full),
        new("sleep", "Se met-il en veille capot fermé et se réveille-t-il ?", CheckLevel.Full),
        new("keyboard-light", "Le clavier s’éclaire-t-il ?", CheckLevel.Full, MayBeAbsent: true),
    ];

    private static readonly Check[] DesktopOnly =
    [
        new("front-ports", "Les prises de façade fonctionnent-elles ?", CheckLevel.Full, MayBeAbsent: true),
        new("power-button", "Le bouton de marche et ses voyants répondent-ils ?", CheckLevel.Full),
    ];

    private static readonly FunctionSheet[] Published =
    [
        new(DeviceType.Laptop, 1, [.. EveryComputer, .. LaptopOnly, .. BuiltInScreen]),
        new(DeviceType.Desktop, 1, [.. EveryComputer, .. DesktopOnly]),
        new(DeviceType.AllInOne, 1, [.. EveryComputer, .. BuiltInScreen, .. DesktopOnly]),
    ];

    /// <summary>The sheet to fill in today.</summary>
    /// <exception cref="Refusal">No sheet is published for this type of device.</exception>
    public static FunctionSheet For(DeviceType type)
    {
        var latest = Published.Where(sheet => sheet.Type == type).MaxBy(sheet => sheet.Version);
        Refuse.If(
            latest is null,
            "Il n’existe pas encore de fiche de test pour ce type d’appareil : {0}.",
            GradeWords.Of(type)
        );
        return latest;
    }

    /// <summary>The sheet that old answers were given to.</summary>
    public static FunctionSheet? Find(DeviceType type, int version) =>
        Array.Find(Published, sheet => sheet.Type == type && sheet.Version == version);
}
