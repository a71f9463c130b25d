using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>A dispute in words: what the buyer told the bank, until when to answer, and with what.</summary>
internal static class DisputeText
{
    public static string Of(Order order, Dispute dispute) =>
        string.Join(
            '\n',
            $"Litige {dispute.Id}, paiement {dispute.Payment}, commande {order.Number}, {dispute.Amount}",
            $"Motif : {Reason(dispute.Reason)}",
            $"Réponse à donner : {Deadline(dispute)}",
            $"À montrer : {Advice(dispute.Reason)}",
            ""
        );

    public static string Deadline(Dispute dispute) =>
        dispute.AnswerBefore is { } limit ? $"avant le {limit.DayAndHour}" : "la banque ne donne pas de date";

    public static string Outcome(DisputeOutcome outcome) =>
        outcome switch
        {
            DisputeOutcome.Open => "La banque attend notre réponse ou l’étudie. L’argent est retenu.",
            DisputeOutcome.Inquiry => "La banque pose une question. L’argent n’a pas bougé.",
            DisputeOutcome.Won => "La banque nous a donné raison : l’argent est revenu.",
            DisputeOutcome.Lost => "La banque a donné raison à l’acheteur : l’argent ne revient pas.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a word."),
        };

    public static string Reason(string reason) =>
        reason switch
        {
            "fraudulent" => "la personne dit ne pas avoir payé elle-même",
            "product_not_received" => "la personne dit ne pas avoir reçu l’ordinateur",
            "product_unacceptable" => "la personne dit que l’ordinateur n’est pas celui décrit",
            "duplicate" => "la personne dit avoir payé deux fois",
            "credit_not_processed" => "la personne attend un remboursement",
            _ => $"autre ({reason})",
        };

    public static string Advice(string reason) =>
        reason switch
        {
            "fraudulent" or "product_not_received" =>
                "la remise contre le code (3-remise.txt) et les messages (4-messages.txt).",
            "product_unacceptable" => "l’état décrit et photographié (1-commande.txt) et l’histoire de l’appareil.",
            "duplicate" or "credit_not_processed" => "les mouvements d’argent (2-paiements.csv).",
            _ => "tout ce dossier.",
        };
}
