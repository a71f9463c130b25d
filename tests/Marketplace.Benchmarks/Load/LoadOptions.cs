using System.Globalization;

namespace Marketplace.Benchmarks.Load;

/// <param name="Units">How many units the load stock holds; five alike make a listing.</param>
/// <param name="Seconds">How long each throughput measure lasts.</param>
/// <param name="Folder">Where the stock is built, and found again by the next run.</param>
internal sealed record LoadOptions(int Units, int Seconds, string Folder)
{
    public static LoadOptions Read(string[] options)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length
                ? int.Parse(options[at + 1], CultureInfo.InvariantCulture)
                : otherwise;
        var units = Number("--units", 100_000);
        return new(units, Number("--seconds", 10), Path.Combine(Path.GetTempPath(), $"marketplace-load-{units}"));
    }
}
