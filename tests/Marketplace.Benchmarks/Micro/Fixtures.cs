namespace Marketplace.Benchmarks.Micro;

/// <summary>The evidence files of the tests: the same shapes as real benches send.</summary>
internal static class Fixtures
{
    public static byte[] Read(string kind, string name) =>
        File.ReadAllBytes(Path.Combine(Root(), "tests", "Marketplace.Tests", "Fixtures", kind, name));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run the benchmarks inside the checkout.");
    }
}
