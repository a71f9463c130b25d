using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>Ruleset 1: what no letter makes up for. Each open gate makes the unit D until somebody deals with it.</summary>
internal static class Gates
{
    public static IReadOnlyList<Reason> Open(GradingFacts facts) =>
        [
            .. When(!facts.DonorMarksGone, "donor-marks", "Des marques du donateur restent visibles : retirez-les."),
            .. When(!facts.AssetTagsGone, "asset-tags", "Une étiquette d’inventaire est encore collée : retirez-la."),
            .. When(facts.Drives.Any(Hardware.Fails), "drive-failing", "Un disque annonce une panne : remplacez-le."),
            .. Instructions(facts),
        ];

    private static IEnumerable<Reason> Instructions(GradingFacts facts)
    {
        if (facts.Type is not (DeviceType.Laptop or DeviceType.Desktop or DeviceType.AllInOne))
            return [];
        return (facts.X8664V2 ?? Usage.Processor(facts).X8664V2) switch
        {
            true => [],
            false =>
            [
                new("cpu-too-old", "Le processeur est trop ancien pour un système à jour : l’appareil part en pièces."),
            ],
            null =>
            [
                new(
                    "cpu-unknown",
                    "Le processeur n’est pas reconnu : renvoyez un relevé complet, ou prévenez un responsable."
                ),
            ],
        };
    }

    private static IEnumerable<Reason> When(bool open, string code, string text) => open ? [new(code, text)] : [];
}
