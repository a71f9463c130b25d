using Marketplace.Platform;

namespace Marketplace.Catalog.Product;

/// <summary>What a buyer may do when it goes wrong (C. conso. L.217-3, L.217-7, L.221-18).</summary>
internal static class Guarantee
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "Vous changez d’avis : 14 jours pour le rendre, sans dire pourquoi.",
        "Il tombe en panne : l’atelier le répare, l’échange ou le rembourse, sous 30 jours. C’est la garantie légale, 24 mois.",
        "Pendant les 12 premiers mois, c’est à l’atelier de prouver que la panne n’existait pas ; vous n’avez rien à prouver.",
        "Vous ne savez pas : appelez, quelqu’un regarde avec vous.",
    ];

    /// <summary>The clock as it would run from today (C. conso. L.217-3: two years from the day it is handed over).</summary>
    public static string Clock(DateTime now) =>
        $"Emporté aujourd’hui, il est garanti jusqu’au {now.AddYears(2).LongDay}. Le compte part du jour où vous l’emportez.";
}
