using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Transfers;

/// <summary>Offers units to another workshop; those that are on sale leave the shop with the offer.</summary>
internal sealed class OfferUnits(Db db, INetwork network)
{
    /// <exception cref="Refusal">A tag is unknown, sold, being bought or offered already: nothing is offered.</exception>
    public async Task<Transfer> Offer(
        IReadOnlyList<Tag> tags,
        OperatorCard to,
        string? note,
        Trace trace,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.Together(() => Place(tags, to, note, trace, cancellation), cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal("Un de ces appareils vient d’être proposé à un autre atelier. Rien n’a changé.");
        }
    }

    /// <summary>The operators to whom this one may offer, by name.</summary>
    public async Task<IReadOnlyList<OperatorCard>> Others(OperatorId me, CancellationToken cancellation) =>
        [.. (await network.Operators(cancellation)).Where(one => one.Id != me)];

    private async Task<Transfer> Place(
        IReadOnlyList<Tag> tags,
        OperatorCard to,
        string? note,
        Trace trace,
        CancellationToken cancellation
    )
    {
        var mine = db.Devices.Of(trace.By.Operator!.Value).Where(device => tags.Contains(device.Tag));
        await Lock(mine, cancellation);
        var devices = await mine.OrderBy(device => device.Id).ToListAsync(cancellation);
        var unknown = tags.Except(devices.Select(device => device.Tag)).ToList();
        Refuse.If(
            unknown.Count > 0,
            new Reason("tag-unknown", $"Votre atelier n’a pas d’appareil à ce numéro : {string.Join(", ", unknown)}.")
        );
        var transfer = Transfer.Offer(devices, to.Id, note, trace);
        db.Add(transfer);
        foreach (var device in devices)
            device.OfferIn(transfer.Id, to.Name, trace);
        await db.SaveChangesAsync(cancellation);
        return transfer;
    }

    /// <summary>Whoever puts one of them on sale at this moment comes first, and is seen, or not at all.</summary>
    public static Task Lock(IQueryable<Device> devices, CancellationToken cancellation) =>
        devices.ExecuteUpdateAsync(set => set.SetProperty(one => one.Words, one => one.Words), cancellation);
}

/// <summary>An offer that comes to nothing: refused by the one, or taken back by the other.</summary>
internal sealed class EndOffer(Db db)
{
    public Task Refused(Transfer transfer, string? why, Trace trace, CancellationToken cancellation)
    {
        transfer.RefuseAll(why, trace);
        return End(transfer, $"L’autre atelier a refusé : {why.Trim()}", trace, cancellation);
    }

    public Task TakenBack(Transfer transfer, string? why, Trace trace, CancellationToken cancellation)
    {
        transfer.TakeBack(why, trace);
        return End(transfer, $"L’offre est reprise : {why.Trim()}", trace, cancellation);
    }

    private async Task End(Transfer transfer, string why, Trace trace, CancellationToken cancellation)
    {
        var devices = await db.Devices.Where(one => one.OfferedIn == transfer.Id).ToListAsync(cancellation);
        foreach (var device in devices)
            device.EndOffer(why, trace);
        await db.SaveChangesAsync(cancellation);
    }
}
