using System.Globalization;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Theming;
using Marketplace.Traceability.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Passport;

/// <summary>
/// Writes the public passport from the device's card and its chain. Before the erasure is proved it says what the device
/// is and that one must wait, and no more.
/// </summary>
internal sealed class PassportWriter(DeviceCard card, IReadOnlyList<LedgerEntry> chain)
{
    /// <summary>The seller answers for two years, used or new (C. conso. L.217-3 and L.217-7).</summary>
    public const int WarrantyYears = 2;

    /// <summary>The level of a device that never held a medium.</summary>
    private const string NoMedium = "None";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly Findings found = new(chain);
    private readonly ChainCheck check = ChainCheck.Of(chain);

    public PassportPage Write() =>
        new()
        {
            Tag = card.Tag.ToString(),
            Model = Model,
            Specification = Specification,
            Clean = Clean,
            Verdict = Verdict,
            Facts = card.Cleared ? [.. Facts()] : [],
            Chain = card.Cleared ? [.. Story.Of(chain).Select(Line)] : [],
            Head = check.Head is { } head ? Short(head) : null,
            ChainHolds = check.Ok,
            Qr = $"/passeport/{card.Tag}/qr.svg",
            Proofs = [.. Proofs()],
        };

    public string Model =>
        string.Join(' ', new[] { card.Manufacturer, card.Model }.OfType<string>()) is { Length: > 0 } name
            ? name
            : "Appareil sans nom";

    public bool Clean => card.Cleared && !card.OnHold && check.Ok;

    public Findings Found => found;

    public string? Head => check.Head;

    public static string Day(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(at, Paris).ToString("d MMMM yyyy", French);

    private string Specification =>
        string.Join(
            " · ",
            new[]
            {
                card.Type is { } type ? GradeWords.Of(type) : null,
                card.Cpu,
                card.RamMb is { } ram ? $"mémoire {Math.Round(ram / 1024.0, 1).ToString(French)}\u00a0Go" : null,
                card.StorageBytes is { } bytes ? $"stockage {Math.Round(bytes / 1e9).ToString(French)}\u00a0Go" : null,
            }.OfType<string>()
        );

    private string Verdict =>
        (check.Ok, card.Cleared, card.OnHold, card.WipeLevel) switch
        {
            (false, _, _, _) =>
                "L’histoire de cet appareil a été changée après coup : ne vous y fiez pas, appelez-nous.",
            (_, false, _, _) => "Son effacement n’est pas encore prouvé : cet appareil n’est pas à vendre.",
            (_, _, true, _) => "Effacé et vérifié, mais mis de côté pour une vérification : il n’est pas à vendre.",
            (_, _, _, NoMedium) => "Aucun support de données à l’intérieur : un relevé et une personne l’ont constaté.",
            _ => "Effacé et vérifié. Rien de la personne d’avant n’est lisible.",
        };

    private IEnumerable<Fact> Facts()
    {
        if (found.Danger is { } danger)
            yield return new("Rappel de sécurité", danger);
        if (found.Letter is { } letter)
            yield return new("État", GradeWords.Of(letter), found.GradeLine);
        yield return Wipe;
        if (found.Function is { } function)
            yield return new("Fonctionnement", GradeWords.Of(function), $"classe {function}", "tests");
        if (found.SafetyPassed)
            yield return new("Sécurité électrique", "contrôlée");
        if (found.QualityPassed)
            yield return new("Contrôle qualité", "réussi", "par une autre personne que celle qui a noté l’appareil");
        yield return new(
            "Pièces changées",
            Story.PartsChanged(chain) is { Count: > 0 } parts ? string.Join(" ; ", parts) : "aucune depuis sa réception"
        );
        if (card.Type is { } type && AvoidedEmissions.Of(type) is { } avoided)
            yield return new(
                "CO2 évité en trois ans",
                $"entre {avoided.Low} et {avoided.High}\u00a0kg, plutôt {avoided.Central}",
                avoided.Source
            );
        yield return Warranty;
    }

    private Fact Wipe =>
        card.WipeLevel is NoMedium
            ? new("Effacement", "sans objet", "aucun support de données", "effacement")
            : new(
                "Effacement",
                $"niveau {card.WipeLevel}",
                "NIST SP 800-88, vérifié par une deuxième personne",
                "effacement"
            );

    private Fact Warranty =>
        found.GuaranteedUntil is { } longer
            ? new("Garantie légale", $"jusqu’au {Day(longer)}", "allongée par une réparation")
        : found.DeliveredAt is { } day
            ? new("Garantie légale", $"jusqu’au {Day(day.AddYears(WarrantyYears))}", "par l’atelier qui l’a vendu")
        : new("Garantie légale", $"{WarrantyYears} ans à compter de la remise", "par l’atelier qui le vend");

    private IEnumerable<Link> Proofs()
    {
        yield return new("Recalculer toute la chaîne", $"/passeport/{card.Tag}/verification");
        if (card.Permit is { } permit)
            yield return new("Le permis de vente signé", $"/api/v1/permits/{permit}");
        yield return new("Les empreintes publiées chaque jour", "/api/v1/ledger/roots");
    }

    private static ChainStep Line(Step step) =>
        new(
            step.Number,
            Day(step.At),
            step.Times > 1 ? $"{step.What} ({step.Times} fois)" : step.What,
            step.Where is "" ? "le site" : step.Where,
            Short(step.Hash)
        );

    private static string Short(string hash) => hash[..8];
}
