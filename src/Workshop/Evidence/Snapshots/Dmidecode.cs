namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>One structure of <c>dmidecode</c>'s text: a title, then « Name: value » lines.</summary>
internal sealed record DmiSection(string Title, IReadOnlyDictionary<string, string> Fields)
{
    public string? this[string name] => Placeholder.Clean(Fields.GetValueOrDefault(name));

    /// <summary>A count or a size, which a placeholder's "0" or "1" must not eat.</summary>
    public string? Raw(string name) => LooseJson.OneLine(Fields.GetValueOrDefault(name));

    /// <summary>Cuts the text into its structures; lines of a deeper level (flags, features) are passed over.</summary>
    public static IEnumerable<DmiSection> Cut(string? text)
    {
        string? title = null;
        var fields = new Dictionary<string, string>();
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (line is ['\t', not '\t', ..] && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (line is [] or ['\t' or ' ' or '\r', ..] || line.StartsWith("Handle ", StringComparison.Ordinal))
                continue;
            if (title is not null)
                yield return new(title, fields);
            (title, fields) = (line.Trim(), []);
        }
        if (title is not null)
            yield return new(title, fields);
    }
}

/// <summary>What the firmware says of itself (SMBIOS), by <c>dmidecode</c>.</summary>
internal static class Dmidecode
{
    public static MachineView Read(string? text)
    {
        var sections = DmiSection.Cut(text).ToLookup(s => s.Title);
        var (system, board, chassis) = (
            First("System Information"),
            First("Base Board Information"),
            First("Chassis Information")
        );
        var modules = sections["Memory Device"].Select(Module).OfType<MemoryModule>().ToList();
        return new()
        {
            Manufacturer = system?["Manufacturer"],
            Model = system?["Product Name"],
            CommercialName = Names.Commercial(system?["Manufacturer"], system?["Product Name"], system?["Version"]),
            Serial = system?["Serial Number"] ?? chassis?["Serial Number"],
            SystemUuid = Placeholder.CleanUuid(system?["UUID"]),
            Sku = system?["SKU Number"],
            AssetTag = chassis?["Asset Tag"],
            Shapes = chassis?["Type"] is { } shape ? [shape] : [],
            Board = board is null ? null : new(board["Manufacturer"], board["Product Name"], board["Serial Number"]),
            Cpu = sections["Processor Information"].Select(Processor).OfType<Cpu>().FirstOrDefault(),
            MemoryModules = modules,
            RamMb = modules is [] ? null : modules.Sum(m => m.SizeMb),
            Battery = sections["Portable Battery"].Select(Accumulator).FirstOrDefault(),
        };

        DmiSection? First(string title) => sections[title].FirstOrDefault();
    }

    private static Cpu? Processor(DmiSection section) =>
        section["Version"] is { } model
            ? new(Names.Cpu(model), Count(section.Raw("Core Count")), Count(section.Raw("Thread Count")))
            : null;

    // An empty slot has a section too: « Size: No Module Installed ».
    private static MemoryModule? Module(DmiSection section) =>
        Sizes.OfMemoryInMiB(section.Raw("Size")) is { } size
            ? new(
                size,
                section["Serial Number"],
                Count(section.Raw("Speed")),
                section["Type"],
                section["Manufacturer"],
                section["Part Number"]
            )
            : null;

    private static Battery Accumulator(DmiSection section) =>
        new(
            section.Raw("Design Capacity") is { } c && c.EndsWith("mWh", StringComparison.Ordinal) ? Count(c) : null,
            null,
            null,
            null
        );

    private static int? Count(string? text) => Sizes.Leading(text) is { } n and > 0 and < int.MaxValue ? (int)n : null;
}
