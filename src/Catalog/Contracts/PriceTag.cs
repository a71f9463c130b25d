using Marketplace.Platform;

namespace Marketplace.Catalog.Contracts;

/// <summary>What it costs, why, and who gets what. The price includes VAT and is the one that is paid.</summary>
/// <param name="Amount">The price asked today.</param>
/// <param name="Reason">Why this price, in one sentence: « Don d’une entreprise, remis en état à Nîmes. »</param>
public sealed record PriceTag(Money Amount, string Reason)
{
    /// <summary>
    /// The lowest price of the thirty days before a reduction (C. conso. L.112-1-1), computed and never typed; null
    /// where the price was not reduced.
    /// </summary>
    public Money? LowestBefore { get; init; }

    /// <summary>The price for households and associations that are entitled to it; null where there is none.</summary>
    public Money? Solidarity { get; init; }

    /// <summary>Only those who are entitled to the solidarity price may buy it, because of where it comes from.</summary>
    public bool Reserved { get; init; }

    /// <summary>The most that the law lets it cost, because of where it comes from; null where there is no cap.</summary>
    public Money? Cap { get; init; }

    /// <summary>Where the money goes; the shares sum to <see cref="Amount"/>. Empty where it is not published.</summary>
    public IReadOnlyList<PriceShare> Split { get; init; } = [];

    public static PriceTag Example { get; } =
        new(Money.Euros(149), "Donné par une entreprise de Nîmes, remis en état et testé à l’atelier.")
        {
            LowestBefore = Money.Euros(169),
            Solidarity = Money.Euros(99),
            Split =
            [
                new("Salaires de l’atelier", Money.Euros(92)),
                new("Pièces changées", Money.Euros(28)),
                new("Transport et local", Money.Euros(21)),
                new("Fonctionnement du site", Money.Euros(8)),
            ],
        };
}

/// <summary>A part of the price and what it pays for.</summary>
public sealed record PriceShare(string For, Money Amount);
