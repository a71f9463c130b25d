using Marketplace.Platform;
using Marketplace.Workshop.Devices;

namespace Marketplace.Workshop.Intake;

/// <summary>What became of a file that a person handed in or attached.</summary>
/// <param name="Device">The tag of the device it now belongs to; null where it waits in the queue.</param>
internal sealed record EvidenceOutcome(string? Device, string Sentence);

/// <summary>Takes a file in by hand, through the very same code as a bench that sends it.</summary>
internal sealed class ReadEvidence(ReceiveSnapshot snapshots, ReceiveErasures erasures)
{
    public async Task<EvidenceOutcome> Read(
        EvidenceKind kind,
        ReadOnlyMemory<byte> content,
        Actor by,
        string? tag,
        CancellationToken cancellation,
        bool numberAside = false
    )
    {
        tag = string.IsNullOrWhiteSpace(tag) ? null : tag;
        return kind is EvidenceKind.Snapshot
            ? Of(await snapshots.Receive(content, by, tag, null, cancellation, numberAside))
            : Of(await erasures.Receive(content, by, tag, cancellation));
    }

    private static EvidenceOutcome Of(SnapshotReceipt receipt) =>
        new(receipt.Device?.Tag.ToString(), receipt.Problem?.Text ?? "Le relevé est lu.");

    private static EvidenceOutcome Of(ErasureReceipt receipt)
    {
        var devices = receipt.Verdicts.Select(verdict => verdict.Device?.Tag.ToString()).ToList();
        var sentence = receipt.Problem?.Text ?? receipt.File.ReasonText ?? "Le rapport est lu.";
        return new(devices.Contains(null) ? null : devices.FirstOrDefault(), sentence);
    }
}
