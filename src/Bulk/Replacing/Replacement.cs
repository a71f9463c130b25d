using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Bulk.Replacing;

/// <summary>
/// A unit of a quote may no longer be sold; this is what is proposed in its place, at no higher price. Nothing is replaced
/// without the buyer's yes.
/// </summary>
internal sealed class Replacement : Aggregate
{
    private Replacement() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Quote { get; private init; }
    public OperatorId Operator { get; private init; }
    public DeviceId Gone { get; private init; }
    public Tag GoneTag { get; private init; }
    public string GoneTitle { get; private init; } = "";

    /// <summary>Null: nothing alike is on sale.</summary>
    public DeviceId? Proposed { get; private init; }
    public Tag? ProposedTag { get; private init; }
    public string? ProposedTitle { get; private init; }
    public string? ProposedGrade { get; private init; }
    public string? ProposedSlug { get; private init; }
    public Guid? ProposedListing { get; private init; }
    public Money Price { get; private init; }
    public DateTime AskedAt { get; private init; }
    public DateTime? AnsweredAt { get; private set; }
    public bool? Accepted { get; private set; }

    public static Replacement Propose(LotQuote quote, QuoteLine gone, QuoteLine? proposed, DateTime now)
    {
        var replacement = new Replacement
        {
            Quote = quote.Id,
            Operator = gone.Operator,
            Gone = gone.Device,
            GoneTag = gone.Tag,
            GoneTitle = gone.Title,
            Proposed = proposed?.Device,
            ProposedTag = proposed?.Tag,
            ProposedTitle = proposed?.Title,
            ProposedGrade = proposed?.GradeLine,
            ProposedSlug = proposed?.Slug,
            ProposedListing = proposed?.Listing,
            Price = proposed?.Price ?? gone.Price,
            AskedAt = now,
        };
        replacement.Raise(new ReplacementAsked(quote.Id, replacement.Id));
        return replacement;
    }

    public void Answer(bool yes, DateTime now)
    {
        Refuse.If(AnsweredAt is not null, "Vous avez déjà répondu.");
        (AnsweredAt, Accepted) = (now, yes);
    }

    /// <summary>The unit as a line of the quote.</summary>
    public QuoteLine? Line(QuoteLine gone) =>
        Proposed is null
            ? null
            : new QuoteLine
            {
                Device = Proposed.Value,
                Tag = ProposedTag!.Value,
                Operator = gone.Operator,
                Listing = ProposedListing!.Value,
                Title = ProposedTitle!,
                GradeLine = ProposedGrade!,
                Slug = ProposedSlug!,
                ShopPrice = gone.ShopPrice,
                Price = Price,
            };
}

internal sealed record ReplacementAsked(Guid Quote, Guid Replacement) : IEvent;

internal sealed class ReplacementMapping : IEntityTypeConfiguration<Replacement>
{
    public void Configure(EntityTypeBuilder<Replacement> builder)
    {
        builder.ToTable("replacements").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.GoneTag).HasMaxLength(16);
        builder.Property(one => one.GoneTitle).HasMaxLength(300);
        builder.Property(one => one.ProposedTag).HasMaxLength(16);
        builder.Property(one => one.ProposedTitle).HasMaxLength(300);
        builder.Property(one => one.ProposedGrade).HasMaxLength(100);
        builder.Property(one => one.ProposedSlug).HasMaxLength(200);
        builder.HasIndex(one => new { one.Quote, one.Gone }, "IX_bulk_replacements_gone").IsUnique();
    }
}
