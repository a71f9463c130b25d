using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Devices;

/// <summary>The permit to list the device, and what takes it away.</summary>
internal sealed partial class Device
{
    /// <summary>The permit in force.</summary>
    public Guid? Permit { get; private set; }

    /// <summary>Takes the permit away where a new fact contradicts it; whoever listed the unit takes it down at once.</summary>
    private void Reconsider(Trace trace)
    {
        if (Permit is not { } permit || (DataIsCleared && !HasOpenIncident && ComponentsHash == HashAtWipe))
            return;
        Permit = null;
        Raise(new PermitRevoked(Id, trace, permit, "Un fait plus récent contredit le permis."));
    }
}
