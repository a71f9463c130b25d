using Marketplace.Platform;

namespace Marketplace.Workshop.Wiping;

/// <summary>What came out of trying to recover data from a wiped drive.</summary>
/// <param name="Tool">The recovery software, with its version: « PhotoRec 7.2 ».</param>
/// <param name="DataFound">Something came back: the wipe failed.</param>
internal sealed record Sampling(string Tool, bool DataFound)
{
    public const int LongestTool = 80;
}

/// <summary>The verdict that a sample confirms or overturns.</summary>
/// <param name="Evidence">The hash of the report that it was given on.</param>
internal sealed record WipeInForce(Wipe Wipe, string Evidence);

/// <summary>Why a drive cannot be sampled, or what a sample showed; the codes are part of the API.</summary>
internal static class SamplingReasons
{
    public static readonly Reason DriveNotSampled = new(
        "drive-not-wiped",
        "Ce support n’a pas d’effacement qui tienne : effacez-le d’abord, le sondage vient après."
    );

    public static readonly Reason DriveNotHere = new(
        "drive-unknown",
        "Dites quel support a été sondé, parmi ceux de cet appareil."
    );

    public static readonly Reason SamePersonSampled = new(
        "same-person-sampled",
        "Le sondage revient à une troisième personne : ni celle qui a effacé, ni celle qui a vérifié l’effacement."
    );

    public static readonly Reason SamplerVerifies = new(
        "same-person-sampled",
        "La personne qui a sondé un support ne vérifie pas aussi son effacement : il en faut une autre."
    );

    public static readonly Reason DataFound = new(
        "sample-found-data",
        "Un logiciel de récupération a retrouvé des données sur ce support : son effacement n’a pas réussi."
    );
}
