using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Mails;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Recalls;

/// <summary>Every buyer of a recalled unit is told, once for each part of an order ((EU) 2023/988, art. 35).</summary>
internal sealed class WriteWhenRecalled(Db db, WriteToBuyer write) : IHandle<RecallOpened>
{
    public async Task When(RecallOpened happened, CancellationToken cancellation)
    {
        var recall = await db.Recalls.AsNoTracking().SingleAsync(one => one.Id == happened.Recall, cancellation);
        var units = db.Set<RecallUnit>().Where(unit => unit.Recall == happened.Recall);
        var parts = await (
            from part in db.Set<SubOrder>()
            from line in part.Lines
            join unit in units on line.Device equals unit.Device
            where part.Status != SubOrderStatus.Cancelled
            select new
            {
                part.Order,
                part.Operator,
                line.Title,
                line.Tag,
            }
        ).ToListAsync(cancellation);
        foreach (var part in parts.GroupBy(one => (one.Order, one.Operator)))
            await write.Write(
                "recall",
                part.Key.Order,
                part.Key.Operator,
                cancellation,
                facts =>
                    facts with
                    {
                        Why = recall.Sentence,
                        Lines = [.. part.Select(one => new LetterLine(one.Title, one.Tag.ToString()))],
                    }
            );
    }
}
