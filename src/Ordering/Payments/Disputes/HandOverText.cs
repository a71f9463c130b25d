using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>The proof of the hand-over: when, where, by whom, and against what.</summary>
internal static class HandOverText
{
    public static string Of(Order order, ILookup<DeviceId, LedgerEntry> chains)
    {
        var lines = new List<string>();
        foreach (var part in order.Parts)
        {
            lines.Add(
                part.HandedOverAt is { } handed
                    ? $"Remise le {handed.DayAndHour} (heure de Paris), contre le code à six chiffres que seul l’acheteur "
                        + "reçoit, après l’avoir vu fonctionner."
                    : "Cette partie de la commande n’a pas été remise."
            );
            lines.AddRange(part.Lines.Select(line => Line(line, chains[line.Device])));
        }
        return string.Join('\n', lines);
    }

    private static string Line(OrderLine line, IEnumerable<LedgerEntry> chain) =>
        chain.LastOrDefault(entry => entry.Type == nameof(Contracts.Delivered)) is { } delivered
            ? $"- {line.Tag} : {delivered.OccurredAt.DayAndHour}, {delivered.Place}, par {delivered.ActorPseudonym} ; "
                + $"ligne {delivered.N} du registre public, empreinte {delivered.Hash}"
            : $"- {line.Tag} : pas de remise au registre";
}
