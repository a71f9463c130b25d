using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Bulk.Quoting;

/// <summary>
/// What a buyer and an operator wrote to each other about the operator's part of a quote; a counter-offer is a message
/// that asks for another price or another number.
/// </summary>
internal sealed class LotMessage : Aggregate
{
    public const int Longest = 2000;

    /// <summary>Nobody needs more in a day; a machine might (ours).</summary>
    public const int MostPerDay = 20;

    private LotMessage() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Quote { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>Null: the buyer wrote it.</summary>
    public PersonId? By { get; private init; }
    public bool FromBuyer { get; private init; }
    public string Text { get; private set; } = "";

    /// <summary>What the buyer would pay for the operator's part.</summary>
    public Money? AskedTotal { get; private init; }

    /// <summary>How many units of the operator the buyer would take.</summary>
    public int? AskedUnits { get; private init; }
    public DateTime SentAt { get; private init; }

    public static LotMessage Write(LotQuote quote, OperatorId workshop, Written written, PersonId? by, DateTime now)
    {
        var text = Typed.Text(written.Text);
        Refuse.If(text.Length == 0 && !written.IsCounterOffer, "Écrivez votre message.");
        Refuse.If(
            text.Length > Longest,
            "Un message compte au plus {0} caractères : envoyez la suite à part.",
            Longest
        );
        if (written.IsCounterOffer)
            quote.RefuseClosed(now);
        Refuse.If(
            written.Total is { } total && (total <= Money.Zero || total > Money.Euros(1_000_000)),
            "Écrivez un prix en euros, par exemple 2500."
        );
        Refuse.If(
            written.Units is < 1 or > LotRequest.MostUnits,
            "Écrivez un nombre entre 1 et {0}.",
            LotRequest.MostUnits
        );
        var message = new LotMessage
        {
            Quote = quote.Id,
            Operator = workshop,
            By = by,
            FromBuyer = by is null,
            Text = text,
            AskedTotal = written.Total,
            AskedUnits = written.Units,
            SentAt = now,
        };
        message.Raise(new LotMessageWritten(quote.Id, workshop, message.FromBuyer));
        return message;
    }

    /// <summary>The words of a person who asked to be forgotten.</summary>
    public void Forget() => Text = "(effacé)";
}

/// <summary>What somebody typed: words, and what they would rather pay or take.</summary>
internal sealed record Written(string? Text, Money? Total = null, int? Units = null)
{
    public bool IsCounterOffer => Total is not null || Units is not null;
}

internal sealed record LotMessageWritten(Guid Quote, OperatorId Operator, bool FromBuyer) : IEvent;

internal sealed class LotMessageMapping : IEntityTypeConfiguration<LotMessage>
{
    public void Configure(EntityTypeBuilder<LotMessage> builder)
    {
        builder.ToTable("messages").HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Text).HasMaxLength(LotMessage.Longest);
        builder.HasIndex(message => new { message.Quote, message.SentAt }, "IX_bulk_messages_thread");
        builder.HasIndex(message => new { message.Operator, message.SentAt }, "IX_bulk_messages_inbox");
    }
}
