namespace Marketplace.Tests;

/// <summary>The checkout that these tests were built from: its source, and what lies beside it where it is there.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Real evidence and specifications beside the checkout, or null: they are not ours to copy into it.</summary>
    public static string? Shared { get; } =
        Path.Combine(Root, "..", "shared") is var folder && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files of these kinds under a folder, as they are written: nothing that a build made.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] extensions)
    {
        var top = PathTo(folder);
        if (!Directory.Exists(top))
            return [];
        return Directory
            .EnumerateFiles(top, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => new SourceFile(path))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));
    }

    private static string FindRoot(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No Marketplace.sln above {AppContext.BaseDirectory}.");
    }
}

/// <summary>A file of the checkout; its name is its path from the root, with forward slashes.</summary>
internal sealed record SourceFile(string Path)
{
    public string Name { get; } = System.IO.Path.GetRelativePath(Repository.Root, Path).Replace('\\', '/');

    public string Text => File.ReadAllText(Path);

    public IReadOnlyList<string> Lines => File.ReadAllLines(Path);

    public override string ToString() => Name;
}
