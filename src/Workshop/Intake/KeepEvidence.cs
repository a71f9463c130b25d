using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>
/// Keeps a file as it came, before anything is read from it: whatever happens next, it is not lost. The same content is
/// one file, however often it is sent.
/// </summary>
internal sealed class KeepEvidence(Db db, IFiles files, TimeProvider clock)
{
    public async Task<EvidenceFile> Keep(
        EvidenceKind kind,
        ReadOnlyMemory<byte> content,
        Actor sender,
        CancellationToken cancellation
    )
    {
        var hash = await files.Keep(FileKind.Evidence, content, cancellation);
        if (await Known(kind, hash, sender, cancellation) is { } known)
            return known;

        var file = EvidenceFile.Of(kind, hash, content.Length, sender, clock.GetUtcNow().UtcDateTime);
        file.Queue(Received);
        db.Add(file);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return file;
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
            return (await Known(kind, hash, sender, cancellation))!;
        }
    }

    /// <summary>Leaves the file in the queue, with the reason.</summary>
    public async Task<EvidenceFile> Queue(EvidenceFile file, Reason why, CancellationToken cancellation)
    {
        file.Queue(why);
        await db.SaveChangesAsync(cancellation);
        return file;
    }

    /// <summary>Whoever sent the file first stands for it: who attaches it later did not do the work that it tells of.</summary>
    public EvidenceSource Source(EvidenceFile file, Actor by) =>
        new(file.Id, file.Content, by with { Person = file.ReceivedBy }, clock.GetUtcNow().UtcDateTime);

    /// <summary>More than what is ever read: kept all the same, up to what the server takes at all.</summary>
    public static Reason TooLarge { get; } =
        new("evidence-too-large", "Ce fichier dépasse 16 Mio : il est gardé dans la file, mais il n’est pas lu.");

    public static bool IsTooLarge(ReadOnlyMemory<byte> content) => content.Length > UnreadableEvidence.Limit;

    private static Reason Received { get; } = new("received", "Le fichier est reçu ; sa lecture n’est pas terminée.");

    private Task<EvidenceFile?> Known(EvidenceKind kind, string hash, Actor sender, CancellationToken cancellation) =>
        db.EvidenceFiles.SingleOrDefaultAsync(
            file => file.Operator == sender.Operator!.Value && file.Kind == kind && file.Content == hash,
            cancellation
        );
}
