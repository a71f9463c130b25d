using System.Globalization;
using Marketplace.Platform;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>Why a wipe is not accepted: the codes are part of the API, the sentences are what a donor reads.</summary>
internal static class WipeReasons
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly Reason ErasureFailed = new(
        "erasure-failed",
        "L’outil d’effacement annonce un échec : les données peuvent être encore là."
    );

    public static readonly Reason ErasureAborted = new(
        "erasure-aborted",
        "L’effacement a été interrompu avant la fin."
    );

    public static readonly Reason ExitStatusMissing = new(
        "exit-status-missing",
        "L’outil annonce une réussite, mais n’a pas enregistré le résultat de la commande : une annonce n’est pas une preuve."
    );

    public static readonly Reason ValidationFailed = new(
        "validation-failed",
        "Le contrôle fait par l’outil après l’effacement a échoué."
    );

    public static readonly Reason ErasedPartly = new("erased-partly", "Une partie du disque n’a pas été effacée.");

    public static readonly Reason NvmeFormatWithoutSes = new(
        "nvme-format-without-ses",
        "La commande « nvme format » a été lancée sans effacement sécurisé (--ses=1 ou 2) : les données ne sont pas effacées."
    );

    public static readonly Reason OutcomeUnknown = new(
        "outcome-unknown",
        "Le rapport ne dit pas comment l’effacement s’est terminé."
    );

    public static readonly Reason DriveSerialMissing = new(
        "drive-serial-missing",
        "Le rapport ne donne pas le numéro de série du disque : rien ne prouve qu’il s’agit de celui-ci."
    );

    public static readonly Reason SerialMismatch = new(
        "serial-mismatch",
        "Les numéros de série lus pour ce disque ne concordent pas : un boîtier USB a peut-être masqué le vrai numéro."
    );

    public static readonly Reason DriveUnknown = new(
        "drive-unknown",
        "Ce disque n’est rattaché à aucun ordinateur connu."
    );

    public static readonly Reason ReportTooOld = new(
        "report-too-old",
        "Le rapport est antérieur à l’installation du disque dans cet ordinateur : des données ont pu y être écrites depuis."
    );

    public static readonly Reason DateInTheFuture = new(
        "date-in-the-future",
        "Le rapport est daté d’un jour qui n’est pas encore venu : l’horloge du poste est fausse, ou le rapport l’est."
    );

    public static readonly Reason DatesReversed = new(
        "dates-reversed",
        "D’après le rapport, l’effacement a fini avant de commencer : ses dates ne prouvent rien."
    );

    public static readonly Reason ReportUndated = new(
        "report-undated",
        "Le rapport n’est pas daté : il pourrait être antérieur à l’installation du disque."
    );

    public static readonly Reason MediumUnknown = new(
        "medium-unknown",
        "On ne sait pas s’il s’agit d’un disque magnétique ou d’une mémoire flash : la bonne méthode en dépend."
    );

    public static readonly Reason TechniqueUnknown = new(
        "technique-unknown",
        "Le rapport ne permet pas de savoir quelle méthode a vraiment été employée."
    );

    public static readonly Reason TechniqueUnsuited = new(
        "technique-unsuited",
        "La méthode annoncée n’existe pas pour ce type de disque : une personne doit regarder."
    );

    public static readonly Reason HiddenAreaUnknown = new(
        "hidden-area-unknown",
        "On ne sait pas si le disque a des zones cachées (HPA ou DCO), que l’effacement n’atteint pas."
    );

    public static readonly Reason HiddenAreaPresent = new(
        "hidden-area-present",
        "Le disque a des zones cachées (HPA ou DCO) qui n’ont pas été effacées."
    );

    public static readonly Reason ErasedSizeUnknown = new(
        "erased-size-unknown",
        "Le rapport ne dit pas combien d’octets ont été effacés."
    );

    public static readonly Reason PassesUnknown = new(
        "passes-unknown",
        "Le rapport ne dit pas combien de passes ont été menées à leur terme."
    );

    public static readonly Reason VerificationMissing = new(
        "verification-missing",
        "Le disque n’a pas été relu en entier après la dernière passe."
    );

    public static readonly Reason RetriesWithoutValidation = new(
        "retries-without-validation",
        "Des écritures ont dû être recommencées, et rien ne prouve qu’elles ont fini par réussir."
    );

    public static readonly Reason OverwriteOnFlash = new(
        "overwrite-on-flash",
        "Réécrire une mémoire flash n’atteint pas toutes ses cellules : l’atelier doit employer une autre méthode."
    );

    public static readonly Reason SamplingRequired = new(
        "sampling-required",
        "Cette méthode dépend du fabricant : une autre personne doit d’abord tenter de retrouver des données sur ce disque."
    );

    public static readonly Reason CompletionNotLogged = new(
        "completion-not-logged",
        "Le disque n’a pas confirmé la fin de l’effacement, que la commande ne fait que lancer."
    );

    public static readonly Reason DestructionProofMissing = new(
        "destruction-proof-missing",
        "La destruction doit être prouvée par une photo, le numéro de série lu sur le disque et le nom d’un témoin."
    );

    public static Reason ExitedWith(int status) =>
        new("erasure-failed", Format("La commande d’effacement s’est terminée en erreur (code {0}).", status));

    public static Reason Errors(long count) =>
        new("erasure-errors", Format("L’outil a compté des erreurs de lecture ou d’écriture : {0}.", count));

    public static Reason IncompletePasses(int completed, int planned) =>
        new("incomplete-passes", Format("{0} passe(s) terminée(s) sur {1}.", completed, planned));

    public static Reason SizeMismatch(long apparent, long real) =>
        new(
            "size-mismatch",
            Format(
                "Le disque montre {0:N0} octets alors qu’il en compte {1:N0} : le reste n’a pas été effacé.",
                apparent,
                real
            )
        );

    public static Reason SizeOfAnotherDrive(long reported, long known) =>
        new(
            "size-mismatch",
            Format("Le rapport parle d’un disque de {0:N0} octets, et le nôtre en compte {1:N0}.", reported, known)
        );

    private static string Format(string sentence, params object[] values) => string.Format(French, sentence, values);
}
