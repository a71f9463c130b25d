using System.Globalization;
using System.Text;
using CsvHelper;
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
        return File(Csv(), "text/csv; charset=utf-8", $"dac7-{Year}.csv");
    }

    private byte[] Csv()
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (
            var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n", Injection = CsvInjection.Escape })
        )
        {
            foreach (var title in Titles())
                csv.WriteField(title);
            csv.EndRecord();
            foreach (var line in Lines)
                Write(csv, line);
        }
        return bytes.ToArray();
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

    private static void Write(CsvWriter csv, Dac7Line line)
    {
        csv.WriteField(line.Seller.Name);
        csv.WriteField(line.Seller.Kind);
        csv.WriteField(line.Seller.Address);
        csv.WriteField(line.Seller.Siret ?? "");
        foreach (var quarter in line.Quarters.Append(new Quarter(line.Sales, line.Paid)))
        {
            csv.WriteField(quarter.Sales.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(quarter.Paid.Cents.ToString(CultureInfo.InvariantCulture));
        }
        csv.EndRecord();
    }
}
