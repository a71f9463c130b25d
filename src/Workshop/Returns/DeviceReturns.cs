using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>What a buyer brings back: somebody used it, so that nothing that was proved before holds.</summary>
internal sealed partial class Device
{
    /// <summary>When it last came back from a buyer; a report that is older proves nothing.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>
    /// It is with us again. Its drives hold the buyer's data until they are wiped again; tests and grade are made anew.
    /// The event that says it is the caller's.
    /// </summary>
    public void TakeBack(Trace trace)
    {
        (ReturnedAt, Shop) = (trace.OccurredAt, null);
        foreach (var drive in Drives)
            drive.Forget();
        SeenWithoutDriveAt = null;
        DoubtData("L’appareil est revenu de chez la personne qui l’a acheté.", trace);
        Data = DataState.Unknown;
        ForgetTests();
        Revoke("L’appareil est revenu de chez la personne qui l’a acheté.", trace);
        Moved(trace);
    }

    private void ForgetTests()
    {
        (Safety, SafetyAnswers, HashAtTest) = (SafetyState.Untested, null, null);
        (Letter, QualityPassed, QualityCheckedBy) = (null, null, null);
    }
}
