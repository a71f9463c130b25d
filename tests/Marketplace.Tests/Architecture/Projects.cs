using System.Xml.Linq;

namespace Marketplace.Tests.Architecture;

/// <summary>The projects of <c>src</c> and what each may depend on, read from the project files themselves.</summary>
internal static class Projects
{
    public static IReadOnlyDictionary<string, string[]> References { get; } =
        Repository
            .Files("src", ".csproj")
            .ToDictionary(file => System.IO.Path.GetFileNameWithoutExtension(file.Path), ReferencesOf);

    /// <summary>Everything that a project may name: what it references, and what that references.</summary>
    public static IReadOnlySet<string> Reach(string project)
    {
        var reached = new HashSet<string>();
        var ahead = new Queue<string>(References[project]);
        while (ahead.TryDequeue(out var next))
            if (reached.Add(next))
                foreach (var further in References.GetValueOrDefault(next, []))
                    ahead.Enqueue(further);
        return reached;
    }

    private static string[] ReferencesOf(SourceFile project) =>
        [
            .. XDocument
                .Load(project.Path)
                .Descendants("ProjectReference")
                .Select(reference =>
                    System.IO.Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)
                ),
        ];
}
