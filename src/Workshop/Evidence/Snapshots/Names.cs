using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>Names as people know them, out of what firmware prints.</summary>
internal static partial class Names
{
    /// <summary>« Intel(R) Core(TM) i7-4600U CPU @ 2.10GHz » → « Intel Core i7-4600U ».</summary>
    public static string Cpu(string model) => LooseJson.OneLine(CpuNoise().Replace(model, " ")) ?? model;

    // Lenovo puts an order code in the model and the name on the lid in the version.
    public static string? Commercial(string? manufacturer, string? model, string? version) =>
        manufacturer?.Contains("lenovo", StringComparison.OrdinalIgnoreCase) == true
        && version is not null
        && version.Any(char.IsLetter)
        && !version.Equals(model, StringComparison.OrdinalIgnoreCase)
            ? version
            : null;

    /// <summary>lshw appends the order number to the product: « 80E5 (LENOVO_MT_80E5) ».</summary>
    public static string? WithoutSku(string? product, string? sku) =>
        sku is not null && product?.EndsWith($" ({sku})", StringComparison.Ordinal) == true
            ? Placeholder.Clean(product[..^(sku.Length + 3)])
            : product;

    public static bool IsWifi(string? network) => network is not null && Wifi().IsMatch(network);

    /// <summary>Built-in cameras hang on USB like the bench's own: only the name tells them apart.</summary>
    public static bool IsBuiltInWebcam(string? name) => IsWebcam(name) && BuiltIn().IsMatch(name!);

    public static bool IsWebcam(string? name) =>
        name is not null && Webcam().IsMatch(name) && !ExternalWebcam().IsMatch(name);

    [GeneratedRegex(@"\((?:R|TM|C)\)|\bCPU\b|@.*$|\bProcessor\b", RegexOptions.IgnoreCase)]
    private static partial Regex CpuNoise();

    [GeneratedRegex(@"802\.11|wireless|wi-?fi|wlan|centrino|\bAX2\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wifi();

    [GeneratedRegex(
        @"integrated|built-?in|internal|easy ?camera|facetime|truevision|hd webcam|\dM webcam",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"web ?cam|camera", RegexOptions.IgnoreCase)]
    private static partial Regex Webcam();

    [GeneratedRegex(@"logitech|lifecam|trust |creative|razer|jabra|\bC\d{3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExternalWebcam();
}
