using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Recalls;

/// <summary>What a buyer must know of the safety of what they bought.</summary>
internal sealed class RecallsOfOrder(Db db)
{
    /// <summary>Null: nothing of the order is recalled.</summary>
    public async Task<Message?> Notice(Order order, CancellationToken cancellation)
    {
        List<DeviceId> units = [.. order.Lines.Select(line => line.Device)];
        var found = await (
            from unit in db.Set<RecallUnit>()
            join recall in db.Recalls on unit.Recall equals recall.Id
            where units.Contains(unit.Device) && recall.ClosedAt == null
            orderby recall.OpenedAt descending
            select new { unit.Name, recall.Sentence }
        ).FirstOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new Message(MessageKind.Warning, $"Rappel de sécurité : {found.Name}", found.Sentence);
    }
}
