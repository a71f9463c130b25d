using Marketplace.Platform;

namespace Marketplace.Ordering.Returns;

/// <summary>Where a return stands, for the workshop and for the buyer.</summary>
internal static class ReturnWords
{
    public static string Of(Return back) =>
        back.State switch
        {
            ReturnState.Declared => "attendu",
            ReturnState.Sent => "en route",
            ReturnState.Received => "à examiner",
            ReturnState.Refunded => "remboursé",
            _ => throw new ArgumentOutOfRangeException(nameof(back), back.State, "A state without a word."),
        };

    public static string Tone(Return back) =>
        back.State switch
        {
            ReturnState.Received => "wait",
            ReturnState.Refunded => "good",
            _ => "",
        };

    /// <summary>What the buyer reads.</summary>
    public static string ForBuyer(Return back) =>
        back.State switch
        {
            ReturnState.Declared =>
                $"À rapporter ou à envoyer avant le {back.SendBefore.LongDay}. Le remboursement part dès que nous l’avons, ou dès que vous prouvez l’envoi.",
            ReturnState.Sent =>
                $"En route : {back.Proof}. Vous êtes remboursé avant le {back.RefundBefore!.Value.LongDay}.",
            ReturnState.Received =>
                $"Arrivé à l’atelier. Vous êtes remboursé avant le {back.RefundBefore!.Value.LongDay}.",
            ReturnState.Refunded when back.Deduction > Money.Zero =>
                $"Remboursement de {back.Refund}, soit le prix moins {back.Deduction} : {back.Why}",
            _ => $"Remboursement de {back.Refund} décidé.",
        };
}
