namespace Marketplace.Catalog.Search.Reading;

/// <summary>A word that the index may hold, as it is there.</summary>
/// <param name="Term">The stem, or the one word of its synonyms.</param>
/// <param name="Prefix">The beginning of a word still being typed; nothing where the word is whole.</param>
internal sealed record Wanted(string Term, string? Prefix = null);

/// <summary>A word that was typed and how it was read.</summary>
internal sealed record Correction(string Typed, string Read);

/// <summary>What the engine made of the visitor's words: said on the page, so that nobody wonders at the list.</summary>
internal sealed record Understood
{
    public static readonly Understood Nothing = new();

    public IReadOnlyList<Wanted> Words { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>« pas cher »: the cheapest first, unless the visitor chose another order.</summary>
    public bool CheapestFirst { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The words as they were read, to be shown in place of those typed; nothing where none was corrected.</summary>
    public string? Instead { get; init; }

    /// <summary>Words that no listing has, nor anything near: left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>True where no listing has all of it, and the list holds what comes nearest.</summary>
    public bool Loosened { get; init; }

    /// <summary>Words were typed and not one of them means anything here.</summary>
    public bool IsLost => Ignored.Count > 0 && Words.Count == 0 && Measures.Count == 0 && !CheapestFirst;
}
