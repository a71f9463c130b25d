using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>
/// The erasures that Workbench 11–14 wrote among a drive's actions. They name steps and a severity, and say nothing of
/// hidden areas or of how many bytes were written: alone, they never clear a disk.
/// </summary>
internal static class WorkbenchErase
{
    public static bool Recognises(JsonElement action) => TechniqueOf(action) is not null;

    public static ErasureReport Read(JsonElement action, DriveIdentity drive)
    {
        JsonElement[] steps = [.. action.Items("steps")];
        return new()
        {
            Drive = drive,
            Technique = TechniqueOf(action) ?? Technique.Unknown,
            Outcome = Outcome(action, steps),
            SuccessUnproved = action.Flag("success") is true,
            PassesPlanned = steps is [] ? null : steps.Length,
            PassesCompleted = steps is [] ? null : steps.Count(Ended),
            ApparentBytes = drive.SizeBytes,
            Verification = action.Text("type") is "EraseSectors" ? Verification.AllPasses : Verification.None,
            Method = action.Text("type"),
            Tool = "eReuse Workbench",
            StartedAt = Instants.Parse(action.Text("startTime")),
            EndedAt = Instants.Parse(action.Text("endTime")),
        };
    }

    private static Technique? TechniqueOf(JsonElement action) =>
        action.Text("type") switch
        {
            "EraseBasic" or "EraseSectors" => Technique.Overwrite,
            "ErasePhysical" => Technique.PhysicalDestruction,
            "EraseCrypto" or "EraseDataWipe" or "DataWipe" => Technique.Unknown,
            _ => null,
        };

    private static ErasureOutcome Outcome(JsonElement action, JsonElement[] steps)
    {
        if (steps.Append(action).Any(Failed))
            return ErasureOutcome.Failed;
        return steps is not [] && steps.Append(action).All(Ended) ? ErasureOutcome.Succeeded : ErasureOutcome.Unknown;
    }

    private static bool Failed(JsonElement part) =>
        part.Text("severity") is "Error" || part.Flag("success") is false || part.Flag("error") is true;

    /// <summary>The instrument's year 1 stands for "never".</summary>
    private static bool Ended(JsonElement part) => Instants.Parse(part.Text("endTime")) is { Year: > 1 };
}
