using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>What is known of the real files beside the checkout, where they are there.</summary>
public sealed class RealSnapshotTests
{
    [Fact]
    public void Every_real_file_is_read_in_its_format_or_refused_with_a_reason()
    {
        foreach (var path in Files())
            if (Refusal(path) is { } code)
                Assert.Equal("unknown-action", code);
            else
                Assert.StartsWith(
                    SnapshotReader.Read(File.ReadAllBytes(path)).Format.ToString(),
                    Path.GetFileName(path),
                    StringComparison.OrdinalIgnoreCase
                );
    }

    private static string? Refusal(string path)
    {
        try
        {
            _ = SnapshotReader.Read(File.ReadAllBytes(path));
            return null;
        }
        catch (UnreadableEvidence e)
        {
            return e.Code;
        }
    }

    private static string[] Files() =>
        Repository.Shared is { } shared ? Directory.GetFiles(Path.Combine(shared, "data", "snapshots"), "*.json") : [];
}
