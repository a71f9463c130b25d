using System.Globalization;

namespace Marketplace.Browser;

/// <summary>
/// <c>MARKETPLACE_BROWSER_PICTURES</c> names a folder: each page that a journey examines is then also kept there as a
/// picture, numbered in the order of the run, for somebody who wants to see what the journeys see.
/// </summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MARKETPLACE_BROWSER_PICTURES");
    private static int taken;

    public static async Task Take(Visitor visitor)
    {
        if (Folder is null)
            return;
        var place = string.Join('-', new Uri(visitor.Page.Url).AbsolutePath.Split('/').Where(part => part is not ""));
        var number = Interlocked.Increment(ref taken).ToString("000", CultureInfo.InvariantCulture);
        var name = $"{number}-{visitor.Device}-{place}.png".Replace(' ', '-');
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = true });
    }
}
