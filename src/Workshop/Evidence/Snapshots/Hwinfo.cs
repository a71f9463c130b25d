using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The one thing that only <c>hwinfo</c> saw on the older images: the built-in panel.</summary>
internal static partial class Hwinfo
{
    private const int LongestBlock = 4096;

    public static MachineView Read(string? text) => new() { Screen = Panel(text) };

    private static Screen? Panel(string? text)
    {
        if (text is null || text.IndexOf("LCD Monitor", StringComparison.Ordinal) is not (>= 0 and var start))
            return null;
        var block = text.Substring(start, Math.Min(LongestBlock, text.Length - start));
        return new(Diagonal(block), Resolution().Match(block) is { Success: true } r ? r.Groups[1].Value : null);
    }

    private static double? Diagonal(string block) =>
        Millimetres().Match(block) is { Success: true } size
        && Sizes.Leading(size.Groups[1].Value) is { } width
        && Sizes.Leading(size.Groups[2].Value) is { } height
            ? Math.Round(Math.Sqrt(width * width + height * height) / 25.4, 1)
            : null;

    [GeneratedRegex(@"Resolution:\s+(\d{3,5}x\d{3,5})")]
    private static partial Regex Resolution();

    [GeneratedRegex(@"Size:\s+(\d{2,4})x(\d{2,4}) mm")]
    private static partial Regex Millimetres();
}
