namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>Checks that the formats made of raw tool output have in common.</summary>
internal static class ToolOutputs
{
    /// <summary>A snapshot in which no tool said anything says nothing of any machine.</summary>
    public static void Require(IEnumerable<string?> outputs)
    {
        if (outputs.All(string.IsNullOrWhiteSpace))
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "tool-output-missing",
                "Le relevé ne contient rien de ce que les outils auraient dû voir de l’appareil."
            );
    }

    /// <param name="other">What another tool saw: a stick on USB is told once, by its name.</param>
    public static void WarnOfSmart(Smartctl smart, MachineView? other, Warnings warnings)
    {
        var told = (other?.Drives ?? [])
            .Where(d => d.Attachment != Attachment.Internal)
            .Select(d => d.Path)
            .ToHashSet();
        if (smart.IsMissing)
            warnings.Add("smartctl-missing", "smartctl n’a rien donné : la santé des disques n’est pas connue.");
        foreach (var path in smart.Unopened.Where(p => !DevicePaths.IsNotADrive(p) && !told.Contains(p)))
            warnings.Add("smart-unreadable", $"smartctl n’a pas pu interroger {path}.");
    }
}
