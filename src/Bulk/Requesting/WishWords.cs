using Marketplace.Bulk.Allocating;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Requesting;

/// <summary>What was asked, said again in one line each.</summary>
internal static class WishWords
{
    /// <summary>« 20 × ordinateur portable, 8 Go de mémoire au moins, bon état ou mieux ».</summary>
    public static IReadOnlyList<string> Of(Need need)
    {
        var said = new List<string> { $"{need.Count} × {Small(GradeWords.Of(need.Type))}" };
        if (need.RamGb > 0)
            said.Add($"{need.RamGb}\u00a0Go de mémoire au moins");
        if (need.StorageGb > 0)
            said.Add($"{need.StorageGb}\u00a0Go de stockage au moins");
        said.Add($"{Small(GradeWords.Name(need.Grade))}{(need.Grade is GradeLetter.A ? "" : " ou mieux")}");
        if (need.Battery is { } battery)
            said.Add($"batterie à {battery}\u00a0% au moins");
        return said;
    }

    public static IReadOnlyList<string> Rest(LotRequest request, Wish wish)
    {
        var said = new List<string>
        {
            wish.SameModel switch
            {
                SameModel.Required => "un seul modèle",
                SameModel.Preferred => "un seul modèle si possible",
                _ => "un ou plusieurs modèles",
            },
        };
        if (wish.Budget is { } budget)
            said.Add($"au plus {budget} TTC");
        if (Town.Find(request.Postcode) is { } town)
            said.Add($"pour {town.Name} ({town.Postcode})");
        if (request.Before is { } day)
            said.Add($"avant le {day.LongDay}");
        said.Add(wish.AllOrNothing ? "tout ou rien" : "une partie nous aide déjà");
        return said;
    }

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
