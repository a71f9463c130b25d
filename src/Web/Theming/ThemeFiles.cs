using System.Security.Cryptography;
using System.Text.Json;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Web.Theming;

/// <summary>
/// The files of one theme, read once. A stylesheet is Default's <c>css/base/*.css</c> and <c>css/shop/*.css</c>
/// (or <c>css/workshop/*.css</c>) in order of name, then the <c>theme.css</c> of each descendant.
/// </summary>
internal sealed class ThemeFiles : ITheme
{
    private readonly string root;
    private readonly Dictionary<string, ThemeFile> byName = [];

    /// <param name="root">The folder of all themes.</param>
    /// <param name="name">The theme's own folder within.</param>
    public ThemeFiles(string root, string name)
    {
        this.root = root;
        Name = name;
        Lineage = LineageOf(name);
        var words = Lineage.Select(theme => ThemeWords.Read(FolderOf(theme))).ToList();
        Texts = ThemeWords.Together(words);
        Logo = words.Select(own => own.Logo).FirstOrDefault(logo => logo is not null);
        SiteName = words[0].Site;
        HasParts = File.Exists(Path.Combine(AppContext.BaseDirectory, $"Marketplace.Themes.{name}.dll"));
        Add("shop.css", Sheet("shop"));
        Add("workshop.css", Sheet("workshop"));
        foreach (var file in Lineage.Reverse().SelectMany(Assets))
            Add(Path.GetFileName(file), File.ReadAllBytes(file));
    }

    public string Name { get; }

    /// <summary>The theme, its parent, and so on to Default.</summary>
    public IReadOnlyList<string> Lineage { get; }

    /// <summary>The words of the theme, its own before those of its parents.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The theme's own logo, or its nearest parent's; null shows the site's name alone.</summary>
    public string? Logo { get; }

    /// <summary>The name that the shop bears in this theme; null keeps that of the settings.</summary>
    public string? SiteName { get; }

    /// <summary>Parts are compiled: a theme that has some comes with a library.</summary>
    public bool HasParts { get; }

    public ThemeCard Card =>
        new(Name, SiteName, Texts.GetValueOrDefault("promise", ""), Address(Logo ?? "favicon.svg"), HasParts);

    /// <summary>A text that a theme may word otherwise, from the nearest that has it: <c>texts/conditions.liquid</c>.</summary>
    public string? Text(string name) =>
        Lineage
            .Select(theme => Path.Combine(FolderOf(theme), "texts", name + ".liquid"))
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .FirstOrDefault();

    public string Address(string file) =>
        byName.TryGetValue(file, out var found)
            ? $"/theme/{found.Hash}/{file}"
            : throw new InvalidOperationException($"No theme of {string.Join(", ", Lineage)} has a file {file}.");

    public ThemeFile? Find(string hash, string file) =>
        byName.TryGetValue(file, out var found) && found.Hash == hash ? found : null;

    private string FolderOf(string theme) => Path.Combine(root, theme);

    private IReadOnlyList<string> LineageOf(string theme)
    {
        var lineage = new List<string>();
        for (string? name = theme; name is not null && !lineage.Contains(name); name = ParentOf(name))
            lineage.Add(name);
        return lineage.Contains("Default") ? lineage : [.. lineage, "Default"];
    }

    private string? ParentOf(string theme)
    {
        var file = Path.Combine(FolderOf(theme), "theme.json");
        if (!File.Exists(file))
            throw new WrongSetting("Site:Theme", $"le dossier themes/{theme} n’existe pas, ou n’a pas de theme.json.");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("parent", out var parent) ? parent.GetString() : null;
    }

    private byte[] Sheet(string name) =>
        [.. Lineage.Reverse().SelectMany(theme => SheetFiles(theme, name)).SelectMany(File.ReadAllBytes)];

    private IEnumerable<string> SheetFiles(string theme, string sheet)
    {
        var folders = new[] { "base", sheet }.Select(part => Path.Combine(FolderOf(theme), "css", part));
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.css").Order(StringComparer.Ordinal));
        var own = Path.Combine(FolderOf(theme), "theme.css");
        return [.. files, .. File.Exists(own) ? [own] : Array.Empty<string>()];
    }

    private IEnumerable<string> Assets(string theme) =>
        Directory
            .EnumerateFiles(FolderOf(theme), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".svg" or ".js");

    private void Add(string name, byte[] content) =>
        byName[name] = new ThemeFile(Convert.ToHexStringLower(SHA256.HashData(content))[..12], content, TypeOf(name));

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"A theme has no files of kind {other}."),
        };
}

/// <summary>One file as served: its content never changes under its address.</summary>
internal sealed record ThemeFile(string Hash, byte[] Content, string Type);
