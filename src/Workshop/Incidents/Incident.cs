using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Incidents;

internal enum IncidentKind
{
    SwollenBattery,
    Liquid,
    SuspectedData,
    Stolen,
    Locked,
    VirtualMachine,
    Recall,
    Other,
}

/// <summary>A reason to stop (quarantine or hold), from the moment it is seen until a lead lifts it.</summary>
internal sealed class Incident
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DeviceId Device { get; init; }
    public required IncidentKind Kind { get; init; }
    public required string Note { get; init; }
    public required DateTime OpenedAt { get; init; }
    public required PersonId OpenedBy { get; init; }
    public DateTime? ClosedAt { get; private set; }
    public PersonId? ClosedBy { get; private set; }
    public string? Outcome { get; private set; }

    public static Incident Open(DeviceId device, IncidentKind kind, string note, Trace trace) =>
        new()
        {
            Device = device,
            Kind = kind,
            Note = note,
            OpenedAt = trace.OccurredAt,
            OpenedBy = trace.By.Person,
        };

    public void Close(string outcome, Trace trace) =>
        (Outcome, ClosedAt, ClosedBy) = (outcome, trace.OccurredAt, trace.By.Person);

    /// <summary>What a person calls it.</summary>
    public static string Words(IncidentKind kind) =>
        kind switch
        {
            IncidentKind.SwollenBattery => "Batterie gonflée",
            IncidentKind.Liquid => "Traces de liquide",
            IncidentKind.SuspectedData => "Données peut-être présentes",
            IncidentKind.Stolen => "Appareil peut-être volé",
            IncidentKind.Locked => "Appareil verrouillé",
            IncidentKind.VirtualMachine => "Machine virtuelle",
            IncidentKind.Recall => "Rappel de sécurité",
            IncidentKind.Other => "Autre problème",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No French word for this incident."),
        };
}

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents").HasKey(incident => incident.Id);
        builder.Property(incident => incident.Id).ValueGeneratedNever();
        builder.Property(incident => incident.Note).HasMaxLength(500);
        builder.Property(incident => incident.Outcome).HasMaxLength(500);
        builder.HasIndex(incident => incident.Device, "IX_workshop_incidents_device");
    }
}
