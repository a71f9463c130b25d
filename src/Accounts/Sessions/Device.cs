namespace Marketplace.Accounts.Sessions;

/// <summary>A browser as its owner names it: « Firefox sur Android ». Neither versions nor addresses are kept.</summary>
internal static class Device
{
    // The first that is found is the answer: Edge and Opera also say Chrome, and Chrome says Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static string Name(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            ({ } known, { } at) => $"{known} sur {at}",
            ({ } known, null) => known,
            (null, { } at) => $"Un navigateur sur {at}",
            _ => "Un navigateur inconnu",
        };
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) is true).Name;
}
