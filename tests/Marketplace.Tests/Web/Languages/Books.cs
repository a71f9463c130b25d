using Marketplace.Platform.Languages;

namespace Marketplace.Tests.Web.Languages;

/// <summary>The phrase books as they lie beside the programme.</summary>
internal static class Books
{
    private static readonly string[] Folders =
    [
        Path.Combine(AppContext.BaseDirectory, "words"),
        Path.Combine(AppContext.BaseDirectory, "themes"),
    ];

    public static Phrasebooks All { get; } = new(Folders);

    public static IEnumerable<string> Files => Phrasebooks.Files(Folders, Language.English);
}
