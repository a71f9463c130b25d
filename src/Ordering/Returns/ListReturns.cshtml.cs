using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Returns;

/// <summary>What comes back to an operator, and the withdrawals that it was told.</summary>
internal sealed class ListReturnsModel(Db db) : PageModel
{
    private const int Most = 200;
    private const int DeclaredShown = 30;

    public bool All { get; private set; }
    public IReadOnlyList<ReturnRow> Rows { get; private set; } = [];
    public IReadOnlyList<DeclaredRow> Declared { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "etat")] string? state, CancellationToken cancellation)
    {
        All = state == "tous";
        var (workshop, all) = (User.Operator(), All);
        var rows =
            from back in db.Returns
            join order in db.Orders on back.Order equals order.Id
            where back.Operator == workshop && (all || back.ClosedAt == null)
            orderby back.DeclaredAt
            select new ReturnRow(back, order.Number);
        Rows =
        [
            .. (await rows.AsNoTracking().Take(Most).ToListAsync(cancellation)).OrderBy(row =>
                row.Back.RefundBefore ?? DateTime.MaxValue
            ),
        ];
        var declared =
            from withdrawal in db.Withdrawals
            join order in db.Orders on withdrawal.Order equals order.Id
            where order.Parts.Any(part => part.Operator == workshop)
            orderby withdrawal.DeclaredAt descending
            select new DeclaredRow(withdrawal.DeclaredAt, order.Number, withdrawal.Name);
        Declared = await declared.Take(DeclaredShown).ToListAsync(cancellation);
    }
}

internal sealed record ReturnRow(Return Back, string Number);

internal sealed record DeclaredRow(DateTime DeclaredAt, string Number, string Name);
