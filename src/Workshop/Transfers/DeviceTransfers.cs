using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Transfers;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>From one workshop's hands to another's: whose it is changes with its trace, and nothing that was proved is lost.</summary>
internal sealed partial class Device
{
    /// <summary>The offer in which it waits; null: it is not offered.</summary>
    public Guid? OfferedIn { get; private set; }

    public void OfferIn(Guid transfer, string to, Trace trace)
    {
        Refuse.If(OfferedIn is not null, OfferedAlready(Tag));
        Refuse.If(
            Legal is LegalStatus.HandedOver,
            new Reason("legal-status", $"L’appareil {Tag} est remis au recyclage : il ne peut plus être proposé.")
        );
        OfferedIn = transfer;
        Moved(trace);
        Raise(new TransferOffered(Id, trace, transfer, trace.Place, to));
    }

    /// <summary>It stays where it is.</summary>
    public void EndOffer(string why, Trace trace)
    {
        if (OfferedIn is not { } transfer)
            return;
        OfferedIn = null;
        Moved(trace);
        Raise(new TransferEnded(Id, trace, transfer, why));
    }

    /// <summary>
    /// It has arrived. Its permit holds on, because it rests on facts about the device and not on who has it, unless it is
    /// not what was told: then somebody looks again before it is sold.
    /// </summary>
    public void PassTo(OperatorId workshop, string from, string? difference, Trace trace)
    {
        Refuse.If(OfferedIn is null, "L’appareil {0} n’est pas proposé.", Tag);
        var transfer = OfferedIn!.Value;
        (Operator, OfferedIn, Shop) = (workshop, null, null);
        foreach (var alias in Aliases)
            alias.Operator = workshop;
        foreach (var drive in Drives)
            drive.Operator = workshop;
        Moved(trace);
        Raise(new TransferReceived(Id, trace, transfer, from, trace.Place, difference));
        if (difference is null)
            return;
        ForgetQualityCheck();
        Revoke($"À son arrivée dans un autre atelier, une différence est notée : {difference}", trace);
    }

    /// <summary>
    /// Judges by the policy of who has it now what was accepted by another's: a flash drive that was only overwritten is
    /// erased for some workshops and not for others.
    /// </summary>
    /// <returns>The verdicts that are no longer the same.</returns>
    public IReadOnlyList<Wipe> JudgeByPolicy(IEnumerable<WipeInForce> accepted, bool overwriteOnFlash, Trace trace)
    {
        var changed = new List<Wipe>();
        foreach (var (wipe, evidence) in accepted)
        {
            if (Drives.Find(one => one.Wipe == wipe.Id) is not { Status: VerdictStatus.Accepted } drive)
                continue;
            var report = wipe.ReadReport();
            var context = ContextOf(drive, overwriteOnFlash, trace) with { Sampled = drive.SampledAt is not null };
            var verdict = WipeRules.Judge(report, context);
            if (report.Technique is not Technique.Overwrite || verdict.Status is VerdictStatus.Accepted)
                continue;
            var again = wipe.JudgedAgain(verdict, trace.OccurredAt);
            drive.JudgeAgain(again);
            Raise(Told(again, verdict, report, drive, evidence, trace));
            changed.Add(again);
        }
        if (changed.Count > 0)
            Settle(trace);
        return changed;
    }

    public static Reason OfferedAlready(Tag tag) =>
        new("offered", $"L’appareil {tag} est déjà proposé à un autre atelier.");
}
