using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Marketplace.Browser;

/// <summary>What axe finds wrong with a page: WCAG 2.2 at level AA, and the good practices that it knows.</summary>
internal static class Axe
{
    // The only rule of WCAG 2.2 AA; axe leaves it out unless it is asked for.
    private static readonly AxeRunOptions Everything = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    private static readonly AxeRunOptions ColoursOnly = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
    };

    /// <summary>One line per rule and place, in the light scheme with all rules, in the dark one for what changes with it.</summary>
    public static async Task<IReadOnlyList<string>> Examine(IPage page)
    {
        var light = await page.RunAxe(Everything);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.RunAxe(ColoursOnly);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. Lines(page, light, ""), .. Lines(page, dark, " in the dark")];
    }

    private static IEnumerable<string> Lines(IPage page, AxeResult found, string scheme) =>
        found.Violations.SelectMany(rule =>
            rule.Nodes.Select(node => $"{page.Url}{scheme}: {rule.Id} ({rule.Help}): {node.Html}")
        );
}
