using System.Text.Json;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The components of an S1 snapshot, whose figures are numbers in one version and text with a unit in another.</summary>
internal static class WorkbenchComponents
{
    public static Board Board(JsonElement c) =>
        new(
            Placeholder.Clean(c.Text("manufacturer")),
            Placeholder.Clean(c.Text("model")),
            Placeholder.Clean(c.Text("serialNumber"))
        );

    public static Cpu? Processor(JsonElement c) =>
        Placeholder.Clean(c.Text("model")) is { } model
            ? new(Names.Cpu(model), c.Count("cores"), c.Count("threads"))
            : null;

    public static MemoryModule Module(JsonElement c) =>
        new(
            Sizes.OfMemoryInMiB(c.Text("size")),
            Placeholder.Clean(c.Text("serialNumber")),
            Sizes.Leading(c.Text("speed")) is { } speed and > 0 and < 100_000 ? (int)speed : null,
            Placeholder.Clean(c.Text("interface")),
            Placeholder.Clean(c.Text("manufacturer")),
            Placeholder.Clean(c.Text("model"))
        );

    // Capacity is in mAh, so that only the ratio is known: what the last measure found over the design.
    public static Battery Accumulator(JsonElement c)
    {
        var measure = c.Objects("actions").LastOrDefault(a => a.Text("type") == "MeasureBattery");
        return new(
            null,
            null,
            Batteries.Health(Sizes.Leading(measure.Text("size")), Sizes.Leading(c.Text("size"))),
            measure.Count("cycleCount")
        );
    }

    /// <summary>The built-in panel has no serial number of its own; a monitor on the bench has.</summary>
    public static Screen? Panel(JsonElement c, Warnings warnings)
    {
        if (Placeholder.Clean(c.Text("serialNumber")) is not null)
        {
            warnings.Add(
                "external-screen-ignored",
                $"L’écran « {c.Text("model") ?? "sans nom"} » est branché de l’extérieur : il n’est pas compté."
            );
            return null;
        }
        var resolution = (c.Count("resolutionWidth"), c.Count("resolutionHeight")) is ({ } w, { } h)
            ? $"{w}x{h}"
            : null;
        return new(
            Sizes.Leading(c.Text("size")) is { } inches and > 0 and < 100 ? Math.Round(inches, 1) : null,
            resolution
        );
    }

    // « wireless » is false on some 802.11 cards: the name is heard too.
    public static bool IsWifi(JsonElement c) =>
        c.Text("type") == "NetworkAdapter" && (c.Flag("wireless") == true || Names.IsWifi(c.Text("model")));

    public static Medium MediumOf(JsonElement c, string? model, Warnings warnings)
    {
        var (claimed, named) = (c.Text("type"), DriveModels.MediumOf(model));
        if (claimed == "HardDrive" && named is Medium.SataSsd or Medium.Nvme)
            warnings.Add(
                "medium-contradicted",
                $"« {model} » est annoncé comme disque mécanique, mais c’est de la mémoire flash."
            );
        if (named != Medium.Unknown)
            return named;
        return claimed == "SolidStateDrive" ? Medium.SataSsd : Medium.Unknown;
    }

    /// <summary>Said to be solid state, named like a disk: a hybrid, or a mistake.</summary>
    public static bool IsDisputed(JsonElement c, string? model) =>
        c.Text("type") == "SolidStateDrive" && DriveModels.MediumOf(model) == Medium.Hdd;
}
