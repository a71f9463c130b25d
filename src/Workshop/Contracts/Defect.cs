namespace Marketplace.Workshop.Contracts;

/// <summary>Where a cosmetic defect is; each zone weighs what its user sees of it.</summary>
public enum DefectZone
{
    Screen,
    Hinge,
    Keyboard,
    Lid,
    Sides,
    Bezel,
    Bottom,
    Feet,
}

/// <summary>S1 seen only in slanting light, S2 visible at arm's length, S3 marked, S4 broken or missing.</summary>
public enum DefectSeverity
{
    S1,
    S2,
    S3,
    S4,
}

/// <summary>One visible defect of one unit, as it is shown to the buyer.</summary>
/// <param name="AffectsFunction">The defect hinders the use (a hinge that no longer holds), not only the look.</param>
/// <param name="Note">What the grader saw, in French, or null where zone and severity say it all.</param>
public sealed record Defect(
    DefectZone Zone,
    DefectSeverity Severity,
    bool AffectsFunction = false,
    string? Note = null
);
