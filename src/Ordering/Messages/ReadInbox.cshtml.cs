using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Messages;

/// <summary>An operator's threads: those that wait for an answer first.</summary>
internal sealed class ReadInboxModel(Db db) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var last = db.OrderMessages.LastOf(User.Operator());
        var rows =
            from message in last
            join order in db.Orders on message.Order equals order.Id
            select new
            {
                order.Number,
                order.Name,
                message.FromBuyer,
                message.SentAt,
            };
        var waiting = await rows.Where(row => row.FromBuyer)
            .OrderBy(row => row.SentAt)
            .Take(Most)
            .ToListAsync(cancellation);
        var answered = await rows.Where(row => !row.FromBuyer)
            .OrderByDescending(row => row.SentAt)
            .Take(Most)
            .ToListAsync(cancellation);
        Rows = [.. waiting.Concat(answered).Select(r => new InboxRow(r.Number, r.Name, r.FromBuyer, r.SentAt))];
    }
}

internal sealed record InboxRow(string Number, string Name, bool FromBuyer, DateTime SentAt);
