using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Transfers;

/// <summary>Takes what was read on arrival into the hands of the workshop that accepts: all in one transaction.</summary>
internal sealed class ReceiveUnits(Db db, INetwork network)
{
    private const string NotHere = "L’autre atelier ne l’a pas reçu.";

    /// <param name="read">The tags that were scanned, each with what was not as told.</param>
    /// <param name="restMissing">Who receives says that what was not scanned did not arrive.</param>
    public Task Accept(
        Transfer transfer,
        IReadOnlyDictionary<Tag, string?> read,
        bool restMissing,
        Trace trace,
        CancellationToken cancellation
    )
    {
        transfer.CheckOpen();
        Check(transfer, read, restMissing);
        return db.Together(() => Take(transfer, read, trace, cancellation), cancellation);
    }

    private static void Check(Transfer transfer, IReadOnlyDictionary<Tag, string?> read, bool restMissing)
    {
        var offered = transfer.Lines.Select(line => line.Tag).ToHashSet();
        var strange = read.Keys.Where(tag => !offered.Contains(tag)).ToList();
        Refuse.If(
            strange.Count > 0,
            new Reason(
                "not-in-offer",
                $"Cette offre ne contient pas : {string.Join(", ", strange)}. Mettez-les à part."
            )
        );
        var missing = transfer.Lines.Where(line => !read.ContainsKey(line.Tag)).Select(line => line.Tag).ToList();
        Refuse.If(
            missing.Count > 0 && !restMissing,
            new Reason(
                "not-read",
                $"Il reste à lire : {string.Join(", ", missing)}. S’ils ne sont pas arrivés, cochez la case qui le dit."
            )
        );
        Refuse.If(read.Count == 0, "Rien n’est arrivé ? Refusez l’offre, avec la raison.");
    }

    private async Task<int> Take(
        Transfer transfer,
        IReadOnlyDictionary<Tag, string?> read,
        Trace trace,
        CancellationToken cancellation
    )
    {
        var offered = db.Devices.Where(device => device.OfferedIn == transfer.Id);
        await OfferUnits.Lock(offered, cancellation);
        var devices = await offered.Whole().OrderBy(device => device.Id).ToListAsync(cancellation);
        await RefuseTwins(devices.Where(device => read.ContainsKey(device.Tag)), transfer.To, cancellation);
        transfer.Accept(read, trace);
        var from = (await network.Operator(transfer.From, cancellation))?.Name ?? "";
        var wipes = await Accepted(transfer, devices, cancellation);
        foreach (var device in devices)
        {
            if (!read.TryGetValue(device.Tag, out var difference))
            {
                device.EndOffer(NotHere, trace);
                continue;
            }
            device.PassTo(transfer.To, from, difference, trace);
            db.AddRange(device.JudgeByPolicy(wipes[device.Id], false, trace));
        }
        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The wipes in force, where the policy of who receives asks for more than that of who offers may have.</summary>
    private async Task<ILookup<DeviceId, WipeInForce>> Accepted(
        Transfer transfer,
        List<Device> devices,
        CancellationToken cancellation
    )
    {
        if (await network.Operator(transfer.To, cancellation) is { AcceptsOverwriteOnFlash: true })
            return Array.Empty<WipeInForce>().ToLookup(_ => default(DeviceId));
        var inForce = devices
            .SelectMany(device => device.Drives)
            .Where(drive => drive.Status is VerdictStatus.Accepted)
            .Select(drive => drive.Wipe)
            .ToList();
        var wipes = await db
            .Wipes.Where(wipe => inForce.Contains(wipe.Id))
            .Join(db.EvidenceFiles, wipe => wipe.Evidence, file => file.Id, (wipe, file) => new { wipe, file.Content })
            .ToListAsync(cancellation);
        return wipes.ToLookup(one => one.wipe.Device!.Value, one => new WipeInForce(one.wipe, one.Content));
    }

    /// <summary>Two devices of one workshop never bear one name: a person has to look first.</summary>
    private async Task RefuseTwins(IEnumerable<Device> arriving, OperatorId to, CancellationToken cancellation)
    {
        var devices = arriving.ToList();
        var names = devices.SelectMany(device => device.Aliases).Select(alias => alias.Value).ToList();
        var borne = await db
            .Aliases.Where(alias => alias.Operator == to && names.Contains(alias.Value))
            .Select(alias => new { alias.Kind, alias.Value })
            .ToListAsync(cancellation);
        var known = borne.Select(alias => (alias.Kind, alias.Value)).ToHashSet();
        var twins = devices.Where(one => one.Aliases.Exists(alias => known.Contains((alias.Kind, alias.Value))));
        var tags = twins.Select(one => one.Tag).ToList();
        Refuse.If(
            tags.Count > 0,
            new Reason(
                "alias-conflict",
                $"Votre atelier connaît déjà un appareil de même numéro de série que {string.Join(", ", tags)}. Regardez lequel est le bon avant d’accepter."
            )
        );
    }
}
