using Marketplace.Platform;

namespace Marketplace.Ordering.Warranty;

/// <summary>Where a case stands, for the workshop and for the buyer.</summary>
internal static class CaseWords
{
    public static string Of(CaseState state) =>
        state switch
        {
            CaseState.Opened => "attendu",
            CaseState.Received => "à examiner",
            CaseState.Diagnosed => "à décider",
            CaseState.Repaired => "réparé",
            CaseState.Exchanged => "échangé",
            CaseState.Refunded => "remboursé",
            CaseState.Refused => "refusé",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
        };

    public static string Of(WarrantyCase one) => one.WaitsForBuyer ? $"{Of(one.State)}, à rendre" : Of(one.State);

    public static string Tone(WarrantyCase one, DateTime now) =>
        one.State is CaseState.Refused || (one.IsOpen && one.DueBefore < now) ? "bad"
        : one.IsOpen || one.WaitsForBuyer ? "wait"
        : "good";

    public static string Of(BuyerWish wish) =>
        wish switch
        {
            BuyerWish.Repair => "une réparation",
            BuyerWish.Exchange => "un échange",
            _ => "un remboursement",
        };

    /// <summary>What the buyer reads.</summary>
    public static string ForBuyer(WarrantyCase one) =>
        one.State switch
        {
            CaseState.Opened =>
                $"Rapportez-le ou envoyez-le à l’atelier. Tout est réglé au plus tard le {one.DueBefore.LongDay}.",
            CaseState.Received => $"L’atelier l’examine. Tout est réglé au plus tard le {one.DueBefore.LongDay}.",
            CaseState.Diagnosed => $"Examiné : {one.Diagnosis} Tout est réglé au plus tard le {one.DueBefore.LongDay}.",
            CaseState.Repaired when one.HandedBackAt is { } back => $"Réparé : {one.Outcome} Rendu le {back.LongDay}.",
            CaseState.Repaired => $"Réparé : {one.Outcome} Vous pouvez venir le chercher.",
            CaseState.Refunded => $"Remboursement de {one.Price} décidé : {one.Outcome}",
            CaseState.Refused => $"Refusé : {one.Outcome}",
            _ => one.Outcome ?? "",
        };
}
