using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Marketplace.Tests.Themes;

/// <summary>A part of the closed list, as Default compiles it: its name, and the example that its record carries.</summary>
internal sealed record Part(string Name, Type Model)
{
    /// <summary>Every part that a theme may override: those that Default has.</summary>
    public static IReadOnlyList<Part> All { get; } = In("Default");

    public static IReadOnlyList<Part> In(string theme) =>
        [
            .. new RazorCompiledItemLoader()
                .LoadItems(Assembly.Load($"Marketplace.Themes.{theme}"))
                .Where(item => item.Identifier.StartsWith($"/Themes/{theme}/Parts/", StringComparison.Ordinal))
                .Select(item => new Part(Path.GetFileNameWithoutExtension(item.Identifier), ModelOf(item.Type))),
        ];

    public static Part Named(string name) => All.Single(part => part.Name == name);

    /// <summary>False for the layout and for what reads the model state of the page that it stands on.</summary>
    public bool HasRecord => Model != typeof(object);

    /// <summary>The example of the record; for a part that shows a list, a list of one.</summary>
    public object Example() =>
        Model.IsInterface && Model.GenericTypeArguments is [var element] ? ListOf(element) : ExampleOf(Model);

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(ExampleOf(element), 0);
        return list;
    }

    private static object ExampleOf(Type record) =>
        record.GetProperty("Example", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        ?? throw new InvalidOperationException($"{record.Name} has no example.");

    private static Type ModelOf(Type view)
    {
        for (var type = view; type is not null; type = type.BaseType)
            if (type.IsGenericType)
                return type.GenericTypeArguments[0];
        return typeof(object);
    }
}
