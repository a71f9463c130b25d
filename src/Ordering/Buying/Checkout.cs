using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// What somebody answered so far on the way to an order. It has the id of the order that it will become: the units are
/// kept in that name, and placing it twice is refused by the order's own key.
/// </summary>
internal sealed class Checkout
{
    private readonly List<ChosenPickUp> pickUps = [];

    private Checkout() { }

    public OrderId Id { get; private init; }
    public Guid Basket { get; private init; }
    public DateTime StartedAt { get; private init; }
    public string? Name { get; private set; }
    public string? Mail { get; private set; }
    public string? Phone { get; private set; }
    public string? Wish { get; private set; }
    public PaymentMeans? Means { get; private set; }
    public string? Addressee { get; private set; }
    public string? Street { get; private set; }
    public string? Complement { get; private set; }
    public string? PostCode { get; private set; }
    public string? City { get; private set; }

    /// <summary>The right to the solidarity price whose code was typed.</summary>
    public Guid? Right { get; private set; }

    /// <summary>The code of a voucher that pays a part, as it was typed.</summary>
    public string? Voucher { get; private set; }

    /// <summary>When it became an order; a basket has at most one checkout that is not one yet.</summary>
    public DateTime? PlacedAt { get; private set; }

    public IReadOnlyList<ChosenPickUp> PickUps => pickUps;

    public Buyer? Buyer => Name is null ? null : new Buyer(Name, Mail, Phone);

    public static Checkout Start(OrderId id, Guid basket, DateTime now) =>
        new()
        {
            Id = id,
            Basket = basket,
            StartedAt = now,
        };

    public void Introduce(Buyer buyer) => (Name, Mail, Phone) = (buyer.Name, buyer.Mail, buyer.Phone);

    public void Choose(PaymentMeans means, string? wish, IReadOnlyDictionary<OperatorId, PickUpPointId?> points)
    {
        (Means, Wish) = (means, wish);
        pickUps.RemoveAll(one => !points.ContainsKey(one.Operator));
        foreach (var (workshop, point) in points)
            if (pickUps.Find(one => one.Operator == workshop) is { } chosen)
                chosen.PickUpPoint = point;
            else
                pickUps.Add(new ChosenPickUp(Id, workshop, point));
    }

    public void Prove(RightId? right, string? voucher) => (Right, Voucher) = (right?.Value, voucher);

    /// <summary>Says which operators send their part.</summary>
    public void Ship(IReadOnlySet<OperatorId> parcels) =>
        pickUps.ForEach(one => one.ByParcel = parcels.Contains(one.Operator));

    public void SendTo(PostalAddress to) => (Addressee, Street, Complement, PostCode, City) = to;

    public bool IsShipped(OperatorId workshop) => pickUps.Exists(one => one.Operator == workshop && one.ByParcel);

    public bool HasParcel => pickUps.Exists(one => one.ByParcel);

    /// <summary>Where parcels go, as far as it was answered.</summary>
    public PostalAddress Address => new(Addressee ?? Name ?? "", Street ?? "", Complement, PostCode ?? "", City ?? "");

    public bool HasAddress => Street is not null;

    public bool HasPointFor(OperatorId workshop) => pickUps.Exists(one => one.Operator == workshop);

    public PickUpPointId? PointFor(OperatorId workshop) => pickUps.Find(one => one.Operator == workshop)?.PickUpPoint;

    /// <summary>It became an order, which has the answers from now on: nothing personal is kept twice.</summary>
    public void Place(DateTime now)
    {
        (PlacedAt, Name, Mail, Phone, Wish) = (now, null, null, null, null);
        (Right, Voucher) = (null, null);
        (Addressee, Street, Complement, PostCode, City) = (null, null, null, null, null);
        pickUps.Clear();
    }
}

/// <summary>Where the units of one operator will be fetched.</summary>
internal sealed class ChosenPickUp
{
    private ChosenPickUp() { }

    internal ChosenPickUp(OrderId checkout, OperatorId workshop, PickUpPointId? point) =>
        (Checkout, Operator, PickUpPoint) = (checkout, workshop, point);

    public OrderId Checkout { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>Null: at the workshop itself.</summary>
    public PickUpPointId? PickUpPoint { get; internal set; }

    /// <summary>It is not fetched: the operator sends it.</summary>
    public bool ByParcel { get; internal set; }
}

internal sealed class CheckoutMapping : IEntityTypeConfiguration<Checkout>
{
    public void Configure(EntityTypeBuilder<Checkout> builder)
    {
        builder.ToTable("checkouts").HasKey(checkout => checkout.Id);
        builder.Property(checkout => checkout.Id).ValueGeneratedNever();
        builder.Property(checkout => checkout.Name).HasMaxLength(100);
        builder.Property(checkout => checkout.Mail).HasMaxLength(256);
        builder.Property(checkout => checkout.Phone).HasMaxLength(40);
        builder.Property(checkout => checkout.Wish).HasMaxLength(300);
        builder.Property(checkout => checkout.Voucher).HasMaxLength(16);
        builder.Property(checkout => checkout.Addressee).HasMaxLength(100);
        builder.Property(checkout => checkout.Street).HasMaxLength(200);
        builder.Property(checkout => checkout.Complement).HasMaxLength(200);
        builder.Property(checkout => checkout.PostCode).HasMaxLength(5);
        builder.Property(checkout => checkout.City).HasMaxLength(100);
        builder.Ignore(checkout => checkout.Buyer).Ignore(checkout => checkout.Address);
        builder.Ignore(checkout => checkout.HasParcel).Ignore(checkout => checkout.HasAddress);
        builder
            .HasIndex(checkout => checkout.Basket, "IX_ordering_checkouts_open")
            .IsUnique()
            .HasFilter("\"PlacedAt\" IS NULL");
        builder.HasIndex(checkout => checkout.StartedAt, "IX_ordering_checkouts_started");
        builder
            .HasMany(checkout => checkout.PickUps)
            .WithOne()
            .HasForeignKey(one => one.Checkout)
            .HasConstraintName("FK_ordering_checkout_pick_ups_checkout")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(checkout => checkout.PickUps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ChosenPickUpMapping : IEntityTypeConfiguration<ChosenPickUp>
{
    public void Configure(EntityTypeBuilder<ChosenPickUp> builder)
    {
        builder.ToTable("checkout_pick_ups").HasKey(one => new { one.Checkout, one.Operator });
        builder.Property(one => one.ByParcel).HasDefaultValue(false).ValueGeneratedNever();
    }
}
