using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// One payment page that a buyer was sent to. Everything that the provider is asked with is kept here, so that asking
/// again under the same idempotency key asks the same.
/// </summary>
internal sealed class PaymentAttempt : Aggregate
{
    /// <summary>Each page keeps the units for half an hour more: two hours are enough, and hoarding must not pay.</summary>
    public const int Most = 4;

    private readonly List<AttemptShare> shares = [];

    private PaymentAttempt() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }

    /// <summary>1 for the first of its order.</summary>
    public int N { get; private init; }

    public Money Amount { get; private init; }
    public AttemptState State { get; private set; }

    /// <summary>The order's link key, sealed: the buyer comes back with it.</summary>
    public string SealedKey { get; private init; } = "";

    /// <summary>The provider's name of the payment page.</summary>
    public string? Session { get; private set; }

    public string? Url { get; private set; }

    /// <summary>The provider's name of the payment itself.</summary>
    public string? Payment { get; private set; }

    public DateTime StartedAt { get; private init; }
    public DateTime ExpiresAt { get; private init; }

    /// <summary>The page is to be closed at the provider: the order ended, or is paid in another way.</summary>
    public bool ToClose { get; private set; }

    /// <summary>How much of it is for each operator.</summary>
    public IReadOnlyList<AttemptShare> Shares => shares;

    public string IdempotencyKey => $"{Order.Value:N}-{N}";

    public static PaymentAttempt Start(
        OrderId order,
        int n,
        IReadOnlyDictionary<OperatorId, Money> due,
        string sealedKey,
        DateTime now,
        DateTime expires
    )
    {
        Refuse.If(n > Most, "Cette page de paiement a été ouverte trop souvent. Choisissez une autre façon de payer.");
        var attempt = new PaymentAttempt
        {
            Order = order,
            N = n,
            Amount = due.Values.Aggregate(Money.Zero, (sum, one) => sum + one),
            SealedKey = sealedKey,
            StartedAt = now,
            ExpiresAt = expires,
        };
        attempt.shares.AddRange(due.Select(one => new AttemptShare(attempt.Id, one.Key, one.Value)));
        return attempt;
    }

    /// <summary>Whether the buyer can still be sent to this very page.</summary>
    public bool CanBeUsed(Money amount, DateTime now) =>
        State is AttemptState.Started or AttemptState.Open && !ToClose && Amount == amount && now < ExpiresAt;

    public void Opened(string session, string url)
    {
        if (State is AttemptState.Started)
            (State, Session, Url) = (AttemptState.Open, session, url);
    }

    /// <summary>What the provider says now; a paid attempt stays paid.</summary>
    public void Turn(AttemptState state, string? payment)
    {
        if (State is AttemptState.Paid)
            return;
        (State, Payment) = (state, payment ?? Payment);
    }

    public void Close() => ToClose = State is AttemptState.Started or AttemptState.Open;

    public void Closed() => ToClose = false;
}

/// <summary>What one operator gets of a payment.</summary>
internal sealed class AttemptShare
{
    private AttemptShare() { }

    internal AttemptShare(Guid attempt, OperatorId workshop, Money amount) =>
        (Attempt, Operator, Amount) = (attempt, workshop, amount);

    public Guid Attempt { get; private init; }
    public OperatorId Operator { get; private init; }
    public Money Amount { get; private init; }
}

internal sealed class PaymentAttemptMapping : IEntityTypeConfiguration<PaymentAttempt>
{
    public void Configure(EntityTypeBuilder<PaymentAttempt> builder)
    {
        builder.ToTable("payment_attempts").HasKey(attempt => attempt.Id);
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Property(attempt => attempt.SealedKey).HasMaxLength(1000);
        builder.Property(attempt => attempt.Session).HasMaxLength(120);
        builder.Property(attempt => attempt.Url).HasMaxLength(2000);
        builder.Property(attempt => attempt.Payment).HasMaxLength(120);
        builder.HasIndex(attempt => new { attempt.Order, attempt.N }, "IX_ordering_payment_attempts_order").IsUnique();
        builder.HasIndex(attempt => attempt.Payment, "IX_ordering_payment_attempts_payment");
        builder.HasIndex(attempt => new { attempt.State, attempt.ExpiresAt }, "IX_ordering_payment_attempts_state");
        builder
            .HasMany(attempt => attempt.Shares)
            .WithOne()
            .HasForeignKey(share => share.Attempt)
            .HasConstraintName("FK_ordering_payment_attempt_shares_attempt")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(attempt => attempt.Shares).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AttemptShareMapping : IEntityTypeConfiguration<AttemptShare>
{
    public void Configure(EntityTypeBuilder<AttemptShare> builder) =>
        builder.ToTable("payment_attempt_shares").HasKey(share => new { share.Attempt, share.Operator });
}
