using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>What a buyer reads who comes back from a payment page: whether money was taken, and what to do.</summary>
internal static class PaymentNotices
{
    public const string NotPaid = "sans-payer";
    public const string Unreachable = "indisponible";

    public static Message? OnReturn(string? back) =>
        back switch
        {
            NotPaid => new(
                MessageKind.Notice,
                "Le paiement n’a pas été fait",
                "Rien n’a été débité et votre commande est toujours là. Vous pouvez recommencer, ou payer autrement."
            ),
            Unreachable => new(
                MessageKind.Warning,
                "La page de paiement ne répond pas",
                "Rien n’a été débité. Réessayez dans quelques minutes, ou choisissez une autre façon de payer."
            ),
            _ => null,
        };

    /// <summary>A unit cannot be handed over and a like one waits for a yes.</summary>
    public static Message Question(string number, string key, SubstitutionCause cause) =>
        new(
            MessageKind.Warning,
            "Nous avons besoin de votre réponse",
            $"{SubstitutionWords.Of(cause)} Un ordinateur équivalent vous est gardé."
        )
        {
            Ways = [new("Le voir, l’accepter ou être remboursé", $"/commande/{number}/equivalent?cle={key}")],
        };

    /// <summary>On the order's page, right after the payment page.</summary>
    public static Message? After(Order order)
    {
        var open = order.Parts.Where(part => part.IsOpen).ToList();
        if (open.Exists(part => part.Payment is PaymentState.Processing))
            return new(
                MessageKind.Notice,
                "Paiement en cours",
                "Votre banque a pris votre ordre et le confirme sous quelques jours. Ne payez pas une seconde fois : "
                    + "l’ordinateur vous est gardé, et nous vous écrivons dès que c’est fait."
            );
        if (open.Count > 0 && order.Due == Money.Zero)
            return new(MessageKind.Done, "Paiement reçu, merci", "Vous pouvez fermer cette page ou l’imprimer.");
        if (open.Count > 0)
            return new(
                MessageKind.Notice,
                "Nous vérifions votre paiement",
                "Il s’affiche ici dès que la banque le confirme, en général en moins d’une minute. "
                    + "Rechargez cette page avant de payer une seconde fois."
            );
        return null;
    }
}
