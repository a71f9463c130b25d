namespace Marketplace.Browser;

/// <summary>What somebody holds: an old phone or a desk computer, with or without JavaScript.</summary>
public sealed record Device(bool IsPhone, bool RunsScripts)
{
    public static Device Phone { get; } = new(true, true);

    public static Device PhoneWithoutScripts { get; } = new(true, false);

    public static Device Desk { get; } = new(false, true);

    public static Device DeskWithoutScripts { get; } = new(false, false);

    public static IReadOnlyList<string> Names => [.. All.Select(device => device.ToString())];

    private static Device[] All => [Phone, PhoneWithoutScripts, Desk, DeskWithoutScripts];

    public static Device Named(string name) => All.Single(device => device.ToString() == name);

    /// <summary>From the narrowest phone that the pages are drawn for to a common screen of a desk.</summary>
    public BrowserNewContextOptions Options(Uri shop) =>
        new()
        {
            BaseURL = shop.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            // A colour on its way from one value to another would be measured half-way.
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = IsPhone,
            IsMobile = IsPhone,
            ViewportSize = IsPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 800 },
        };

    public override string ToString() => (IsPhone ? "phone" : "desk") + (RunsScripts ? "" : " without scripts");
}
