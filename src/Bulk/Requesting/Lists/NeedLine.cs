using System.Globalization;
using System.Text;
using Marketplace.Bulk.Allocating;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Requesting.Lists;

/// <summary>One line of a list, in the words that people use.</summary>
internal static class NeedLine
{
    private static readonly Dictionary<string, DeviceType> Types = new()
    {
        ["portable"] = DeviceType.Laptop,
        ["ordinateur portable"] = DeviceType.Laptop,
        ["pc portable"] = DeviceType.Laptop,
        ["laptop"] = DeviceType.Laptop,
        ["fixe"] = DeviceType.Desktop,
        ["ordinateur fixe"] = DeviceType.Desktop,
        ["unite centrale"] = DeviceType.Desktop,
        ["tour"] = DeviceType.Desktop,
        ["tout-en-un"] = DeviceType.AllInOne,
        ["tout en un"] = DeviceType.AllInOne,
        ["ecran"] = DeviceType.Screen,
        ["tablette"] = DeviceType.Tablet,
        ["telephone"] = DeviceType.Smartphone,
        ["smartphone"] = DeviceType.Smartphone,
        ["imprimante"] = DeviceType.Printer,
        ["multifonction"] = DeviceType.MultifunctionPrinter,
    };

    public static bool IsHead(string[] cells) =>
        Plain(cells[0]) is "quantite" or "nombre" or "qte" or "combien" or "quantity";

    /// <summary>The need, or why there is none.</summary>
    public static (Need? Need, string Fault) Read(string[] cells)
    {
        string Cell(int n) => n < cells.Length ? cells[n].Trim() : "";
        var count = Typed.Number(Cell(0));
        if (count is null or < 1 or > LotRequest.MostUnits)
            return (null, $"la quantité « {Short(Cell(0))} » n’est pas un nombre entre 1 et {LotRequest.MostUnits}.");
        if (!Types.TryGetValue(Plain(Cell(1)), out var type))
            return (null, $"le type « {Short(Cell(1))} » n’est pas connu : écrivez portable, fixe, écran ou tablette.");
        if (Size(Cell(2)) is not { } ram || ram > 1024)
            return (null, $"la mémoire « {Short(Cell(2))} » n’est pas un nombre de Go.");
        if (Size(Cell(3)) is not { } storage || storage > 100_000)
            return (null, $"le stockage « {Short(Cell(3))} » n’est pas un nombre de Go.");
        var grade = Cell(4) is "" ? "C" : Cell(4).ToUpperInvariant();
        if (grade is not ("A" or "B" or "C"))
            return (null, $"l’état « {Short(Cell(4))} » n’est pas A, B ou C.");
        var battery = Cell(5) is "" ? null : Typed.Number(Cell(5).TrimEnd('%'));
        if (Cell(5) is not "" && battery is null or < 0 or > 100)
            return (null, $"la batterie « {Short(Cell(5))} » n’est pas un pourcentage.");
        return (new Need((int)count, type, ram, storage, Enum.Parse<GradeLetter>(grade), (int?)battery), "");
    }

    public static string Word(DeviceType type) => Types.First(pair => pair.Value == type).Key;

    private static int? Size(string cell)
    {
        var digits = cell.Replace("Go", "", StringComparison.OrdinalIgnoreCase)
            .Replace("GB", "", StringComparison.OrdinalIgnoreCase);
        return cell is "" ? 0
            : Typed.Number(digits) is { } size and >= 0 and <= int.MaxValue ? (int)size
            : null;
    }

    private static string Short(string cell) => cell.Length <= 30 ? cell : cell[..30] + "…";

    /// <summary>Without accents, in small letters.</summary>
    private static string Plain(string cell) =>
        string.Concat(
            cell.Trim()
                .ToLowerInvariant()
                .Normalize(NormalizationForm.FormD)
                .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
        );
}
