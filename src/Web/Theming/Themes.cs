using System.Collections.Concurrent;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Web.Theming;

/// <summary>
/// The folders of <c>themes/</c>. Each is read once, when it is first worn; a folder that is dropped in while the shop runs
/// can be worn at once.
/// </summary>
internal sealed class Themes : IThemes
{
    private readonly string root;
    private readonly ConcurrentDictionary<string, ThemeFiles> read = new(StringComparer.Ordinal);

    /// <exception cref="WrongSetting">The theme of the settings does not exist.</exception>
    public Themes(SiteSettings site)
    {
        root = site.Themes == "" ? Path.Combine(AppContext.BaseDirectory, "themes") : Path.GetFullPath(site.Themes);
        Usual = site.Theme;
        read[Usual] = new ThemeFiles(root, Usual);
    }

    public string Usual { get; }

    public IReadOnlyList<ThemeCard> All => [.. Names().Select(name => Of(name)!).Select(theme => theme.Card)];

    /// <summary>Null where there is no such folder.</summary>
    public ThemeFiles? Of(string name)
    {
        if (read.TryGetValue(name, out var known))
            return known;
        return Names().Contains(name, StringComparer.Ordinal)
            ? read.GetOrAdd(name, one => new ThemeFiles(root, one))
            : null;
    }

    /// <summary>A file by the hash of its content, whichever theme it belongs to.</summary>
    public ThemeFile? Find(string hash, string file) => In(read.Values, hash, file) ?? In(Unread(), hash, file);

    private IEnumerable<ThemeFiles> Unread() =>
        Names().Where(name => !read.ContainsKey(name)).Select(name => Of(name)!);

    private static ThemeFile? In(IEnumerable<ThemeFiles> themes, string hash, string file) =>
        themes.Select(theme => theme.Find(hash, file)).FirstOrDefault(found => found is not null);

    private IEnumerable<string> Names() =>
        Directory
            .EnumerateDirectories(root)
            .Where(folder => File.Exists(Path.Combine(folder, "theme.json")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);
}
