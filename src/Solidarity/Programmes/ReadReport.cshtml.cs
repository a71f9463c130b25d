using System.Text;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Solidarity.Programmes;

/// <summary>What the funder reads: impact and social figures, small counts masked.</summary>
internal sealed class ReadReportModel(Db db, IOrganisations organisations, ReadProgramme read, TimeProvider clock)
    : SponsorPage(db, organisations)
{
    public FunderReport Report { get; private set; } = null!;

    public IActionResult OnGetPdf() =>
        File(
            ProgrammeDocuments.ReportPdf(Programme, Sponsor.Name, Report, clock.GetUtcNow().UtcDateTime),
            "application/pdf",
            "rapport.pdf"
        );

    public IActionResult OnGetCsv() =>
        File(
            Encoding.UTF8.GetBytes(ProgrammeDocuments.ReportCsv(Programme, Report)),
            "text/csv; charset=utf-8",
            "rapport.csv"
        );

    protected override async Task Load(CancellationToken cancellation) =>
        Report = await read.Report(Programme.Id, cancellation);
}
