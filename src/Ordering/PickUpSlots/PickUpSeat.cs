using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>
/// One place in a slot, taken for an order. The seats of a slot are numbered, and a number is taken once: the database
/// keeps a slot from being overbooked.
/// </summary>
internal sealed class PickUpSeat
{
    private PickUpSeat() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OperatorId Operator { get; private init; }
    public OrderId Order { get; private init; }
    public Guid Place { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>From 1 to the slot's capacity.</summary>
    public int Seat { get; private set; }

    /// <summary>Until when it is kept for a checkout; null once the order is placed.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>When the counter changed its hours so that nobody is received at this time; the buyer chooses another.</summary>
    public DateTime? LostAt { get; private set; }

    public string Words => SlotWords.Of(StartsAt, EndsAt);

    public static PickUpSeat For(OrderId order, OperatorId workshop) => new() { Order = order, Operator = workshop };

    public void Sit(Slot slot, int seat, DateTime? heldUntil)
    {
        (Place, StartsAt, EndsAt, Seat) = (slot.Place, slot.StartsAt, slot.EndsAt, seat);
        (HeldUntil, LostAt) = (heldUntil, null);
    }

    public void Lose(DateTime now) => LostAt ??= now;
}

internal sealed class PickUpSeatMapping : IEntityTypeConfiguration<PickUpSeat>
{
    public void Configure(EntityTypeBuilder<PickUpSeat> builder)
    {
        builder.ToTable("pick_up_seats").HasKey(seat => seat.Id);
        builder.Property(seat => seat.Id).ValueGeneratedNever();
        builder.Ignore(seat => seat.Words);
        builder
            .HasIndex(
                seat => new
                {
                    seat.Place,
                    seat.StartsAt,
                    seat.Seat,
                },
                "IX_ordering_pick_up_seats_once"
            )
            .IsUnique();
        builder.HasIndex(seat => new { seat.Order, seat.Operator }, "IX_ordering_pick_up_seats_order").IsUnique();
        builder.HasIndex(seat => new { seat.Operator, seat.StartsAt }, "IX_ordering_pick_up_seats_agenda");
    }
}
