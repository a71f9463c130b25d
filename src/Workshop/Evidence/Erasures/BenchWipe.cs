using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>
/// The transcript of one command that our own bench ran on one drive: <c>{"format": "marketplace-bench-wipe/1",
/// "drive": {model, serial, wwn, sizeBytes, realSizeBytes, medium, overUsbBridge, serials: {smart, lsblk…}}, "command",
/// "exitStatus", "output", "log", "hiddenAreas", "passesPlanned", "passesCompleted", "erasedBytes", "errors", "retries",
/// "verification", "validationResult", "technician", "version", "startedAt", "endedAt"}</c>. All but the first four may
/// be absent; what is absent is unknown.
/// </summary>
internal static class BenchWipe
{
    public const string Format = "marketplace-bench-wipe/1";

    /// <summary>smartctl, lsblk, hdparm, nvme…: a drive has no more witnesses than these.</summary>
    private const int MostSources = 16;

    public static bool Recognises(JsonElement root) => root.Text("format") is Format;

    public static ErasureReport Read(JsonElement root)
    {
        if (root.Child("drive") is not { } drive || root.Output("command") is not { } line)
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "bench-transcript-incomplete",
                "Ce relevé d’effacement ne dit pas quel disque, ou quelle commande."
            );
        var command = EraseCommand.Recognise(line);
        var exit = root.ExitStatus("exitStatus");
        var completed = SanitizeLog.Completed(root.Output("log")) ?? SanitizeLog.Completed(root.Output("output"));
        var identity = Identity(drive);
        return new()
        {
            Drive = identity,
            SerialsBySource = Named(drive, "serials"),
            WwnsBySource = Named(drive, "wwns"),
            Technique = command?.Technique ?? Technique.Unknown,
            SecureEraseSetting = command?.SecureEraseSetting,
            Outcome = Outcome(exit, completed),
            ExitStatus = exit,
            SuccessUnproved = exit is null,
            CompletionLogged = completed,
            ValidationResult = root.Flag("validationResult"),
            PassesPlanned = root.Count("passesPlanned") ?? command?.Passes,
            PassesCompleted = root.Count("passesCompleted") ?? (exit is 0 ? command?.Passes : null),
            ApparentBytes = identity.SizeBytes,
            RealBytes = drive.Whole("realSizeBytes"),
            ErasedBytes = root.Whole("erasedBytes"),
            Errors = Count.Sum(root.Whole("errors") ?? 0, IoErrors(root)),
            Retries = root.Whole("retries") ?? 0,
            HiddenAreas = Hidden(root.Text("hiddenAreas")),
            Verification = VerificationOf(root.Text("verification"), command, exit),
            OverUsbBridge = drive.Flag("overUsbBridge") is true,
            Method = LooseJson.OneLine(line),
            Tool = "bench",
            ToolVersion = root.Text("version"),
            Technician = root.Text("technician"),
            StartedAt = Instants.Parse(root.Text("startedAt")),
            EndedAt = Instants.Parse(root.Text("endedAt")),
        };
    }

    private static DriveIdentity Identity(JsonElement drive) =>
        new(
            drive.Text("model"),
            drive.Text("serial"),
            drive.Text("wwn"),
            drive.Whole("sizeBytes"),
            Media.Named(drive.Text("medium"))
        );

    private static Dictionary<string, string> Named(JsonElement drive, string name)
    {
        if (drive.Child(name) is not { } sources)
            return [];
        var said = new Dictionary<string, string>();
        foreach (var source in sources.EnumerateObject().Take(MostSources))
        {
            if (source.Value.AsText() is { } value)
                said[source.Name] = value;
        }
        return said;
    }

    private static ErasureOutcome Outcome(int? exit, bool? completed) =>
        (exit, completed) switch
        {
            (_, false) => ErasureOutcome.Failed,
            (0, _) => ErasureOutcome.Succeeded,
            (null, _) => ErasureOutcome.Unknown,
            _ => ErasureOutcome.Failed,
        };

    /// <summary>hdparm may end with 0 after a failed ioctl: its words are read too.</summary>
    private static long IoErrors(JsonElement root) =>
        new[] { root.Output("output"), root.Output("log") }.LongCount(t =>
            t is not null
            && (
                t.Contains("Input/output error", StringComparison.OrdinalIgnoreCase)
                || t.Contains("bad/missing sense data", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static HiddenAreas Hidden(string? word) =>
        word switch
        {
            "none" => HiddenAreas.None,
            "removed" => HiddenAreas.Removed,
            "present" => HiddenAreas.Present,
            _ => HiddenAreas.Unknown,
        };

    private static Verification VerificationOf(string? word, EraseCommand? command, int? exit) =>
        word switch
        {
            "none" => Verification.None,
            "sampled" => Verification.Sampled,
            "last-pass" => Verification.LastPass,
            "all-passes" => Verification.AllPasses,
            _ => exit is 0 && command is not null ? command.Verification : Verification.Unknown,
        };
}
