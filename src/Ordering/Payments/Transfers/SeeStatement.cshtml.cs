using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>What a statement brought, before and after what is recognised is recorded.</summary>
internal sealed class SeeStatementModel(Db db, RecordTransfer record) : PageModel
{
    public BankStatement Statement { get; private set; } = null!;
    public IReadOnlyList<BankLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid statement, CancellationToken cancellation) =>
        await Load(statement, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid statement, CancellationToken cancellation)
    {
        if (!await Load(statement, cancellation))
            return NotFound();
        await record.Matched(statement, User.Operator(), User.Actor(), cancellation);
        return Redirect($"/atelier/virements/{statement}");
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var found = await db
            .BankStatements.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.Operator == workshop, cancellation);
        Lines = await db
            .BankLines.AsNoTracking()
            .Where(line => line.Statement == id && line.Operator == workshop)
            .OrderBy(line => line.BookedOn)
            .ThenBy(line => line.Id)
            .ToListAsync(cancellation);
        Statement = found!;
        return found is not null;
    }
}
