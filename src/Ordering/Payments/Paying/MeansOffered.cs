using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>The ways to pay that this shop offers, each with the sentence that helps to choose.</summary>
internal sealed class MeansOffered(IEnumerable<IPaymentProvider> online)
{
    private static readonly (PaymentMeans Means, string Value, string Text, string Hint)[] All =
    [
        (PaymentMeans.AtPickUp, "retrait", "Sur place, au retrait", "en espèces ou par carte"),
        (
            PaymentMeans.Online,
            "carte",
            "En ligne, maintenant",
            "par carte, sur la page de paiement de Stripe ; nous ne voyons jamais le numéro de la carte"
        ),
        (
            PaymentMeans.BankTransfer,
            "virement",
            "Par virement",
            "nous vous donnons le numéro de compte et une référence"
        ),
        (
            PaymentMeans.Cheque,
            "cheque",
            "Par chèque",
            "apporté ou envoyé à l’atelier ; l’ordinateur vous est remis une fois le chèque encaissé"
        ),
    ];

    public bool Online { get; } = online.Any();

    /// <summary>What is said where nobody takes payments online.</summary>
    public string? Note =>
        Online ? null : "Le paiement en ligne n’est pas ouvert pour l’instant. La carte est acceptée au retrait.";

    public IReadOnlyList<Choice> Choices =>
        [.. All.Where(one => IsOffered(one.Means)).Select(one => new Choice(one.Value, one.Text, one.Hint))];

    /// <summary>Null: it is not one of the ways offered.</summary>
    public PaymentMeans? Read(string? value) =>
        All.Where(one => one.Value == value && IsOffered(one.Means))
            .Select(one => (PaymentMeans?)one.Means)
            .FirstOrDefault();

    public static string? ValueOf(PaymentMeans? means) => All.FirstOrDefault(one => one.Means == means).Value;

    public static string TextOf(PaymentMeans means) => All.First(one => one.Means == means).Text;

    private bool IsOffered(PaymentMeans means) => means is not PaymentMeans.Online || Online;
}
