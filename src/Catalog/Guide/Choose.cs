using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Guide;

/// <summary>
/// Chooses at most three among what fits: the cheapest; the best in what matters, if it is better than that; the most
/// comfortable, if it is more so than both. A dearer one is never proposed without a reason that can be checked.
/// </summary>
internal static class Choose
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["ecran"] = "Le plus grand écran",
        ["leger"] = "Le plus facile à porter",
        ["batterie"] = "La meilleure batterie",
        ["memoire"] = "Le plus rapide",
    };

    public static IReadOnlyList<Chosen> Among(IReadOnlyCollection<Candidate> fitting, Wishes wishes)
    {
        if (fitting.Count == 0)
            return [];
        var matters = wishes.Wish(Questions.Matters);
        var cheapest = fitting.OrderBy(one => one.Price).ThenBy(one => one.Grade).ThenBy(one => one.Id.Value).First();
        List<Chosen> chosen =
        [
            new("Le moins cher qui convient", cheapest, [Enough(wishes), .. InReach(cheapest, wishes)]),
        ];
        if (
            matters is not null
            && Best(fitting, matters) is { } best
            && best.By(matters) > (cheapest.By(matters) ?? double.MinValue)
        )
            chosen.Add(new(Labels[matters], best, [best.Told(matters), Dearer(best, cheapest)]));
        if (MostComfortable(fitting, chosen) is { } comfortable)
            chosen.Add(
                new(
                    "Le plus confortable",
                    comfortable,
                    [.. Comfort(comfortable, cheapest), Dearer(comfortable, cheapest)]
                )
            );
        return chosen;
    }

    private static Candidate? Best(IEnumerable<Candidate> fitting, string matters) =>
        fitting
            .Where(one => one.By(matters) is not null)
            .OrderByDescending(one => one.By(matters))
            .ThenBy(one => one.Price)
            .ThenBy(one => one.Id.Value)
            .FirstOrDefault();

    private static Candidate? MostComfortable(IEnumerable<Candidate> fitting, List<Chosen> chosen)
    {
        var cheapest = chosen[0].Candidate;
        return fitting
            .Where(one => chosen.TrueForAll(other => other.Candidate != one))
            .Where(one => one.RamGb > cheapest.RamGb || (one.RamGb == cheapest.RamGb && one.Grade < cheapest.Grade))
            .OrderByDescending(one => one.RamGb)
            .ThenBy(one => one.Grade)
            .ThenBy(one => one.Price)
            .ThenBy(one => one.Id.Value)
            .FirstOrDefault();
    }

    private static string Enough(Wishes wishes) =>
        wishes.Wish(Questions.For) switch
        {
            "demarches" => "Il suffit pour écrire et faire vos démarches.",
            "cours" => "Il suffit pour suivre des cours, avec plusieurs pages ouvertes.",
            "visio" => "Il a une caméra et suffit pour appeler en vidéo.",
            "creer" => "Il est assez puissant pour la photo, la musique et le montage simple.",
            _ => "Il fait ce que la plupart des gens demandent à un ordinateur.",
        };

    private static IEnumerable<string> InReach(Candidate one, Wishes wishes)
    {
        if (
            wishes.Wish(Questions.Budget) is { } budget
            && Money.Euros(int.Parse(budget, null)) - one.Price is { Cents: > 0 } left
        )
            yield return $"Il vous reste {left} sur votre budget.";
    }

    private static IEnumerable<string> Comfort(Candidate one, Candidate cheapest)
    {
        if (one.RamGb > cheapest.RamGb)
            yield return $"{one.RamGb}\u00a0Go de mémoire au lieu de {cheapest.RamGb} : plus de choses ouvertes à la fois, plus longtemps.";
        if (one.Grade < cheapest.Grade)
            yield return $"{GradeWords.Name(one.Grade)} : moins de traces que le moins cher.";
    }

    private static string Dearer(Candidate one, Candidate cheapest) =>
        one.Price == cheapest.Price
            ? "Au même prix que le moins cher."
            : $"Il coûte {one.Price - cheapest.Price} de plus que le moins cher.";
}

/// <summary>A candidate that was chosen, for what it is and why.</summary>
internal sealed record Chosen(string Label, Candidate Candidate, IReadOnlyList<string> Reasons);
