using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Entrusting;

/// <summary>How a unit was given back at the end of its use.</summary>
internal enum Condition
{
    Works,
    Damaged,
}

/// <summary>A unit of a lot in the hands of somebody whom its organisation alone knows: we keep a pseudonym, nothing else.</summary>
internal sealed class Entrusted : Aggregate
{
    private Entrusted() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public Guid Line { get; private init; }

    /// <summary>The line while somebody has the unit: one person at a time. Null once it is given back.</summary>
    public Guid? Active { get; private set; }
    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
    public string Pseudonym { get; private set; } = "";
    public DateTime GivenAt { get; private init; }
    public DateTime? BackAt { get; private set; }
    public Condition? BackAs { get; private set; }

    public static Entrusted Give(OrderId order, LotUnit unit, string? typed, Trace trace)
    {
        Refuse.If(!unit.IsHeld, "{0} n’est pas chez vous : il se confie une fois livré.", unit.Line.Tag);
        var entrusted = new Entrusted
        {
            Order = order,
            Line = unit.Line.Id,
            Active = unit.Line.Id,
            Device = unit.Line.Device,
            Tag = unit.Line.Tag,
            Title = unit.Line.Title,
            Pseudonym = Pseudonyms.Read(typed),
            GivenAt = trace.OccurredAt,
        };
        entrusted.Raise(new Given(unit.Line.Device, trace));
        return entrusted;
    }

    /// <summary>Somebody gave it back; said twice, it is back once.</summary>
    public void TakeBack(Condition condition, Trace trace)
    {
        if (BackAt is not null)
            return;
        (BackAt, BackAs, Active) = (trace.OccurredAt, condition, null);
        Raise(new GivenBack(Device, trace));
    }
}

internal sealed class EntrustedMapping : IEntityTypeConfiguration<Entrusted>
{
    public void Configure(EntityTypeBuilder<Entrusted> builder)
    {
        builder.ToTable("entrusted").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Tag).HasMaxLength(16);
        builder.Property(one => one.Title).HasMaxLength(300);
        builder.Property(one => one.Pseudonym).HasMaxLength(Pseudonyms.Longest);
        builder.HasIndex(one => one.Order, "IX_ordering_entrusted_order");
        builder
            .HasIndex(one => one.Active, "IX_ordering_entrusted_once")
            .IsUnique()
            .HasFilter("\"Active\" IS NOT NULL");
    }
}
