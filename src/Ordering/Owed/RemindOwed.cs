using Marketplace.Ordering.Mails;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Owed;

/// <summary>
/// Writes to those who have an invoice to pay: before its last day, and after it. It may run twice and anywhere: each
/// reminder and its mail are one transaction, and the database holds one of each.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RemindOwed(Db db, ReadOwed read, WriteToBuyer write, LateSettings late, TimeProvider clock) : IJob
{
    private const int AtOnce = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Remind(cancellationToken);

    internal async Task Remind(CancellationToken cancellation)
    {
        var last = "";
        while (await read.Unpaid(last, AtOnce, cancellation) is { Count: > 0 } orders)
        {
            await RemindOf(await read.Of([.. orders.Select(one => one.Id)], cancellation), cancellation);
            last = orders[^1].Number;
        }
    }

    private async Task RemindOf(IReadOnlyList<OwedPart> parts, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().UtcDateTime.ParisDay;
        var ids = parts.Select(part => part.Invoice?.Id ?? default).ToList();
        var sent = await db
            .Reminders.Where(one => ids.Contains(one.Invoice))
            .Select(one => new { one.Invoice, one.Step })
            .ToListAsync(cancellation);
        foreach (var part in parts.Where(part => part.Open > Money.Zero))
            if (
                part.Invoice is { Due: { } due } invoice
                && Reminder.StepOn(due, today) is { } step
                && !sent.Exists(one => one.Invoice == invoice.Id && one.Step == step)
            )
                await Send(part, invoice, step, today, cancellation);
    }

    private async Task Send(
        OwedPart part,
        OwedInvoice invoice,
        ReminderStep step,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(
            new Reminder
            {
                Invoice = invoice.Id,
                Step = step,
                SentAt = now,
            }
        );
        var penalty = part.Penalty(late, today);
        await write.Write(
            step is ReminderStep.Soon ? "invoice-soon" : "invoice-late",
            part.Order,
            part.Seller,
            cancellation,
            letter =>
                letter with
                {
                    Invoice = invoice.Name,
                    Due = FrenchTime.Utc(invoice.Due!.Value.ToDateTime(TimeOnly.MinValue)).LongDay,
                    Open = part.Open.ToString(),
                    Interest = penalty.Interest.ToString(),
                    Recovery = penalty.Recovery.ToString(),
                    Formal = step is ReminderStep.Formal,
                }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // Another node wrote it at this very moment.
            db.ChangeTracker.Clear();
        }
    }
}
