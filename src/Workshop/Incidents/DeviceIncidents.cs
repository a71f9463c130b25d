using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;

namespace Marketplace.Workshop.Devices;

/// <summary>What stops a device: while an incident is open, nothing is listed.</summary>
internal sealed partial class Device
{
    public List<Incident> Incidents { get; } = [];

    /// <summary>An incident is open, as lists and counts read it.</summary>
    public bool IsStopped { get; private set; }

    public bool HasOpenIncident => Incidents.Exists(incident => incident.ClosedAt is null);

    /// <summary>STOP: sets the device aside, with what was seen. Saying the same twice changes nothing.</summary>
    public void Hold(IncidentKind kind, string note, Trace trace)
    {
        RefuseBadNote(note, "Dites en quelques mots ce que vous avez vu.");
        Refuse.If(!Enum.IsDefined(kind), "Choisissez une raison de la liste.");
        if (Incidents.Exists(incident => incident.Kind == kind && incident.ClosedAt is null))
            return;
        Incidents.Add(Incident.Open(Id, kind, note, trace));
        IsStopped = true;
        Moved(trace);
        Raise(new Held(Id, trace, kind.ToString(), note));
        Reconsider(trace);
    }

    /// <summary>A lead lets the device go on, with the reason.</summary>
    public void Release(Guid incident, string note, Trace trace)
    {
        var open = Incidents.Find(one => one.Id == incident && one.ClosedAt is null);
        Refuse.If(open is null, "Cet incident est déjà levé.");
        Refuse.If(trace.By.Role is not Access.Lead, "Un incident est levé par une personne responsable de l’atelier.");
        RefuseBadNote(note, "Dites pourquoi l’incident est levé.");
        open.Close(note, trace);
        IsStopped = HasOpenIncident;
        Moved(trace);
        Raise(new Released(Id, trace, open.Kind.ToString(), note));
    }
}
