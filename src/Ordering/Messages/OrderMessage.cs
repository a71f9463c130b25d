using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Messages;

/// <summary>What a buyer and a seller wrote to each other about one part of an order. It is written once.</summary>
internal sealed class OrderMessage : Aggregate
{
    public const int Longest = 2000;

    private OrderMessage() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public OperatorId Operator { get; private init; }
    public Guid SubOrder { get; private init; }

    /// <summary>Null: the buyer wrote it.</summary>
    public PersonId? By { get; private init; }
    public bool FromBuyer { get; private init; }
    public string Text { get; private set; } = "";
    public DateTime SentAt { get; private init; }

    public static OrderMessage Write(Orders.Order order, SubOrder part, PersonId? by, string text, DateTime now)
    {
        Refuse.If(text.Length == 0, "Écrivez votre message.");
        Refuse.If(
            text.Length > Longest,
            "Un message compte au plus {0} caractères : envoyez la suite à part.",
            Longest
        );
        var message = new OrderMessage
        {
            Order = order.Id,
            Operator = part.Operator,
            SubOrder = part.Id,
            By = by,
            FromBuyer = by is null,
            Text = text,
            SentAt = now,
        };
        message.Raise(new MessageWritten(order.Id, part.Operator, message.FromBuyer));
        return message;
    }

    /// <summary>The words of a person who asked to be forgotten.</summary>
    public void Forget() => Text = "(effacé)";

    /// <summary>A text with its lines, without the other control characters.</summary>
    public static string Clean(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n");
        return string.Concat(lines.Where(c => c == '\n' || !char.IsControl(c))).Trim();
    }
}

internal sealed record MessageWritten(OrderId Order, OperatorId Operator, bool FromBuyer) : IEvent;

internal sealed class OrderMessageMapping : IEntityTypeConfiguration<OrderMessage>
{
    public void Configure(EntityTypeBuilder<OrderMessage> builder)
    {
        builder.ToTable("messages").HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Text).HasMaxLength(OrderMessage.Longest);
        builder.HasIndex(message => new { message.SubOrder, message.SentAt }, "IX_ordering_messages_thread");
        builder.HasIndex(message => new { message.Operator, message.SentAt }, "IX_ordering_messages_inbox");
        builder.HasIndex(message => message.Order, "IX_ordering_messages_order");
    }
}
