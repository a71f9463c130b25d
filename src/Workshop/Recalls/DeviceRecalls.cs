using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;

namespace Marketplace.Workshop.Devices;

/// <summary>A device of a recalled model: wherever it is, its chain says so, and it is sold no more.</summary>
internal sealed partial class Device
{
    public void Recall(Guid recall, string sentence, Trace trace)
    {
        if (Incidents.Exists(incident => incident.Kind is IncidentKind.Recall && incident.ClosedAt is null))
            return;
        Incidents.Add(Incident.Open(Id, IncidentKind.Recall, sentence, trace));
        IsStopped = true;
        Moved(trace);
        Raise(new Recalled(Id, trace, recall, sentence));
        Reconsider(trace);
    }
}
