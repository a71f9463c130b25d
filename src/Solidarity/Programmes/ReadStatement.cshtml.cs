using System.Text;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Solidarity.Programmes;

/// <summary>The statement of a month, as a page and as PDF.</summary>
internal sealed class ReadStatementModel(Db db, IOrganisations organisations, ReadProgramme read, TimeProvider clock)
    : SponsorPage(db, organisations)
{
    public MonthOfProgramme Month { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string month, CancellationToken cancellation) =>
        await Find(month, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(string month, CancellationToken cancellation) =>
        await Find(month, cancellation)
            ? File(
                ProgrammeDocuments.StatementPdf(Programme, Sponsor.Name, Month, clock.GetUtcNow().UtcDateTime),
                "application/pdf",
                $"releve-{Month.Month}.pdf"
            )
            : NotFound();

    private async Task<bool> Find(string month, CancellationToken cancellation)
    {
        Month = (await read.Months(Programme.Id, cancellation)).SingleOrDefault(one => one.Month == month)!;
        return Month is not null;
    }
}

/// <summary>All months of a programme, for a spreadsheet.</summary>
internal sealed class ExportStatementsModel(Db db, IOrganisations organisations, ReadProgramme read)
    : SponsorPage(db, organisations)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        File(
            Encoding.UTF8.GetBytes(
                ProgrammeDocuments.StatementCsv(Programme, await read.Months(Programme.Id, cancellation))
            ),
            "text/csv; charset=utf-8",
            "releves.csv"
        );
}
