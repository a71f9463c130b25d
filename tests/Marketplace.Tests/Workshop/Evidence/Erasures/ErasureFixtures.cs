using System.Text;
using System.Text.Json;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

/// <summary>Erasure reports of our own making, in the shapes that the tools write, with invented serials.</summary>
internal static class ErasureFixtures
{
    private static readonly string Folder = Repository.PathTo("tests", "Marketplace.Tests", "Fixtures", "Erasures");

    /// <summary>Those that can be sent alone; a Workbench action lives inside a snapshot.</summary>
    public static IEnumerable<string> Documents =>
        Directory
            .EnumerateFiles(Folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith("workbench", StringComparison.Ordinal))
            .Order();

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static ErasureDocument Read(string name) => ErasureReader.Read(Bytes(name));

    public static ErasureDocument ReadText(string text) => ErasureReader.Read(Encoding.UTF8.GetBytes(text));

    public static ErasureReport Only(string name) => Assert.Single(Read(name).Reports);

    public static JsonElement Json(string name) => JsonDocument.Parse(Bytes(name)).RootElement;

    /// <summary>The only report of a fixture after a change in its text, which must be there.</summary>
    public static ErasureReport Altered(string name, string text, string replacement)
    {
        var original = Text(name);
        Assert.Contains(text, original, StringComparison.Ordinal);
        return Assert.Single(ReadText(original.Replace(text, replacement, StringComparison.Ordinal)).Reports);
    }
}
