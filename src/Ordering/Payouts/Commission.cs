using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Payouts;

/// <summary>
/// What the network keeps of a sale, from a day on: of one operator or of all, of one kind of device or of all. A rule is
/// never changed; another one takes its place from its day on, so that an old statement can be counted again.
/// </summary>
internal sealed class CommissionRule
{
    /// <summary>A fifth: beyond it the price is no longer the seller's.</summary>
    public const int MostBasisPoints = 2000;

    private CommissionRule() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Null: every operator.</summary>
    public OperatorId? Operator { get; private init; }

    /// <summary>Null: every kind.</summary>
    public DeviceType? Type { get; private init; }

    /// <summary>Hundredths of a per cent of the price.</summary>
    public int BasisPoints { get; private init; }

    /// <summary>The first instant at which it holds: midnight in Paris.</summary>
    public DateTime From { get; private init; }

    public DateTime WrittenAt { get; private init; }
    public PersonId By { get; private init; }

    public static CommissionRule Write(
        OperatorId? workshop,
        DeviceType? type,
        int basisPoints,
        DateOnly from,
        PersonId by,
        DateTime now
    )
    {
        Refuse.If(
            basisPoints is < 0 or > MostBasisPoints,
            "Une commission va de 0 à {0} % du prix.",
            MostBasisPoints / 100
        );
        Refuse.If(
            from <= now.ParisDay,
            "Une commission vaut à partir de demain au plus tôt : ce qui est déjà vendu l’a été à l’ancienne."
        );
        return new CommissionRule
        {
            Operator = workshop,
            Type = type,
            BasisPoints = basisPoints,
            From = FrenchTime.Utc(from.ToDateTime(TimeOnly.MinValue)),
            WrittenAt = now,
            By = by,
        };
    }

    // The closer rule first: operator and kind, operator, kind, all.
    internal int Closeness => (Operator is null ? 0 : 2) + (Type is null ? 0 : 1);
}

/// <summary>The rules, and what they make of a part of an order.</summary>
internal sealed class Commissions(IReadOnlyList<CommissionRule> rules)
{
    /// <summary>Hundredths of a per cent; nothing where no rule speaks.</summary>
    public int Rate(OperatorId seller, DeviceType type, DateTime soldAt) =>
        rules
            .Where(rule => rule.From <= soldAt && (rule.Operator ?? seller) == seller && (rule.Type ?? type) == type)
            .OrderByDescending(rule => rule.Closeness)
            .ThenByDescending(rule => rule.From)
            .ThenByDescending(rule => rule.WrittenAt)
            .Select(rule => rule.BasisPoints)
            .FirstOrDefault();

    /// <summary>
    /// What the network keeps of what was received so far: the rate of each unit by its price, nothing of the parcel.
    /// Counted on the whole, so that what comes in and what goes back never leave a cent between them.
    /// </summary>
    /// <param name="received">What came in and did not go back.</param>
    /// <param name="total">The price of the part of the order, with the parcel.</param>
    public static Money Of(Money received, Money total, IEnumerable<(Money Price, int BasisPoints)> units)
    {
        if (total <= Money.Zero)
            return Money.Zero;
        var weighed = units.Sum(unit => (decimal)unit.Price.Cents * unit.BasisPoints);
        return new(
            (long)decimal.Round(received.Cents * weighed / (10_000m * total.Cents), MidpointRounding.AwayFromZero)
        );
    }
}

internal sealed class CommissionRuleMapping : IEntityTypeConfiguration<CommissionRule>
{
    public void Configure(EntityTypeBuilder<CommissionRule> builder)
    {
        builder.ToTable("commission_rules").HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Ignore(rule => rule.Closeness);
    }
}
