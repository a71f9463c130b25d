using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Workshop.Devices;

/// <summary>The last look before the shop, by another pair of eyes.</summary>
internal sealed partial class Device
{
    /// <summary>Null until somebody looked.</summary>
    public bool? QualityPassed { get; private set; }
    public PersonId? QualityCheckedBy { get; private set; }
    public DateTime? QualityCheckedAt { get; private set; }
    public string? QualityNote { get; private set; }

    /// <summary>Another person than the grader says that the unit is what its grade says; a no comes with its reason.</summary>
    public void CheckQuality(bool passed, string? note, Trace trace)
    {
        Refuse.If(Letter is null, PermitReasons.GradeMissing);
        Refuse.If(trace.By.Person == GradedBy, PermitReasons.SamePersonChecked);
        if (!passed || !string.IsNullOrWhiteSpace(note))
            RefuseBadNote(note, "Dites ce qui ne va pas, pour que la personne qui reprend l’appareil le sache.");
        (QualityPassed, QualityNote) = (passed, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (QualityCheckedBy, QualityCheckedAt) = (trace.By.Person, trace.OccurredAt);
        Moved(trace);
        Raise(new QcDone(Id, trace, passed, QualityNote));
        Reconsider(trace);
    }

    private void ForgetQualityCheck() =>
        (QualityPassed, QualityCheckedBy, QualityCheckedAt, QualityNote) = (null, null, null, null);
}
