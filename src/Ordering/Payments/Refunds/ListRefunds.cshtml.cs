using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>What an operator owes back to buyers, the most urgent first.</summary>
internal sealed class ListRefundsModel(Db db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<RefundRow> Rows { get; private set; } = [];
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var rows =
            from refund in db.Refunds
            join order in db.Orders on refund.Order equals order.Id
            where refund.Operator == workshop && refund.State != RefundState.Done
            orderby refund.PayBefore
            select new RefundRow(
                refund.Id,
                order.Number,
                order.Name,
                order.Phone ?? order.Mail,
                refund.Amount,
                refund.State,
                refund.PayBefore,
                refund.LastError
            );
        Rows = await rows.Take(Most).ToListAsync(cancellation);
    }
}

internal sealed record RefundRow(
    Guid Id,
    string Number,
    string Name,
    string? Contact,
    Money Amount,
    RefundState State,
    DateTime PayBefore,
    string? LastError
);
