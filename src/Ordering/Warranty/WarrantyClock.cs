using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Warranty;

/// <summary>Until when the seller answers for one unit.</summary>
/// <param name="Delivered">When its buyer got it; null before.</param>
/// <param name="Repairs">How often it was repaired under the guarantee.</param>
internal sealed record WarrantyClock(WarrantyRule Rule, DateTime? Delivered, int Repairs)
{
    public DateTime? Until => Delivered is { } day ? Rule.Until(day, Repairs) : null;

    /// <summary>The end once one more repair is done.</summary>
    public DateTime AfterRepair => Rule.Until(Delivered!.Value, Repairs + 1);

    public DateTime? PresumedUntil => Delivered is { } day ? Rule.PresumedUntil(day) : null;
}

internal sealed class WarrantyClocks(Db db, WarrantySettings settings)
{
    public async Task<IReadOnlyDictionary<Guid, WarrantyClock>> Of(
        IReadOnlyCollection<SubOrder> parts,
        CancellationToken cancellation
    )
    {
        var order = parts.Select(part => part.Order).FirstOrDefault();
        var repairs = await db
            .WarrantyCases.Where(one => one.Order == order && one.State == CaseState.Repaired)
            .GroupBy(one => one.Line)
            .Select(same => new { Line = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Line, same => same.Count, cancellation);
        return parts
            .SelectMany(part => part.Lines.Select(line => (part, line)))
            .ToDictionary(
                one => one.line.Id,
                one => Of(one.line.DeliveredAt ?? one.part.HandedOverAt, repairs.GetValueOrDefault(one.line.Id))
            );
    }

    private WarrantyClock Of(DateTime? delivered, int repairs) =>
        new(settings.At(delivered ?? DateTime.UnixEpoch), delivered, repairs);
}
