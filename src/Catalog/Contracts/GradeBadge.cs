namespace Marketplace.Catalog.Contracts;

/// <summary>
/// A grade in words before letters: « Bon état », then what is seen, then the code for those who read it.
/// </summary>
/// <param name="Letter">The overall letter, A to C (D is not for sale).</param>
/// <param name="Words">The grade in two words: « Très bon état », « Bon état », « État correct ».</param>
/// <param name="Seen">What one sees: « traces visibles, écran intact ».</param>
/// <param name="Code">The whole code: « B · F5 · U2 · batterie 82 % ».</param>
public sealed record GradeBadge(string Letter, string Words, string Seen, string Code)
{
    public static GradeBadge Example { get; } =
        new("B", "Bon état", "traces visibles, écran intact", "B · F5 · U2 · batterie 82\u00a0%");
}
