using System.Globalization;

namespace Marketplace.Catalog.Search;

/// <summary>A question that a buyer may answer to narrow the list, and the parameter of the address that carries it.</summary>
internal abstract record Criterion(string Parameter, string Title)
{
    /// <summary>One answer as the buyer reads it, on a chip or beside a box.</summary>
    public abstract string Label(string value);
}

/// <summary>Boxes to tick: a listing passes when it has at least one of the ticked values.</summary>
internal sealed record ChoiceFacet(string Parameter, string Title, Func<ListingDocument, IEnumerable<Named>> Of)
    : Criterion(Parameter, Title)
{
    /// <summary>The values that have a name of their own, in the order in which they are shown.</summary>
    public IReadOnlyList<Named> Known { get; init; } = [];

    /// <summary>True where there is no value but the known ones; else the stock decides.</summary>
    public bool Closed { get; init; }

    public override string Label(string value) => Known.FirstOrDefault(known => known.Slug == value)?.Name ?? value;
}

/// <summary>A threshold: at least, or at most, a whole number. A listing without the number never passes.</summary>
internal sealed record BoundFacet(string Parameter, string Title, Func<ListingDocument, int?> Of)
    : Criterion(Parameter, Title)
{
    public const int Absent = -1;

    public bool AtMost { get; init; }

    /// <summary>The thresholds proposed, from the most open to the strictest.</summary>
    public required IReadOnlyList<int> Steps { get; init; }

    /// <summary>The sentence of one threshold, <c>{0}</c> being the number.</summary>
    public required string Sentence { get; init; }

    public bool Passes(int value, int bound) => value != Absent && (AtMost ? value <= bound : value >= bound);

    public override string Label(string value) => string.Format(CultureInfo.InvariantCulture, Sentence, value);
}
