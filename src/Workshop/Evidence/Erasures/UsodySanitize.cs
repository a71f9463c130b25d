using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>
/// A report of usody-sanitize, alone or as an item of a snapshot's <c>sanitize[]</c>. The technique is read from the
/// commands that ran, since the method's own text says "zeros" where the tool wrote random bytes.
/// </summary>
internal static class UsodySanitize
{
    public static bool Recognises(JsonElement item) =>
        item.Child("device_info") is not null && item.Member("steps")?.ValueKind is JsonValueKind.Array;

    public static ErasureReport Read(JsonElement item)
    {
        var steps = UsodySteps.Of(item);
        var drive = UsodyDrive.Read(item);
        return new()
        {
            Drive = drive.Identity,
            SerialsBySource = drive.Serials,
            WwnsBySource = drive.Wwns,
            Technique = steps.Erasure?.Technique ?? Technique.Unknown,
            SecureEraseSetting = steps.Erasure?.SecureEraseSetting,
            Outcome = Outcome(item, steps),
            ExitStatus = steps.ExitStatus,
            SuccessUnproved = item.Flag("result") is true && steps.ExitStatus is null,
            CompletionLogged = steps.CompletionLogged,
            ValidationResult = item.Child("validation")?.Flag("result"),
            PassesPlanned = steps.Erasure?.Passes,
            PassesCompleted = steps.ExitStatus is 0 ? steps.Erasure?.Passes : null,
            ApparentBytes = drive.Identity.SizeBytes,
            // shred, dd and badblocks end with 0 only after they have reached the last sector that the drive shows.
            ErasedBytes = steps is { ExitStatus: 0, Erasure: not null } ? drive.Identity.SizeBytes : null,
            Verification = VerificationOf(item, steps),
            OverUsbBridge = drive.OverUsb,
            Method = item.Child("method")?.Text("name"),
            Tool = "usody-sanitize",
            ToolVersion = item.Text("version"),
            StartedAt = steps.StartedAt,
            EndedAt = steps.EndedAt,
        };
    }

    private static ErasureOutcome Outcome(JsonElement item, UsodySteps steps) =>
        item.Flag("result") switch
        {
            false => ErasureOutcome.Failed,
            _ when steps.AnyFailed => ErasureOutcome.Failed,
            true when steps.Erasure is not null => ErasureOutcome.Succeeded,
            _ => ErasureOutcome.Unknown,
        };

    /// <summary>The tool compares about ten sectors before and after: a sample, not a verification.</summary>
    private static Verification VerificationOf(JsonElement item, UsodySteps steps)
    {
        if (steps.Erasure?.Verification is Verification.AllPasses)
            return Verification.AllPasses;
        return item.Child("validation") is { } validation && validation.Items("commands").Any()
            ? Verification.Sampled
            : Verification.None;
    }
}
