using System.Reflection;
using System.Runtime.Loader;

namespace Marketplace.Browser;

/// <summary>
/// Every mail that the shop can write, each with the example of its module, in French and where there is one in English.
/// The programme's own assemblies are read from its build: these tests do not refer to its code.
/// </summary>
internal static class Letterbox
{
    private const string Kind = ".html.liquid";

    public static IReadOnlyList<(string Name, string Html)> All { get; } = [.. Write()];

    private static IEnumerable<(string, string)> Write()
    {
        var programme = new AssemblyDependencyResolver(ShopProcess.Build);
        var context = new AssemblyLoadContext("letters");
        context.Resolving += (here, name) =>
            programme.ResolveAssemblyToPath(name) is { } path ? here.LoadFromAssemblyPath(path) : null;
        var web = context.LoadFromAssemblyPath(ShopProcess.Build);
        var modules = (Array)web.GetType("Marketplace.Web.Modules")!.GetProperty("All")!.GetValue(null)!;
        var platform = context.LoadFromAssemblyName(new("Marketplace.Platform"));
        var letters = Activator.CreateInstance(platform.GetType("Marketplace.Platform.Mail.Letters")!, modules, null)!;
        var words = platform.GetType("Marketplace.Platform.Mail.ILetterWords")!;
        foreach (var module in modules.Cast<object>().Select(one => one.GetType().Assembly).Distinct())
        foreach (var example in Examples(module, words))
        foreach (var name in Names(module))
            yield return (name, Html(letters, name, example));
    }

    private static IEnumerable<string> Names(Assembly module) =>
        module
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(Kind, StringComparison.Ordinal))
            .Select(name => name[..^Kind.Length]);

    private static IEnumerable<object> Examples(Assembly module, Type words) =>
        module
            .GetTypes()
            .Where(words.IsAssignableFrom)
            .Select(type => type.GetProperty("Example", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<object>();

    private static string Html(object letters, string name, object example)
    {
        var letter = letters.GetType().GetMethod("Write")!.Invoke(letters, [name, example])!;
        return (string)letter.GetType().GetProperty("Html")!.GetValue(letter)!;
    }
}
