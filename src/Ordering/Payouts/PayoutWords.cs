namespace Marketplace.Ordering.Payouts;

/// <summary>Where a payout stands, in words.</summary>
internal static class PayoutWords
{
    public static string Of(PayoutState state) =>
        state switch
        {
            PayoutState.Prepared => "attend l’accord d’une autre personne",
            PayoutState.Agreed => "accordé, à virer",
            PayoutState.Sent => "viré",
            PayoutState.Withdrawn => "retiré",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
        };
}
