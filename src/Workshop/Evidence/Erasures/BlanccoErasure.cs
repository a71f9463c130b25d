using System.Globalization;
using System.Xml.Linq;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>One erased drive of a Blancco report.</summary>
internal static class BlanccoErasure
{
    public static ErasureReport Read(XElement erasure, string? version)
    {
        var target =
            erasure.Elements().FirstOrDefault(e => e.Attribute("name")?.Value is "target") ?? new XElement("none");
        var outcome = Outcome(Entry(erasure, "state"));
        var hidden = Hidden(Entry(erasure, "hidden_areas"));
        var capacity = Count.OrNull(Entry(target, "capacity"));
        var medium = MediumOf(target);
        return new()
        {
            Drive = new(Entry(target, "model"), Entry(target, "serial"), null, capacity, medium),
            Technique = TechniqueOf(erasure, medium),
            CompletionLogged = Firmware(erasure) && outcome is ErasureOutcome.Succeeded ? true : null,
            Outcome = outcome,
            PassesPlanned = Rounds(erasure),
            PassesCompleted = outcome is ErasureOutcome.Succeeded ? Rounds(erasure) : null,
            ApparentBytes = capacity,
            RealBytes = hidden is HiddenAreas.None or HiddenAreas.Removed ? capacity : null,
            ErasedBytes = Erased(erasure, target, capacity),
            Errors = Count.Sum(Number(erasure, "failed_sectors"), Number(erasure, "total_errors")),
            HiddenAreas = hidden,
            Verification = VerificationOf(Entry(erasure, "verification")),
            OverUsbBridge = Has(Entry(target, "interface_type"), "USB"),
            Method = Entry(erasure, "erasure_standard_name"),
            Tool = "Blancco",
            ToolVersion = version,
            StartedAt = Instants.Parse(Entry(erasure, "start_time")),
            EndedAt = Instants.Parse(Entry(erasure, "end_time") ?? Entry(erasure, "timestamp")),
        };
    }

    private static string? Entry(XElement parent, string name) =>
        LooseJson.OneLine(parent.Elements().FirstOrDefault(e => e.Attribute("name")?.Value == name)?.Value);

    /// <summary>A count that is not said is no error; one that cannot be read is.</summary>
    private static long Number(XElement erasure, string name) =>
        Entry(erasure, name) is { } digits ? Count.Of(digits) : 0;

    private static ErasureOutcome Outcome(string? state) =>
        state?.ToUpperInvariant() switch
        {
            "SUCCESSFUL" or "SUCCESS" or "ERASED" => ErasureOutcome.Succeeded,
            "CANCELLED" or "CANCELED" or "ABORTED" or "INTERRUPTED" => ErasureOutcome.Aborted,
            null => ErasureOutcome.Unknown,
            _ => ErasureOutcome.Failed,
        };

    private static HiddenAreas Hidden(string? words) =>
        words?.ToUpperInvariant() switch
        {
            "NONE" or "NO" => HiddenAreas.None,
            "REMOVED" or "ERASED" => HiddenAreas.Removed,
            null or "UNKNOWN" => HiddenAreas.Unknown,
            _ => HiddenAreas.Present,
        };

    private static Medium MediumOf(XElement target) =>
        Has(Entry(target, "interface_type"), "NVME") ? Medium.Nvme : Media.Named(Entry(target, "type"));

    private static bool Firmware(XElement erasure) => Number(erasure, "firmware_rounds") > 0;

    /// <summary>
    /// "Purge" in the standard's name is a word; which firmware command ran is read where it is named, and taken for
    /// the weakest one where it is not.
    /// </summary>
    private static Technique TechniqueOf(XElement erasure, Medium medium)
    {
        if (!Firmware(erasure))
            return Technique.Overwrite;
        var standard = Entry(erasure, "erasure_standard_name");
        var (crypto, block) = (Has(standard, "crypto"), Has(standard, "block"));
        var sanitize = Has(standard, "sanitize");
        return medium switch
        {
            Medium.Nvme when sanitize && crypto => Technique.NvmeSanitizeCrypto,
            Medium.Nvme when sanitize && block => Technique.NvmeSanitizeBlock,
            Medium.Nvme => Technique.Unknown,
            _ when sanitize && crypto => Technique.AtaSanitizeCrypto,
            _ when sanitize && block => Technique.AtaSanitizeBlock,
            _ when sanitize => Technique.AtaSanitizeOverwrite,
            _ when Has(standard, "enhanced") => Technique.AtaEnhancedSecureErase,
            _ => Technique.AtaSecureErase,
        };
    }

    private static int? Rounds(XElement erasure) =>
        Entry(erasure, "total_erasure_rounds") is { } rounds ? Count.Passes(rounds) : null;

    /// <summary>Sectors are counted in the size that capacity and sector count imply.</summary>
    private static long? Erased(XElement erasure, XElement target, long? capacity)
    {
        if (Count.OrNull(Entry(erasure, "cleaned_sectors")) is not { } cleaned)
            return null;
        var sectors = Count.OrNull(Entry(target, "sectors"));
        var size = capacity is { } bytes && sectors is > 0 and var all && bytes % all == 0 ? bytes / all : 512;
        return Count.Bytes(cleaned, size);
    }

    private static Verification VerificationOf(string? percentage) =>
        double.TryParse(percentage?.TrimEnd('%', ' '), CultureInfo.InvariantCulture, out var part)
            ? part switch
            {
                >= 100 => Verification.LastPass,
                > 0 => Verification.Sampled,
                _ => Verification.None,
            }
            : Verification.Unknown;

    private static bool Has(string? text, string word) =>
        text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
