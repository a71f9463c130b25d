using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>A picture of one unit in the sizes that pages use; each is a WebP file in the file store.</summary>
/// <param name="Caption">What it shows: « Clavier », « Côté gauche »…</param>
public sealed record UnitPhoto(string Caption, string Large, string Medium, string Small, int Width, int Height);

/// <summary>A defect with its place on a photo, in percent from the left and from the top; null where it is on none.</summary>
public sealed record UnitDefect(Defect Defect, string? Photo, int? LeftPercent, int? TopPercent);

/// <summary>What a unit under a valid permit is: all that a listing may say of it, each fact from evidence.</summary>
/// <param name="Words">The word earned: « reconditionné », « reconditionné en France » or « occasion testée ».</param>
/// <param name="PriceCap">The highest price that the origin allows, VAT included; null where none applies.</param>
/// <param name="WipeLevel">Clear, Purge, Destroy, or None where there never was a medium.</param>
/// <param name="StorageKind">HDD, SSD, NVMe or null.</param>
public sealed record PermittedUnit(
    DeviceId Device,
    Tag Tag,
    OperatorId Operator,
    Guid Permit,
    DeviceType Type,
    string Manufacturer,
    string Model,
    GradeLetter Grade,
    FunctionClass Function,
    UsageClass Usage,
    BatteryClass Battery,
    int? BatteryPercent,
    string GradeLine,
    string? Cpu,
    int RamGb,
    int? StorageGb,
    string? StorageKind,
    double? ScreenInches,
    string WipeLevel,
    string Words,
    Origin Origin,
    Money? PriceCap,
    DateTime ValidUntil,
    IReadOnlyList<UnitPhoto> Photos,
    IReadOnlyList<UnitDefect> Defects
)
{
    /// <summary>What was tried and works, in a buyer's words: « clavier, touche par touche ».</summary>
    public IReadOnlyList<string> Tested { get; init; } = [];
}

/// <summary>What the workshop tells the shop, and hears from it.</summary>
public interface IWorkshop
{
    /// <summary>The units, among these, that a valid permit allows to be listed now.</summary>
    Task<IReadOnlyList<PermittedUnit>> Permitted(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation = default
    );

    /// <summary>The unit behind a tag of this operator, or null: unknown, foreign or without a valid permit.</summary>
    Task<PermittedUnit?> Permitted(OperatorId workshop, Tag tag, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps the unit where it is until the end of the transaction: nobody can offer it to another workshop meanwhile.
    /// </summary>
    /// <returns>False: it is not this workshop's, or another workshop has it in an offer.</returns>
    Task<bool> Keep(DeviceId device, OperatorId workshop, CancellationToken cancellation = default);

    /// <summary>The shop says where a unit stands now, for the workshop's own lists. Said twice, it changes nothing.</summary>
    /// <param name="state">Null: not on sale, because it never was or was taken down.</param>
    Task Follow(DeviceId device, ShopState? state, CancellationToken cancellation = default);
}
