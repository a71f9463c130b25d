namespace Marketplace.Workshop.Testing;

/// <summary>An operating system that a workshop may install, and the last day of its maker's free updates.</summary>
/// <param name="Id">Part of the API: <c>linux-mint-22</c>.</param>
internal sealed record InstalledSystem(string Id, string Name, DateOnly SupportedUntil);

/// <summary>
/// The systems that a test sheet may name, with the dates that their makers publish (standard support, without paid
/// extensions). A date that a maker changes is changed here; grades keep the one that they were given with.
/// </summary>
internal static class Systems
{
    public static IReadOnlyList<InstalledSystem> All { get; } =
    [
        new("linux-mint-22", "Linux Mint 22", new(2029, 4, 30)),
        new("ubuntu-26.04", "Ubuntu 26.04 LTS", new(2031, 4, 30)),
        new("ubuntu-24.04", "Ubuntu 24.04 LTS", new(2029, 4, 30)),
        new("debian-13", "Debian 13", new(2030, 6, 30)),
        new("windows-11-25h2", "Windows 11 version 25H2", new(2027, 10, 12)),
        new("windows-11-24h2", "Windows 11 version 24H2", new(2026, 10, 13)),
    ];

    // The guarantee of a unit sold today: a system that ends before it cannot be sold with one.
    private const int MonthsOfGuarantee = 24;

    /// <summary>
    /// The image that the network installs on that day where nothing else is said: the first of the list that outlives
    /// the guarantee; past all of them, the one that is supported longest.
    /// </summary>
    public static InstalledSystem StandardOn(DateOnly day) =>
        All.FirstOrDefault(system => system.SupportedUntil >= day.AddMonths(MonthsOfGuarantee))
        ?? All.MaxBy(system => system.SupportedUntil)!;

    public static InstalledSystem? Find(string? id) => All.FirstOrDefault(system => system.Id == id);
}
