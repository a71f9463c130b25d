using System.Globalization;
using Marketplace.Ordering.AfterSale;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Warranty;

internal enum CaseState
{
    Opened,

    /// <summary>The unit is in the workshop.</summary>
    Received,
    Diagnosed,
    Repaired,
    Exchanged,
    Refunded,
    Refused,
}

/// <summary>What the buyer would like: repair and replacement are their choice (C. conso. L.217-9).</summary>
internal enum BuyerWish
{
    Repair,
    Exchange,

    /// <summary>Open once the seller has let the 30 days pass (L.217-14).</summary>
    Refund,
}

/// <summary>A fault that a buyer told within the guarantee of one unit, until it is put right or refused with a reason.</summary>
internal sealed class WarrantyCase : SoldUnit
{
    private WarrantyCase() { }

    private WarrantyCase(Orders.Order order, SubOrder part, OrderLine line)
        : base(order, part, line) => Slug = line.Slug;

    public string Slug { get; private init; } = "";

    /// <summary>What does not work, in the buyer's words.</summary>
    public string Complaint { get; private set; } = "";
    public BuyerWish Wish { get; private set; }
    public CaseState State { get; private set; }
    public DateTime OpenedAt { get; private init; }

    /// <summary>30 days after the request (L.217-10).</summary>
    public DateTime DueBefore { get; private init; }
    public DateTime? ReceivedAt { get; private set; }
    public string? Diagnosis { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What was done, or why nothing is, as the buyer reads it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The unit that took its place.</summary>
    public Tag? Replacement { get; private set; }

    /// <summary>When its buyer had the unit again after a repair or a refusal.</summary>
    public DateTime? HandedBackAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>The unit waits in the workshop for its buyer.</summary>
    public bool WaitsForBuyer => State is CaseState.Repaired or CaseState.Refused && HandedBackAt is null;

    public static WarrantyCase Open(
        Orders.Order order,
        SubOrder part,
        OrderLine line,
        WarrantyClock clock,
        string complaint,
        BuyerWish wish,
        DateTime now
    )
    {
        Refuse.If(clock.Until is not { } until, "La garantie commence quand l’ordinateur vous est remis.");
        Refuse.If(now > clock.Until, "La garantie de deux ans s’est terminée le {0}.", clock.Until.Value.LongDay);
        Refuse.If(complaint.Length is 0 or > 1000, "Dites ce qui ne va pas, en 1 000 caractères au plus.");
        Refuse.If(wish is not (BuyerWish.Repair or BuyerWish.Exchange), "Dites ce que vous préférez.");
        var opened = new WarrantyCase(order, part, line)
        {
            Complaint = complaint,
            Wish = wish,
            OpenedAt = now,
            DueBefore = now.AddDays(clock.Rule.DaysToPutRight),
        };
        opened.Raise(new WarrantyOpened(order.Id, part.Operator, opened.Id));
        return opened;
    }

    public void Receive(Tag scanned, Trace trace)
    {
        Refuse.If(State is not CaseState.Opened, "Cet appareil est déjà à l’atelier.");
        Refuse.If(scanned != Tag, "L’étiquette {0} n’est pas celle de ce dossier : {1}.", scanned, Tag);
        (State, ReceivedAt) = (CaseState.Received, trace.OccurredAt);
        Raise(new BroughtIn(Device, trace));
    }

    public void Diagnose(bool found, string? what, Trace trace)
    {
        Refuse.If(State is not CaseState.Received, "Recevez d’abord l’appareil.");
        (State, Diagnosis) = (CaseState.Diagnosed, Said(what, "Dites ce que vous avez trouvé."));
        Raise(new FaultExamined(Device, trace, found));
    }

    /// <param name="until">The new end of the guarantee.</param>
    public void Repair(string? what, DateTime until, Trace trace)
    {
        Refuse.If(State is not CaseState.Diagnosed, NotDiagnosed);
        Close(CaseState.Repaired, Said(what, "Dites ce qui a été réparé."), trace);
        Raise(new Repaired(Device, trace, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>The buyer has their unit again, the very one that they brought.</summary>
    public void HandBack(Tag scanned, Trace trace)
    {
        Refuse.If(!WaitsForBuyer, "Aucun appareil de ce dossier n’attend d’être rendu.");
        Refuse.If(scanned != Tag, "L’étiquette {0} n’est pas celle de ce dossier : {1}.", scanned, Tag);
        HandedBackAt = trace.OccurredAt;
        Raise(new HandedBack(Device, trace));
    }

    /// <summary>A like unit takes its place; the old one is the workshop's again.</summary>
    public void Exchange(DeviceId by, Tag tag, string title, Trace trace)
    {
        Refuse.If(State is not (CaseState.Received or CaseState.Diagnosed), "Recevez d’abord l’appareil.");
        Replacement = tag;
        Close(CaseState.Exchanged, $"Échangé contre {title}.", trace);
        Raise(new Returned(Device, trace, "warranty"));
        Raise(new Delivered(by, trace));
    }

    /// <param name="likeUnit">A unit that could take its place.</param>
    public void Refund(string? why, Tag? likeUnit, Trace trace)
    {
        Refuse.If(State is not (CaseState.Received or CaseState.Diagnosed), "Recevez d’abord l’appareil.");
        Refuse.If(
            Wish is BuyerWish.Exchange && likeUnit is not null,
            "La personne préfère un échange, et {0} convient : proposez-le d’abord.",
            likeUnit ?? Tag
        );
        Close(CaseState.Refunded, Said(why, "Dites pourquoi il est remboursé."), trace);
        Raise(new Returned(Device, trace, "warranty"));
    }

    public void Decline(string? why, Trace trace)
    {
        Refuse.If(State is not CaseState.Diagnosed, NotDiagnosed);
        Close(CaseState.Refused, Said(why, "Dites pourquoi la garantie ne s’applique pas."), trace);
        Raise(new GuaranteeRefused(Device, trace));
    }

    /// <summary>The 30 days have passed: the buyer may end the sale (L.217-14).</summary>
    public void AskForRefund(DateTime now)
    {
        Refuse.If(!IsOpen, "Ce dossier est terminé.");
        Refuse.If(now <= DueBefore, "L’atelier a jusqu’au {0} pour le remettre en état.", DueBefore.LongDay);
        Wish = BuyerWish.Refund;
    }

    private void Close(CaseState how, string outcome, Trace trace)
    {
        (State, ClosedAt, Outcome) = (how, trace.OccurredAt, outcome);
        Raise(new WarrantyClosed(Order, Operator, Id));
    }

    private static string Said(string? text, string missing)
    {
        var clean = Buying.Typed.Clean(text ?? "");
        Refuse.If(clean.Length is 0 or > 500, "{0} Cinq cents caractères suffisent.", missing);
        return clean;
    }

    private const string NotDiagnosed = "Examinez d’abord l’appareil et dites ce que vous avez trouvé.";
}

/// <summary>A buyer told a fault; the acknowledgement has the day by which it is put right.</summary>
internal sealed record WarrantyOpened(OrderId Order, OperatorId Operator, Guid Case) : IEvent;

internal sealed record WarrantyClosed(OrderId Order, OperatorId Operator, Guid Case) : IEvent;

internal sealed class WarrantyCaseMapping : IEntityTypeConfiguration<WarrantyCase>
{
    public void Configure(EntityTypeBuilder<WarrantyCase> builder)
    {
        builder.ToTable("warranty_cases").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Tag).HasMaxLength(16);
        builder.Property(one => one.Title).HasMaxLength(300);
        builder.Property(one => one.Slug).HasMaxLength(200);
        builder.Property(one => one.Complaint).HasMaxLength(1000);
        builder.Property(one => one.Diagnosis).HasMaxLength(500);
        builder.Property(one => one.Outcome).HasMaxLength(500);
        builder.Property(one => one.Replacement).HasMaxLength(16);
        builder.Ignore(one => one.IsOpen).Ignore(one => one.WaitsForBuyer);
        builder
            .HasIndex(one => one.Line, "IX_ordering_warranty_cases_open")
            .IsUnique()
            .HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(one => one.Order, "IX_ordering_warranty_cases_order");
        builder.HasIndex(one => new { one.Operator, one.State }, "IX_ordering_warranty_cases_operator");
        builder.HasIndex(one => one.Device, "IX_ordering_warranty_cases_device");
    }
}
