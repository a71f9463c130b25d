using Marketplace.Catalog.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Allocating;

/// <summary>So many units that all do at least this.</summary>
/// <param name="RamGb">At least so much memory; 0: whatever it has.</param>
/// <param name="StorageGb">At least so much storage; 0: whatever it has.</param>
/// <param name="Grade">This grade or a better one.</param>
/// <param name="Battery">The least that the battery holds, per cent of the design capacity; null: whatever it holds.</param>
internal sealed record Need(int Count, DeviceType Type, int RamGb, int StorageGb, GradeLetter Grade, int? Battery)
{
    public bool Fits(LotClass lot) =>
        lot.Type == Type
        && lot.RamGb >= RamGb
        && (lot.StorageGb ?? 0) >= StorageGb
        && lot.Grade <= Grade
        && (Battery is null || lot.BatteryPercent >= Battery);
}

/// <summary>Whether the units of one need should be of one model.</summary>
internal enum SameModel
{
    Any,
    Preferred,
    Required,
}
