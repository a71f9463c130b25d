using System.Globalization;
using Marketplace.Platform;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>Why a unit may not be listed yet: the codes are part of the API, the sentences say what to do.</summary>
internal static class PermitReasons
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly Reason DriveUnknown = new(
        "drive-unknown",
        "On ne sait pas quels disques cet appareil a contenus : envoyez un relevé matériel, puis effacez-les."
    );

    public static readonly Reason SafetyMissing = new(
        "safety-missing",
        "Le contrôle de sécurité n’est pas fait, ou pas terminé : répondez à toutes ses questions."
    );

    public static readonly Reason SafetyFailed = new(
        "safety-failed",
        "Le contrôle de sécurité a échoué : réparez l’appareil, puis refaites le contrôle."
    );

    public static readonly Reason FunctionMissing = new(
        "function-missing",
        "La fiche de test n’est pas remplie : testez l’appareil."
    );

    public static readonly Reason FunctionTooLow = new(
        "function-too-low",
        "Une fonction essentielle ne marche pas, ou n’est pas testée : réparez-la, puis refaites le test."
    );

    public static readonly Reason GradeMissing = new(
        "grade-missing",
        "L’appareil n’est pas classé : relevez ses défauts, puis classez-le."
    );

    public static readonly Reason GradeNotListable = new(
        "grade-not-listable",
        "L’appareil est classé D : réparez ce que le classement indique, ou gardez-le pour ses pièces."
    );

    public static readonly Reason QualityCheckMissing = new(
        "quality-check-missing",
        "Le contrôle qualité n’est pas fait : demandez-le à une autre personne."
    );

    public static readonly Reason SamePersonChecked = new(
        "same-person-checked",
        "La personne qui a classé l’appareil ne peut pas en faire le contrôle qualité : demandez-le à une autre."
    );

    public static readonly Reason ComponentsUnknownAtWipe = new(
        "components-changed",
        "Aucun relevé ne dit quels composants l’appareil avait à l’effacement : envoyez un relevé, puis refaites-le."
    );

    public static readonly Reason LegalStatus = new(
        "legal-status",
        "L’appareil est un déchet au sens de la loi : enregistrez sa préparation au réemploi avant de le vendre."
    );

    public static Reason IncidentOpen(string title) =>
        new("incident-open", $"Un incident est ouvert ({title}) : réglez-le, puis fermez-le.");

    public static Reason RulesetInactive(int version) =>
        new(
            "ruleset-inactive",
            string.Create(
                French,
                $"Le classement suit les règles n°\u00a0{version}, qui n’ont plus cours : reclassez l’appareil."
            )
        );

    public static Reason ComponentsChanged(IReadOnlyList<string> steps) =>
        new(
            "components-changed",
            $"Des composants ont changé depuis {string.Join(", ", steps)} : refaites cette étape, ou remettez les pièces."
        );

    public static Reason OsSupportTooShort(DateOnly endOfWarranty) =>
        new(
            "os-support-too-short",
            string.Create(
                French,
                $"Le système doit être mis à jour jusqu’à la fin de la garantie ({endOfWarranty:d MMMM yyyy}) : installez-en un plus récent, ou Linux."
            )
        );

    public static Reason PhotosMissing(int missing) =>
        new(
            "photos-missing",
            missing == 1
                ? "Il manque une photo de cet appareil : il en faut six."
                : string.Create(French, $"Il manque {missing} photos de cet appareil : il en faut six.")
        );

    public static Reason PriceOverCap(Money cap) =>
        new(
            "price-over-cap",
            $"L’appareil vient du don d’un organisme public : son prix ne peut pas dépasser {cap}. Baissez le prix."
        );
}
