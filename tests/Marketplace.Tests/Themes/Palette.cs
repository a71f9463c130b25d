using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Tests.Themes;

/// <summary>The colours of a theme in one scheme, and how well two of them stand apart (WCAG 2.2, relative luminance).</summary>
internal sealed partial record Palette(IReadOnlyDictionary<string, string> Colours)
{
    /// <summary>Ink on ground: what people read.</summary>
    public static readonly string[] Texts =
    [
        "ink/paper",
        "ink/raised",
        "ink/sand",
        "ink/quiet",
        "ink-soft/paper",
        "ink-soft/raised",
        "ink-soft/sand",
        "link/paper",
        "link/raised",
        "brick-ink/paper",
    ];

    public static readonly string[] Controls =
    [
        "on-pine/pine",
        "on-pine/pine-deep",
        "on-brick/brick",
        "on-honey/honey",
        "link/mint",
        "link/quiet",
        "brick-ink/blush",
    ];

    /// <summary>Edges of fields and rings of focus.</summary>
    public static readonly string[] Shapes = ["line-strong/raised", "line-strong/paper", "pine/paper", "brick/raised"];

    /// <summary>The light scheme and the dark one, a child's values over its parent's.</summary>
    public static IEnumerable<Palette> Of(string theme)
    {
        var sheets = new[] { "Default", theme }
            .Distinct()
            .Select(name => Sheet(name).Split("prefers-color-scheme"))
            .ToList();
        var light = sheets.SelectMany(sheet => Read(sheet[0]));
        return [From(light), From(light.Concat(sheets.SelectMany(sheet => Read(sheet[1]))))];
    }

    public double Contrast(string pair)
    {
        var luminances = pair.Split('/').Select(name => Luminance(Colours[name])).Order().ToList();
        return (luminances[1] + 0.05) / (luminances[0] + 0.05);
    }

    private static string Sheet(string theme) => File.ReadAllText(Repository.PathTo("themes", theme, "theme.css"));

    private static IEnumerable<(string Name, string Value)> Read(string css) =>
        Colour().Matches(css).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static Palette From(IEnumerable<(string Name, string Value)> values) =>
        new(values.GroupBy(value => value.Name).ToDictionary(same => same.Key, same => same.Last().Value));

    private static double Luminance(string hex) =>
        0.2126 * Channel(hex, 0) + 0.7152 * Channel(hex, 2) + 0.0722 * Channel(hex, 4);

    private static double Channel(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
