using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Transfers;

/// <summary>The tags that a scanner wrote, one a line: as text, or as the address of a passport that its square holds.</summary>
internal static class Reading
{
    public const int LongestDifference = 200;

    /// <summary>Each tag once, in the order in which it was read first.</summary>
    /// <exception cref="Refusal">A line is no tag; the sentence says which.</exception>
    public static IReadOnlyList<Tag> Tags(string? typed)
    {
        var (read, wrong) = (new List<Tag>(), new List<string>());
        var lines = (typed ?? "").Split(['\n', '\r', ',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
            if (Tag.TryParse(line[(line.LastIndexOf('/') + 1)..], out var tag))
                read.Add(tag);
            else
                wrong.Add(line.Length <= 30 ? line : line[..30] + "…");
        Refuse.If(
            wrong.Count > 0,
            new Reason("tag-unreadable", $"Ce ne sont pas des étiquettes : {string.Join(", ", wrong.Take(5))}.")
        );
        IReadOnlyList<Tag> tags = [.. read.Distinct()];
        Refuse.If(tags.Count > Transfer.Most, "Cent appareils à la fois, au plus : faites plusieurs offres.");
        return tags;
    }

    /// <summary>What was not as told, or null.</summary>
    public static string? Difference(string? typed)
    {
        var clean = typed?.Trim();
        Refuse.If(
            clean is { Length: > LongestDifference },
            "Une différence est trop longue : {0} caractères au plus.",
            LongestDifference
        );
        return string.IsNullOrEmpty(clean) ? null : clean;
    }
}
