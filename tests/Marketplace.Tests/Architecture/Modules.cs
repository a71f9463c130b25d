using System.Reflection;
using Module = Marketplace.Platform.Module;

namespace Marketplace.Tests.Architecture;

/// <summary>The modules that lie beside the tests. Nobody keeps a list: a new module is found on its first day.</summary>
internal static class Modules
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "Marketplace.*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith("Marketplace.Tests", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)
            .Where(assembly => assembly.GetTypes().Any(type => type.IsSubclassOf(typeof(Module)))),
    ];

    public static IEnumerable<string> Names => Assemblies.Select(NameOf);

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!["Marketplace.".Length..];

    public static Assembly Named(string name) => Assemblies.Single(assembly => NameOf(assembly) == name);
}
