using System.Globalization;
using Marketplace.Bulk.Allocating;
using Marketplace.Platform;

namespace Marketplace.Bulk.Requesting;

/// <summary>An offer in the words of who compares: what it is best at, what it gives up for it, how sure that is.</summary>
internal static class OfferWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Title(Offer offer, IReadOnlyList<Offer> all) =>
        all.Count == 1 ? "La meilleure à tous points de vue" : Title(offer.Aim);

    private static string Title(Aim aim) =>
        aim switch
        {
            Aim.Cheapest => "La moins chère",
            Aim.FewestModels => "Le moins de modèles différents",
            Aim.FewestDeliveries => "Le moins de remises, au plus près",
            _ => throw new ArgumentOutOfRangeException(nameof(aim), aim, "An aim without a title."),
        };

    /// <summary>« 18 identiques + 2 proches, 180 € de moins ».</summary>
    public static IReadOnlyList<string> TradeOff(Offer offer, IReadOnlyList<Offer> all)
    {
        var others = all.Where(other => other != offer).ToList();
        var said = new List<string> { Alike(offer) };
        if (others.Count > 0)
        {
            var dearest = others.MaxBy(other => other.Score.Price)!.Score.Price;
            var cheapest = others.MinBy(other => other.Score.Price)!.Score.Price;
            if (offer.Score.Price < cheapest)
                said.Add($"{dearest - offer.Score.Price} de moins");
            else if (offer.Score.Price > cheapest)
                said.Add($"{offer.Score.Price - cheapest} de plus");
        }
        said.Add(offer.Score.Deliveries == 1 ? "une seule remise" : $"{offer.Score.Deliveries} remises");
        said.Add(offer.Score.Kilometres == 0 ? "tout près" : $"{Number(offer.Score.Kilometres)}\u00a0km en tout");
        return said;
    }

    /// <summary>How many are of the main model of their need, and how many of others.</summary>
    public static string Alike(Offer offer)
    {
        var main = offer
            .Picks.GroupBy(pick => pick.Need)
            .Sum(need => need.GroupBy(pick => pick.Model).Max(model => model.Sum(pick => pick.Count)));
        var near = offer.Count - main;
        return near == 0
            ? offer.Score.Models == 1
                ? $"{offer.Count} du même modèle"
                : $"{offer.Count} appareils, un modèle par besoin"
            : $"{main} identiques + {near} {(near == 1 ? "proche" : "proches")}";
    }

    /// <summary>How sure it is that none is better.</summary>
    public static string Proof(Offer offer, int considered)
    {
        var what = offer.Aim switch
        {
            Aim.Cheapest => "ne coûte moins",
            Aim.FewestModels => "n’a moins de modèles",
            _ => "ne demande moins de remises, ou moins de route pour autant de remises",
        };
        return offer.IsProven
            ? $"Prouvé par le calcul : de toutes les façons de réunir {offer.Count} appareils parmi les {Number(considered)} qui conviennent, aucune {what}."
            : $"Trouvé par une règle simple, car les combinaisons sont trop nombreuses : la meilleure possible ferait au plus {offer.Gap.ToString("0.#", French)}\u00a0% de mieux.";
    }

    public static string Number(int number) => number.ToString("N0", French);
}
