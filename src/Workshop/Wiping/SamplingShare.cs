using System.Security.Cryptography;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Wiping;

/// <summary>A wiped drive that somebody should sample, with the device to take it from.</summary>
/// <param name="Needed">Its wipe is not accepted before; else it was drawn by lot.</param>
internal sealed record DriveToSample(Tag Tag, string Drive, bool Needed);

/// <summary>How much of a month's wiping was sampled: at least one drive of twenty (R2v3, appendix B).</summary>
/// <param name="Wiped">Drives with an accepted wipe, judged this month.</param>
/// <param name="Sampled">Those among them that a third person sampled.</param>
internal sealed record SamplingShare(int Wiped, int Sampled, IReadOnlyList<DriveToSample> Next)
{
    private const int OneOf = 20;

    /// <summary>How many of so many must be sampled: one of twenty, and one at least where anything was wiped.</summary>
    public static int Owed(int wiped) => (wiped + OneOf - 1) / OneOf;

    public int Missing => Math.Max(0, Owed(Wiped) - Sampled);

    public static async Task<SamplingShare> Read(
        Db db,
        OperatorId workshop,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var month = new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var wiped = await db
            .Drives.AsNoTracking()
            .Where(drive => drive.Operator == workshop && drive.WipedAt >= month)
            .Where(drive => drive.Status == VerdictStatus.Accepted || drive.Status == VerdictStatus.Pending)
            .ToListAsync(cancellation);
        var accepted = wiped.Where(drive => drive.Status is VerdictStatus.Accepted).ToList();
        var share = new SamplingShare(accepted.Count, accepted.Count(drive => drive.SampledAt is not null), []);
        var waiting = await Waiting(db, [.. wiped.Except(accepted)], cancellation);
        KnownDrive[] drawn =
        [
            .. accepted
                .Where(drive => drive.SampledAt is null && drive.RemovedAt is null)
                .OrderBy(Lot)
                .Take(share.Missing),
        ];
        return share with { Next = await Named(db, [.. waiting, .. drawn], waiting.Count, cancellation) };
    }

    /// <summary>Those of which the rules only want a sample.</summary>
    private static async Task<List<KnownDrive>> Waiting(Db db, List<KnownDrive> pending, CancellationToken cancellation)
    {
        var verdicts = pending.Select(drive => drive.Wipe).OfType<Guid>().ToList();
        var asking = await db
            .Wipes.Where(wipe => verdicts.Contains(wipe.Id) && wipe.Reasons.Contains(WipeReasons.SamplingRequired.Code))
            .Select(wipe => wipe.Id)
            .ToListAsync(cancellation);
        return [.. pending.Where(drive => drive.Wipe is { } wipe && asking.Contains(wipe))];
    }

    private static async Task<IReadOnlyList<DriveToSample>> Named(
        Db db,
        IReadOnlyList<KnownDrive> drives,
        int needed,
        CancellationToken cancellation
    )
    {
        var ids = drives.Select(drive => drive.Device).ToList();
        var tags = await db
            .Devices.Where(device => ids.Contains(device.Id))
            .ToDictionaryAsync(device => device.Id, device => device.Tag, cancellation);
        return [.. drives.Select((drive, n) => new DriveToSample(tags[drive.Device], drive.PublicName, n < needed))];
    }

    /// <summary>A lot that nobody chooses, and that stays the same for the drive whoever looks.</summary>
    private static string Lot(KnownDrive drive) => Convert.ToHexString(SHA256.HashData(drive.Id.ToByteArray()));
}
