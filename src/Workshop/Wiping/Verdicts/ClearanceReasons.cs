using Marketplace.Platform;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>Why a device still counts as bearing its donor's data.</summary>
internal static class ClearanceReasons
{
    public static readonly Reason NoSnapshotWithoutDrive = new(
        "snapshot-without-drive-missing",
        "Aucun relevé matériel ne montre cet ordinateur sans disque."
    );

    public static readonly Reason NotSeenEmpty = new(
        "visual-check-missing",
        "Personne n’a encore ouvert cet ordinateur pour constater qu’il n’a pas de disque."
    );

    public static Reason DriveUnwiped(string drive) =>
        new("drive-unwiped", $"Le disque {drive} n’a pas encore été effacé.");

    public static Reason WipeInProgress(string drive) =>
        new("wipe-in-progress", $"L’effacement du disque {drive} est en cours.");

    public static Reason WipeRejected(string drive) =>
        new("wipe-rejected", $"L’effacement du disque {drive} n’a pas réussi : il faut le refaire.");

    public static Reason WipePending(string drive) =>
        new("wipe-pending", $"L’effacement du disque {drive} n’est pas encore prouvé.");

    public static Reason NotVerified(string drive) =>
        new("verifier-missing", $"Une deuxième personne doit confirmer l’effacement du disque {drive}.");

    public static Reason SamePersonVerified(string drive) =>
        new(
            "same-person-verified",
            $"La personne qui a effacé le disque {drive} ne peut pas confirmer elle-même cet effacement."
        );

    public static Reason LevelTooLow(string drive, WipeLevel reached, WipeLevel required) =>
        new(
            "level-too-low",
            $"Le disque {drive} est effacé au niveau « {reached} », et le donateur demande « {required} »."
        );
}
