using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The commands that usody-sanitize ran, and which of them erased.</summary>
internal sealed record UsodySteps(
    EraseCommand? Erasure,
    int? ExitStatus,
    bool AnyFailed,
    bool? CompletionLogged,
    DateTime? StartedAt,
    DateTime? EndedAt
)
{
    public static UsodySteps Of(JsonElement item)
    {
        JsonElement[] steps = [.. item.Items("steps")];
        JsonElement[] commands = [.. steps.SelectMany(s => s.Items("commands"))];
        JsonElement[] erasing = [.. commands.Where(c => EraseCommand.Recognise(c.Output("command")) is not null)];
        return new(
            erasing.Select(c => EraseCommand.Recognise(c.Output("command"))).LastOrDefault(),
            WorstExit(erasing),
            steps.Concat(commands).Any(Failed),
            commands.Select(c => SanitizeLog.Completed(c.Output("stdout"))).LastOrDefault(c => c is not null),
            steps.Select(s => Instants.FromEpoch(s.Number("start_time"))).Min(),
            steps.Select(s => Instants.FromEpoch(s.Number("end_time"))).Max()
        );
    }

    /// <summary>Null as soon as one erasing command has no exit status: the others do not speak for it.</summary>
    private static int? WorstExit(JsonElement[] erasing)
    {
        int?[] exits = [.. erasing.Select(c => c.ExitStatus("return_code"))];
        if (exits is [] || exits.Contains(null))
            return null;
        return exits.FirstOrDefault(e => e is not 0) ?? 0;
    }

    private static bool Failed(JsonElement stepOrCommand) =>
        stepOrCommand.Flag("success") is false || stepOrCommand.ExitStatus("return_code") is not (null or 0);
}
