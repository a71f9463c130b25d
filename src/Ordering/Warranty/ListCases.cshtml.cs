using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Warranty;

/// <summary>The faults that buyers told an operator, by the day on which the law wants them put right.</summary>
internal sealed class ListCasesModel(Db db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public bool All { get; private set; }
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "etat")] string? state, CancellationToken cancellation)
    {
        All = state == "toutes";
        var (workshop, all) = (User.Operator(), All);
        var rows =
            from one in db.WarrantyCases
            join order in db.Orders on one.Order equals order.Id
            where
                one.Operator == workshop
                && (
                    all
                    || one.ClosedAt == null
                    || (one.HandedBackAt == null && (one.State == CaseState.Repaired || one.State == CaseState.Refused))
                )
            orderby one.DueBefore
            select new CaseRow(one, order.Number);
        Rows = await rows.AsNoTracking().Take(Most).ToListAsync(cancellation);
    }
}

internal sealed record CaseRow(WarrantyCase Case, string Number);
