namespace Marketplace.Browser;

/// <summary>Says all that is wrong at once, in full: a page is mended in one go.</summary>
internal static class Sound
{
    public static void Is(IEnumerable<string> faults)
    {
        var lines = faults.Distinct().ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} faults:\n{string.Join('\n', lines)}");
    }
}
