using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Quoting;

/// <summary>What was agreed at one time. It is written once.</summary>
internal sealed class QuoteVersion
{
    public const int LongestNote = 300;

    private readonly List<QuoteLine> lines = [];

    private QuoteVersion() { }

    internal QuoteVersion(Guid quote, int no, OperatorId? by, string note, IEnumerable<QuoteLine> agreed, DateTime now)
    {
        (Quote, No, By, Note, MadeAt) = (quote, no, by, note, now);
        lines.AddRange(agreed);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Quote { get; private init; }
    public int No { get; private init; }

    /// <summary>The operator that changed its part; null: the request itself, or a replacement that the buyer agreed to.</summary>
    public OperatorId? By { get; private init; }

    /// <summary>What changed, as both read it.</summary>
    public string Note { get; private init; } = "";
    public DateTime MadeAt { get; private init; }
    public IReadOnlyList<QuoteLine> Lines => lines;

    public Money Total => Sum(lines);

    public IReadOnlyList<QuoteLine> Of(OperatorId workshop) => [.. lines.Where(line => line.Operator == workshop)];

    public static Money Sum(IEnumerable<QuoteLine> some) => some.Aggregate(Money.Zero, (sum, line) => sum + line.Price);
}

/// <summary>A very unit, as it was when it was quoted, and its price, VAT included.</summary>
internal sealed class QuoteLine
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Version { get; private init; }
    public required DeviceId Device { get; init; }
    public required Tag Tag { get; init; }
    public required OperatorId Operator { get; init; }
    public required Guid Listing { get; init; }
    public required string Title { get; init; }
    public required string GradeLine { get; init; }
    public required string Slug { get; init; }

    /// <summary>What it costs in the shop: no version asks more.</summary>
    public required Money ShopPrice { get; init; }
    public required Money Price { get; init; }

    /// <summary>The same unit for another version.</summary>
    public QuoteLine Again(Money? price = null) =>
        new()
        {
            Device = Device,
            Tag = Tag,
            Operator = Operator,
            Listing = Listing,
            Title = Title,
            GradeLine = GradeLine,
            Slug = Slug,
            ShopPrice = ShopPrice,
            Price = price ?? Price,
        };
}
