using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Network.Quality;

/// <summary>One figure with what it means, as anybody may read it.</summary>
internal sealed record QualityFigure(string Name, string Means, string Text);

/// <summary>Reads the quality of the operators over the twelve months that end now.</summary>
internal sealed class QualitySheet(ITellQuality orders, TimeProvider clock)
{
    /// <summary>The smallest count that is shown: below it, somebody could know whose order it was.</summary>
    public const int Least = 5;

    public const int Months = 12;

    public async Task<ILookup<OperatorId, QualityFigure>> All(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddMonths(-Months);
        var told = await orders.Quality(since, cancellation);
        return told.SelectMany(one => Figures(one).Select(figure => (one.Operator, Figure: figure)))
            .ToLookup(one => one.Operator, one => one.Figure);
    }

    /// <summary>The figures of an operator of whom there is nothing to tell yet.</summary>
    public IReadOnlyList<QualityFigure> None => Figures(new OperatorQuality(default, 0, 0, 0, 0, 0, 0));

    private IReadOnlyList<QualityFigure> Figures(OperatorQuality one) =>
        [
            new(
                "Prêtes à temps",
                $"Commandes prêtes ou expédiées dans les {orders.Days} jours. Le compte part de la commande, ou du paiement quand il vient avant le retrait.",
                Share(one.OnTime, one.Due)
            ),
            new(
                "Retours",
                "Ordinateurs que la personne a rendus dans les 14 jours sans avoir à dire pourquoi, sur ceux qui ont été remis.",
                Share(one.Returned, one.HandedOver)
            ),
            new(
                "Garanties refusées",
                "Demandes sous garantie refusées, chaque fois avec la raison, sur celles qui ont reçu une réponse.",
                Share(one.Refused, one.Answered)
            ),
        ];

    /// <summary>So many of so many; what is too small, or would be known by subtraction, is not told.</summary>
    public static string Share(int count, int of) =>
        of == 0 ? "rien à compter"
        : of < Least ? "moins de 5 en tout"
        : count is > 0 and < Least ? $"moins de 5 sur {of}"
        : count < of && of - count < Least ? $"tout sauf moins de 5, sur {of}"
        : $"{count} sur {of}, soit {Percent(count, of)}";

    private static string Percent(int count, int of) =>
        (Math.Min(count, of) / (double)of).ToString("0\u00a0%", CultureInfo.GetCultureInfo("fr-FR"));
}
