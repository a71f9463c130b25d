namespace Marketplace.Workshop.Transfers;

/// <summary>How offers between workshops are said.</summary>
internal static class TransferWords
{
    public static string Of(TransferState state) =>
        state switch
        {
            TransferState.Offered => "en attente",
            TransferState.Accepted => "acceptée",
            TransferState.Refused => "refusée",
            TransferState.TakenBack => "reprise",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
        };

    public static string Of(TransferOutcome outcome) =>
        outcome switch
        {
            TransferOutcome.Waiting => "à recevoir",
            TransferOutcome.Received => "reçu",
            TransferOutcome.NotReceived => "non reçu",
            TransferOutcome.Kept => "gardé",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a word."),
        };

    /// <summary>The colour of a chip.</summary>
    public static string Tone(TransferState state) =>
        state switch
        {
            TransferState.Offered => "wait",
            TransferState.Accepted => "good",
            _ => "",
        };
}
