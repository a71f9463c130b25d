using System.Text.Json;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The status that a process ended with; negative where a signal killed it.</summary>
internal static class ExitStatuses
{
    public static int? ExitStatus(this JsonElement command, string name) =>
        command.Member(name)?.ValueKind is JsonValueKind.Number
        && command.Number(name) is >= int.MinValue and <= int.MaxValue and var number
        && Math.Truncate(number) == number
            ? (int)number
            : null;
}
