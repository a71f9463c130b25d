using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Transfers;

/// <summary>What is offered, by whom to whom, and what became of it.</summary>
internal sealed class SeeTransferModel(Db db, INetwork network, Bench bench) : TransferPage(db, network, bench);

/// <summary>Whoever receives has read each tag on arrival.</summary>
internal sealed class AcceptTransferModel(Db db, INetwork network, Bench bench, ReceiveUnits receive)
    : TransferPage(db, network, bench)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (IsMine)
            return NotFound();
        var differences = Differences
            .Where(one => Tag.TryParse(one.Key, out _))
            .ToDictionary(one => Parsed(one.Key), one => Reading.Difference(one.Value));
        var read = Reading.Tags(Read).ToDictionary(tag => tag, tag => differences.GetValueOrDefault(tag));
        await receive.Accept(Transfer, read, RestMissing, await Trace(), Cancellation);
        return Done();
    }

    private static Tag Parsed(string typed) => Tag.TryParse(typed, out var tag) ? tag : default;
}

/// <summary>Whoever is offered something says no, and why.</summary>
internal sealed class RefuseTransferModel(Db db, INetwork network, Bench bench, EndOffer end)
    : TransferPage(db, network, bench)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (IsMine)
            return NotFound();
        await end.Refused(Transfer, Why, await Trace(), Cancellation);
        return Done();
    }
}

/// <summary>A lead of the workshop that offers takes the offer back.</summary>
internal sealed class TakeBackTransferModel(Db db, INetwork network, Bench bench, EndOffer end)
    : TransferPage(db, network, bench)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsMine)
            return NotFound();
        if (!MayTakeBack)
            return Forbid();
        await end.TakenBack(Transfer, Why, await Trace(), Cancellation);
        return Done();
    }
}
