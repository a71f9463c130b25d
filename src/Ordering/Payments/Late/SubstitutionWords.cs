namespace Marketplace.Ordering.Payments.Late;

/// <summary>Why a like unit is proposed, as the buyer reads it on the page and in the mail.</summary>
internal static class SubstitutionWords
{
    public const string Recalled = "Cet ordinateur est rappelé pour la sécurité : il ne peut pas vous être remis.";
    public const string LostParcel = "Votre colis s’est perdu en route.";

    public static string Of(SubstitutionCause cause) =>
        cause switch
        {
            SubstitutionCause.Recalled => Recalled,
            SubstitutionCause.LostParcel => LostParcel,
            _ =>
                "Votre paiement est arrivé après le temps de réservation, et votre ordinateur a trouvé preneur entre-temps.",
        };
}
