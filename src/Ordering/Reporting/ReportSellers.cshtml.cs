using System.Globalization;
using Marketplace.Accounts.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Reporting;

/// <summary>The yearly statement of what each seller was paid, as a page and as a file for the tax office's portal.</summary>
[Authorize(Access.Administrator)]
internal sealed class ReportSellersModel(Dac7 report, TimeProvider clock) : PageModel
{
    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<Dac7Line> Lines { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "annee")] int? year, CancellationToken cancellation)
    {
        Year = year is >= 2000 and <= 2200 ? year.Value : clock.GetUtcNow().Year;
        Years = await report.Years(cancellation);
        Lines = await report.Of(Year, cancellation);
    }

    public async Task<IActionResult> OnGetFileAsync(
        [FromQuery(Name = "annee")] int? year,
        CancellationToken cancellation
    )
    {
        await OnGetAsync(year, cancellation);
        return File(CsvFile.Of(Titles(), Lines.Select(Cells)), CsvFile.Type, $"dac7-{Year}.csv");
    }

    private static IEnumerable<string> Titles() =>
        [
            "vendeur",
            "forme",
            "adresse",
            "siret",
            .. Enumerable.Range(1, 4).SelectMany(quarter => new[] { $"ventes_t{quarter}", $"centimes_t{quarter}" }),
            "ventes",
            "centimes",
        ];

    private static IEnumerable<string> Cells(Dac7Line line) =>
        [
            line.Seller.Name,
            line.Seller.Kind,
            line.Seller.Address,
            line.Seller.Siret ?? "",
            .. line.Quarters.Append(new Quarter(line.Sales, line.Paid)).SelectMany(Cells),
        ];

    private static IEnumerable<string> Cells(Quarter quarter) =>
        [
            quarter.Sales.ToString(CultureInfo.InvariantCulture),
            quarter.Paid.Cents.ToString(CultureInfo.InvariantCulture),
        ];
}
