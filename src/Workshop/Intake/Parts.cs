using System.Globalization;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Workshop.Intake;

/// <summary>A part as a snapshot shows it, with the key by which the next snapshot knows it again.</summary>
internal sealed record Part(ComponentKind Kind, string Key, string Description)
{
    /// <summary>The parts other than drives; equal modules without a serial are told apart by their rank.</summary>
    public static IReadOnlyList<Part> Of(Specification specification)
    {
        var parts = new List<Part>();
        if (specification.Cpu is { } cpu)
            parts.Add(new(ComponentKind.Cpu, Short(cpu.Model), Short(cpu.Model)));
        if (specification.Board is { } board && (board.Serial ?? board.Model) is { } name)
            parts.Add(new(ComponentKind.Board, Short(name), Short($"{board.Maker} {board.Model}".Trim())));
        parts.AddRange(specification.MemoryModules.Select(Memory));
        return Ranked(parts);
    }

    private static Part Memory(MemoryModule module)
    {
        var description = string.Create(CultureInfo.InvariantCulture, $"{module.SizeMb} Mio {module.Kind}").Trim();
        return new(ComponentKind.Memory, Short(module.Serial ?? description), Short(description));
    }

    private static IReadOnlyList<Part> Ranked(IEnumerable<Part> parts) =>
        [
            .. parts
                .GroupBy(part => (part.Kind, part.Key))
                .SelectMany(equal =>
                    equal.Select((part, rank) => rank == 0 ? part : part with { Key = Short($"{part.Key}#{rank}") })
                ),
        ];

    private static string Short(string text) => text.Length <= 190 ? text : text[..190];
}
