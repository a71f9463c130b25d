using System.Globalization;

namespace Marketplace.Traceability.Certificates;

/// <summary>How the certificate says what the workshop's proofs name; what has no word yet is shown by its name.</summary>
internal static class CertificateWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Hdd"] = "disque dur",
        ["SataSsd"] = "SSD SATA",
        ["Nvme"] = "SSD NVMe",
        ["UsbFlash"] = "mémoire USB",
        ["Overwrite"] = "réécriture de tout le support",
        ["AtaSanitizeOverwrite"] = "ATA SANITIZE, réécriture",
        ["AtaSanitizeBlock"] = "ATA SANITIZE, effacement de blocs",
        ["AtaSanitizeCrypto"] = "ATA SANITIZE, effacement cryptographique",
        ["AtaSecureErase"] = "ATA Secure Erase",
        ["AtaEnhancedSecureErase"] = "ATA Enhanced Secure Erase",
        ["NvmeSanitizeBlock"] = "NVMe sanitize, effacement de blocs",
        ["NvmeSanitizeCrypto"] = "NVMe sanitize, effacement cryptographique",
        ["NvmeFormat"] = "NVMe format avec effacement",
        ["PhysicalDestruction"] = "destruction physique",
        ["AllPasses"] = "chaque passe relue",
        ["LastPass"] = "dernière passe relue",
        ["Sampled"] = "relue par sondage",
        ["None"] = "aucune",
        ["Removed"] = "supprimées avant l’effacement",
        ["Present"] = "présentes",
        ["ClearVerified"] = "Toutes les données sont effacées et l’effacement est vérifié, au niveau Clear.",
        ["PurgeVerified"] = "Toutes les données sont effacées et l’effacement est vérifié, au niveau Purge.",
        ["DestroyedVerified"] = "Tous les supports de données sont détruits, et la destruction est vérifiée.",
        ["NoMedium"] = "Cet appareil ne contient aucun support de données : un relevé et une personne l’ont constaté.",
    };

    /// <summary>Null for what the tool did not say.</summary>
    public static string? Of(string name) => name is "Unknown" ? null : Words.GetValueOrDefault(name, name);

    /// <summary>« 256 060 514 304 octets (256 Go) ».</summary>
    public static string? Size(long? bytes) =>
        bytes is { } size ? string.Create(French, $"{size:N0} octets ({size / 1e9:0.#} Go)") : null;

    /// <summary>In the time of Paris, to the second.</summary>
    public static string? Moment(DateTime? at) =>
        at is { } known
            ? TimeZoneInfo.ConvertTimeFromUtc(known, Paris).ToString("d MMMM yyyy 'à' HH:mm:ss", French)
            : null;
}
