using System.Collections.Immutable;
using Marketplace.Workshop.Contracts;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Catalog.Comparing;

/// <summary>The units that a visitor compares, at most four. It lives in addresses: nothing is stored.</summary>
internal sealed record Selection
{
    public const int Most = 4;

    public static readonly Selection Empty = new([]);

    private Selection(ImmutableArray<Tag> tags) => Tags = tags;

    public ImmutableArray<Tag> Tags { get; }

    public bool IsFull => Tags.Length == Most;

    /// <summary>The first four of what an address names; what is no tag is left out.</summary>
    public static Selection Read(StringValues named) =>
        new([
            .. named
                .Select(one => Tag.TryParse(one, out var tag) ? tag : (Tag?)null)
                .OfType<Tag>()
                .Distinct()
                .Take(Most),
        ]);

    public Selection With(Tag tag) => Tags.Contains(tag) || IsFull ? this : new(Tags.Add(tag));

    public Selection Without(Tag tag) => new(Tags.Remove(tag));

    /// <summary>The page that shows them side by side.</summary>
    public string Address => Tags.IsEmpty ? "/comparer" : "/comparer?" + Query("unite");

    /// <summary>The list of what is for sale, where the next one is chosen.</summary>
    public string Choosing => Tags.IsEmpty ? "/ordinateurs" : "/ordinateurs?" + Query("comparer");

    /// <summary>The tags as parameters of an address.</summary>
    public string Query(string parameter) => string.Join('&', Tags.Select(tag => $"{parameter}={tag}"));

    public bool Equals(Selection? other) => other is not null && Tags.SequenceEqual(other.Tags);

    public override int GetHashCode() => Tags.Aggregate(0, HashCode.Combine);
}
