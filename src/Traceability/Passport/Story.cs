using Marketplace.Platform.Ledger;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Passport;

/// <summary>
/// The chain in words for anyone: what was done and in which workshop. People, serial numbers, free notes and prices are
/// left out; the hash leads whoever may see them to the whole entry.
/// </summary>
internal static class Story
{
    public static IReadOnlyList<Step> Of(IReadOnlyList<LedgerEntry> chain)
    {
        var steps = new List<Step>();
        foreach (var entry in chain.Where(entry => !IsFirstInventory(entry, chain)))
        {
            if (Words(entry) is not { } words)
                continue;
            var step = new Step(entry.N, entry.OccurredAt, words, entry.Place, entry.Hash);
            if (steps is [.., var last] && last.What == words && last.Where == entry.Place)
                steps[^1] = step with { Times = last.Times + 1 };
            else
                steps.Add(step);
        }
        return steps;
    }

    /// <summary>The parts that changed after the first inventory, as they are told.</summary>
    public static IReadOnlyList<string> PartsChanged(IReadOnlyList<LedgerEntry> chain) =>
        [
            .. chain
                .Where(entry => entry.Type is "ComponentInstalled" or "ComponentRemoved")
                .Where(entry => !IsFirstInventory(entry, chain))
                .Select(entry => Words(entry)!),
        ];

    /// <summary>What the first snapshot found inside is what came in, not a part that somebody put there.</summary>
    private static bool IsFirstInventory(LedgerEntry entry, IReadOnlyList<LedgerEntry> chain) =>
        entry.Type is "ComponentInstalled"
        && entry.N < (chain.FirstOrDefault(one => one.Type is "SnapshotRecorded")?.N ?? int.MaxValue);

    private static string? Words(LedgerEntry entry)
    {
        var payload = new Payload(entry);
        return entry.Type switch
        {
            "DeviceRegistered" => "Reçu et enregistré",
            "SnapshotRecorded" => "Matériel relevé par un logiciel",
            "ComponentInstalled" => $"Pièce ajoutée : {Part(payload)}",
            "ComponentRemoved" => $"Pièce retirée : {Part(payload)}",
            "SafetyTested" => payload.Is("passed") ? "Sécurité électrique contrôlée" : "Sécurité électrique refusée",
            "FunctionTested" => $"Fonctions testées : {payload.Text("class")}",
            "DefectRecorded" => Defect(payload),
            "DefectCorrected" => "Défaut corrigé",
            "PhotoTaken" => "Photographié",
            "PhotoRemoved" => "Photo retirée",
            "LegalStatusSet" => payload.Text("status") switch
            {
                "Product" => "Arrivé comme produit",
                "Waste" => "Arrivé comme déchet, à préparer au réemploi",
                "PreparedForReuse" => "Préparé au réemploi",
                _ => "Statut changé",
            },
            "Graded" => $"Noté {payload.Text("letter")}",
            "QcDone" => payload.Is("passed")
                ? "Contrôle qualité réussi, par une autre personne"
                : "Contrôle qualité refusé",
            "Held" => "Mis de côté pour une vérification",
            "Released" => "Vérification terminée",
            "PermitIssued" => "Permis de vente délivré",
            "PermitRevoked" => "Permis de vente retiré",
            _ => Wiping(entry.Type, payload) ?? Passing(entry.Type, payload) ?? Selling(entry.Type),
        };
    }

    private static string? Wiping(string type, Payload payload) =>
        type switch
        {
            "WipeAccepted" => $"Effacement accepté, niveau {payload.Text("level")}",
            "WipeRejected" when payload.Text("status") is "Pending" => "Effacement à compléter : une preuve manque",
            "WipeRejected" => "Effacement refusé : à refaire",
            "DriveSampled" => payload.Is("passed")
                ? "Récupération de données essayée par une troisième personne : rien n’est revenu"
                : "Récupération de données essayée : l’effacement est à refaire",
            "DataCleared" => "Effacement vérifié par une deuxième personne",
            "DataUncertain" => "Effacement remis en question",
            _ => null,
        };

    private static string? Passing(string type, Payload payload) =>
        type switch
        {
            "TransferOffered" => $"Proposé à un autre atelier : {payload.Text("to")}",
            "TransferEnded" => "Resté dans le même atelier",
            "TransferReceived" => $"Passé de {payload.Text("from")} à {payload.Text("to")}",
            _ => null,
        };

    private static string? Selling(string type) =>
        type switch
        {
            "Listed" => "Mis en vente",
            "Unlisted" => "Retiré de la vente",
            "Reserved" => "Réservé",
            "ReservationReleased" => "De nouveau disponible",
            "Sold" => "Vendu",
            "Dispatched" => "Expédié",
            "NotTaken" => "Non remis à la livraison",
            "Delivered" => "Remis à la personne qui l’a acheté",
            "Given" => "Confié à une personne par l’organisme qui l’a acheté",
            "GivenBack" => "Rendu à l’organisme qui l’a acheté",
            "Returned" => "Rendu à l’atelier",
            "BroughtIn" => "Apporté à l’atelier sous garantie",
            "FaultExamined" => "Panne examinée sous garantie",
            "Repaired" => "Réparé sous garantie",
            "HandedBack" => "Rendu à la personne qui l’a acheté",
            "LostOnTheWay" => "Colis perdu en route",
            "GuaranteeRefused" => "Garantie refusée, avec la raison",
            "Recalled" => "Rappelé pour la sécurité",
            _ => null,
        };

    private static string Part(Payload payload) => PartWords.Of(payload.Text("kind"), payload.Text("description"));

    private static string Defect(Payload payload) =>
        Enum.TryParse<DefectZone>(payload.Text("zone"), out var zone)
        && Enum.TryParse<DefectSeverity>(payload.Text("severity"), out var severity)
            ? $"Défaut noté : {GradeWords.Of(zone)}, {GradeWords.Of(severity)}"
            : "Défaut noté";
}
