using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Platform;

namespace Marketplace.Ordering.Owed;

internal enum MovementKind
{
    Invoice,
    CreditNote,
    Payment,

    /// <summary>Money that went back: a refund, a payment that the bank took back.</summary>
    PaidBack,
}

/// <summary>Something that changed what is owed.</summary>
/// <param name="Cents">Positive: more is owed.</param>
internal sealed record Movement(DateOnly Day, MovementKind Kind, string Name, long Cents);

/// <summary>One seller's part of an order on terms: what was invoiced, given back and paid.</summary>
/// <param name="Invoice">Null: not handed over yet.</param>
internal sealed record OwedPart(
    OrderId Order,
    string Number,
    string Buyer,
    OperatorId Seller,
    string SellerName,
    OwedInvoice? Invoice,
    IReadOnlyList<Movement> Movements
)
{
    /// <summary>What is still to be paid; negative where more came than was asked.</summary>
    public Money Open => new(Movements.Sum(one => one.Cents));

    public int DaysLate(DateOnly today) =>
        Invoice is { Due: { } due } && Open > Money.Zero ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;

    /// <summary>What paying late costs up to a day; nothing for whoever paid before the hand-over.</summary>
    public Penalty Penalty(LateSettings late, DateOnly today)
    {
        if (Invoice is not { Due: { } due } || today <= due)
            return new(Money.Zero, Money.Zero);
        var wasOpen = Movements.Where(one => one.Day <= due).Sum(one => one.Cents) > 0;
        List<(DateOnly, long)> moved = [.. Movements.Select(one => (one.Day, one.Cents))];
        return new(late.Interest(moved, due, today, Invoice.IsPublic), wasOpen ? LateSettings.Recovery : Money.Zero);
    }
}

/// <param name="Due">The last day to pay; null: an invoice without terms, which costs nothing to pay late.</param>
internal sealed record OwedInvoice(Guid Id, string Name, DateOnly? Due, bool IsPublic)
{
    public static OwedInvoice Of(Invoice invoice)
    {
        var terms = invoice.Read().Terms;
        return new(invoice.Id, invoice.Name, terms?.DueAt.ParisDay, terms?.Public is true);
    }
}

/// <param name="Recovery">The flat sum for the costs of recovery.</param>
internal sealed record Penalty(Money Interest, Money Recovery)
{
    public Money Total => Interest + Recovery;
}
