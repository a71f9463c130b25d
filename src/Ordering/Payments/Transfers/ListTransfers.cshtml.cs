using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>Statements are imported here, and what no order was found for waits here.</summary>
internal sealed class ListTransfersModel(Db db, ImportStatement import) : PageModel
{
    private const int Most = 200;
    private const int MostStatements = 12;

    public IReadOnlyList<BankLine> Waiting { get; private set; } = [];
    public IReadOnlyList<BankStatement> Statements { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        await Load(cancellation);
        Refuse.If(file is null, "Choisissez un fichier.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var statement = await import.Import(User.Operator(), file.FileName, content.ToArray(), cancellation);
        return Redirect($"/atelier/virements/{statement.Id}");
    }

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        Waiting = await db
            .BankLines.AsNoTracking()
            .Where(line => line.Operator == workshop)
            .Where(line => line.State == BankLineState.Unknown || line.State == BankLineState.Different)
            .OrderBy(line => line.BookedOn)
            .Take(Most)
            .ToListAsync(cancellation);
        Statements = await db
            .BankStatements.AsNoTracking()
            .Where(one => one.Operator == workshop)
            .OrderByDescending(one => one.ImportedAt)
            .Take(MostStatements)
            .ToListAsync(cancellation);
    }
}
