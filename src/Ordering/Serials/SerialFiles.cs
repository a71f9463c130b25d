using System.Globalization;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace Marketplace.Ordering.Serials;

/// <summary>
/// The serial list of a lot to take away. Models and serial numbers come from the devices themselves, which anybody may
/// have written to: none is ever a formula (CWE-1236).
/// </summary>
internal static class SerialFiles
{
    private const string Sheet = "Lot";

    private static readonly string[] Titles =
    [
        "etiquette",
        "numero_de_serie",
        "modele",
        "grade",
        "effacement",
        "etat",
        "remis_le",
        "garantie_jusqu_au",
        "prix_ttc_euros",
        "vendeur",
        "passeport",
    ];

    public static FileContentResult AsCsv(this IReadOnlyList<LotUnit> units, string number) =>
        new(CsvFile.Of(Titles, units.Select(unit => Cells(unit).Select(Text))), CsvFile.Type)
        {
            FileDownloadName = $"lot-{number}.csv",
        };

    public static FileContentResult AsXlsx(this IReadOnlyList<LotUnit> units, string number)
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(
            units.Select(unit =>
                Titles.Zip(Cells(unit)).ToDictionary(cell => cell.First, cell => (object?)Plain(cell.Second))
            ),
            sheetName: Sheet
        );
        return new(bytes.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        {
            FileDownloadName = $"lot-{number}.xlsx",
        };
    }

    private static object?[] Cells(LotUnit unit) =>
        [
            unit.Line.Tag.ToString(),
            unit.Serial,
            unit.Model,
            unit.Line.GradeLine,
            unit.WipeLevel,
            unit.State,
            unit.Delivered?.ParisDay,
            unit.WarrantyUntil?.ParisDay,
            unit.Line.Price.Cents / 100m,
            unit.Seller,
            unit.Passport,
        ];

    private static string Text(object? cell) =>
        cell switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal euros => euros.ToString("0.00", CultureInfo.InvariantCulture),
            _ => (string?)cell ?? "",
        };

    /// <summary>
    /// A text that no spreadsheet takes for a formula: neither the program that opens the file, nor the library that
    /// writes it, for which « $= » begins one.
    /// </summary>
    private static object? Plain(object? cell) =>
        cell switch
        {
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            string { Length: > 0 } text
                when text.TrimStart('$', ' ') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] => $"'{text}",
            _ => cell,
        };
}
