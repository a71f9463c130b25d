namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>The state of a line as a worker reads it: style, icon and word of its chip.</summary>
internal static class TransferWords
{
    public static (string Style, string Icon, string Word) Chip(BankLineState state) =>
        state switch
        {
            BankLineState.Matched => ("good", "check", "reconnu"),
            BankLineState.Different => ("wait", "warn", "autre montant"),
            BankLineState.Unknown => ("wait", "info", "sans commande"),
            BankLineState.Recorded => ("good", "check", "enregistré"),
            BankLineState.Ignored => ("", "cross", "pas pour une commande"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
        };
}
