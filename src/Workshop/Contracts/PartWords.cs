namespace Marketplace.Workshop.Contracts;

/// <summary>A part of a device as the ledger describes it, in the words that anyone may read.</summary>
public static class PartWords
{
    /// <param name="kind">Drive, Memory, Cpu, Board or Other, as <see cref="ComponentInstalled"/> has it.</param>
    /// <param name="description">What the snapshot called it; of a drive, the end of its serial number is left out.</param>
    public static string Of(string kind, string description) =>
        kind switch
        {
            // The ledger tells drives apart by the end of their serial number: not for everyone.
            "Drive" => $"support de stockage {description.Split(" …")[0]}",
            "Memory" => $"mémoire {description}",
            "Cpu" => $"processeur {description}",
            "Board" => $"carte mère {description}",
            _ => description,
        };
}
