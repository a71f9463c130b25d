using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>
/// What also reaches a workshop: the log of a disk that nobody knows, a snapshot that cannot be read, a file cut by
/// a full USB stick. All of it goes to the queue, none of it is lost.
/// </summary>
internal static class StrayEvidence
{
    /// <summary>A good erasure of a drive that belongs to no known computer.</summary>
    public static EvidenceFile UnmatchedErasure(DateTime startedAt) =>
        EvidenceFile.Log("disque-inconnu.log", NwipeLogWriter.Write(DemoDrives.Hdd500("nobody"), 0, startedAt));

    /// <summary>Valid JSON that follows none of the four formats.</summary>
    public static EvidenceFile UnreadableSnapshot =>
        EvidenceFile.Json(
            "inventaire-tableur.json",
            new System.Text.Json.Nodes.JsonObject
            {
                ["feuille"] = "Inventaire du mardi",
                ["lignes"] = new System.Text.Json.Nodes.JsonArray(
                    "Tour grise, deuxième étage",
                    "Portable sans chargeur"
                ),
            }
        );

    /// <summary>The first half of a report: not JSON any more.</summary>
    public static EvidenceFile TruncatedErasure(DateTime startedAt)
    {
        var whole = EvidenceFile.Json(
            "cle-usb-pleine.json",
            new SanitizeWriter(DemoDrives.Ssd240("truncated"), 0, startedAt).Write()
        );
        return whole with { Content = whole.Content[..(whole.Content.Length / 2)] };
    }
}
