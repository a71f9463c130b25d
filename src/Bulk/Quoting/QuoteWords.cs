using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Bulk.Quoting;

/// <summary>Where a quote stands, for its buyer and for its operators.</summary>
internal static class QuoteWords
{
    public static Message State(LotQuote quote, DateTime now, string? order) =>
        quote.State switch
        {
            QuoteState.Accepted => new(
                MessageKind.Done,
                "Ce devis est accepté, c’est une commande",
                "Vous suivez la préparation et les factures sur la page de la commande."
            )
            {
                Ways = order is null ? [] : [new("Voir la commande", order)],
            },
            QuoteState.Refused => new(
                MessageKind.Notice,
                "Vous avez refusé ce devis",
                "Ses appareils sont retournés en vente."
            )
            {
                Ways = [new("Faire une nouvelle demande", "/associations")],
            },
            QuoteState.Open when quote.ValidUntil > now && quote.Waits => new(
                MessageKind.Notice,
                "Ce devis attend un accord",
                $"Une deuxième personne de {quote.Organisation} décide. Ces appareils vous sont gardés jusqu’au {quote.ValidUntil.DayAndHour}."
            ),
            QuoteState.Open when quote.ValidUntil > now => new(
                MessageKind.Done,
                "Ces appareils vous sont gardés",
                $"Jusqu’au {quote.ValidUntil.DayAndHour}, à ces prix. Gardez l’adresse de cette page."
            ),
            _ => new(
                MessageKind.Notice,
                "Ce devis n’est plus valable",
                $"Il valait jusqu’au {quote.ValidUntil.DayAndHour} ; ses appareils sont retournés en vente."
            )
            {
                Ways = [new("Faire une nouvelle demande", "/associations")],
            },
        };

    public static string Word(LotQuote quote, DateTime now) =>
        quote.State switch
        {
            QuoteState.Accepted => "accepté",
            QuoteState.Refused => "refusé",
            QuoteState.Open when quote.ValidUntil > now => quote.Waits ? "attend un accord" : "en cours",
            _ => "expiré",
        };

    /// <summary>Units of a version that are alike: same name, state and price.</summary>
    public static IReadOnlyList<AlikeLines> Alike(IEnumerable<QuoteLine> lines) =>
        [
            .. lines
                .GroupBy(line => (line.Operator, line.Listing, line.Price))
                .Select(group => new AlikeLines(
                    group.First(),
                    [.. group.OrderBy(line => line.Tag.ToString(), StringComparer.Ordinal)]
                ))
                .OrderBy(group => group.First.Operator.Value)
                .ThenBy(group => group.First.Title, StringComparer.Ordinal),
        ];
}

/// <summary>Lines that are shown as one, with their count.</summary>
internal sealed record AlikeLines(QuoteLine First, IReadOnlyList<QuoteLine> Lines)
{
    public int Count => Lines.Count;

    public Money Total => QuoteVersion.Sum(Lines);
}
