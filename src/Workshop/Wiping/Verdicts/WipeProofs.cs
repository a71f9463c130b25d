using System.Globalization;
using Marketplace.Platform;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>What an accepted report proves, in words that a donor understands.</summary>
internal static class WipeProofs
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<Reason> Of(ErasureReport report, DriveContext context) =>
        [
            new("drive-matched", "Le numéro de série du rapport est celui du disque de cet ordinateur."),
            .. report.Technique switch
            {
                Technique.Overwrite => Overwritten(report, context),
                Technique.PhysicalDestruction => Destroyed(context.Destruction!),
                _ => ByFirmware(report, context),
            },
            .. Notes(report),
        ];

    private static IEnumerable<Reason> Overwritten(ErasureReport report, DriveContext context)
    {
        yield return new(
            "passes-complete",
            Say(
                "Toutes les passes d’écriture sont terminées : {0} sur {1}.",
                report.PassesCompleted!,
                report.PassesPlanned!
            )
        );
        yield return new(
            "whole-drive-erased",
            Say("Le disque a été réécrit en entier : {0:N0} octets.", report.ErasedBytes!)
        );
        yield return new("no-errors", "Aucune erreur de lecture, d’écriture ou de vérification.");
        yield return report.Verification is Verification.AllPasses
            ? new("all-passes-verified", "Chaque passe a été relue et vérifiée.")
            : new("last-pass-verified", "La dernière passe a été relue et vérifiée.");
        if (report.HiddenAreas is not HiddenAreas.Unknown)
            yield return HiddenAreasClear(report);
        if (TechniqueRules.Stricter(report.Drive.Medium, context.KnownDrive?.Medium) is not Medium.Hdd)
            yield return new(
                "overwrite-on-flash-accepted",
                "La réécriture d’une mémoire flash n’atteint pas toutes ses cellules ; l’atelier l’accepte au niveau « Clear » seulement."
            );
    }

    private static IEnumerable<Reason> ByFirmware(ErasureReport report, DriveContext context)
    {
        yield return new("erased-by-drive", "Le disque s’est effacé lui-même, par sa commande d’effacement intégrée.");
        if (report.ExitStatus is 0)
            yield return new("exit-status-zero", "La commande s’est terminée sans erreur.");
        if (report.CompletionLogged is true)
            yield return new("completion-logged", "Le disque a confirmé la fin de l’effacement.");
        if (report.HiddenAreas is HiddenAreas.None or HiddenAreas.Removed)
            yield return HiddenAreasClear(report);
        if (context.Sampled)
            yield return new(
                "sampled",
                "Une autre personne a tenté de retrouver des données sur ce disque, sans en trouver."
            );
    }

    private static IEnumerable<Reason> Destroyed(DestructionProof proof) =>
        [
            new(
                "destruction-proved",
                Say("Le disque a été détruit, photo et numéro de série à l’appui, devant {0}.", proof.Witness!)
            ),
        ];

    private static IEnumerable<Reason> Notes(ErasureReport report)
    {
        if (report.TimesAssumedUtc)
            yield return new(
                "times-assumed-utc",
                "L’outil n’indique pas de fuseau horaire : ses heures sont prises pour des heures UTC."
            );
        if (report.OverUsbBridge)
            yield return new("over-usb-bridge", "Le disque était branché par un boîtier USB.");
    }

    private static Reason HiddenAreasClear(ErasureReport report) =>
        report.HiddenAreas is HiddenAreas.Removed
            ? new("hidden-areas-removed", "Les zones cachées (HPA ou DCO) ont été supprimées avant l’effacement.")
            : new("no-hidden-area", "Le disque n’a pas de zone cachée (HPA ou DCO).");

    private static string Say(string sentence, params object[] values) => string.Format(French, sentence, values);
}
