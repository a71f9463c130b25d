using Marketplace.Ordering.Contracts;

namespace Marketplace.Ordering.Desk;

/// <summary>States and ages as a worker reads them.</summary>
internal static class DeskWords
{
    public static string Of(SubOrderStatus status) =>
        status switch
        {
            SubOrderStatus.Received => "à préparer",
            SubOrderStatus.Preparing => "en préparation",
            SubOrderStatus.Ready => "prête",
            SubOrderStatus.Sent => "expédiée",
            SubOrderStatus.HandedOver => "remise",
            SubOrderStatus.Cancelled => "annulée",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
        };

    /// <summary>The chip's style and icon.</summary>
    public static (string Style, string Icon) Chip(SubOrderStatus status) =>
        status switch
        {
            SubOrderStatus.Received => ("wait", "inbox"),
            SubOrderStatus.Preparing => ("wait", "box"),
            SubOrderStatus.Ready => ("good", "check"),
            SubOrderStatus.Sent => ("good", "box"),
            SubOrderStatus.HandedOver => ("", "person"),
            _ => ("bad", "cross"),
        };

    public static string Of(PaymentState payment, PaymentMeans means) =>
        payment switch
        {
            PaymentState.Due when means is PaymentMeans.BankTransfer => "virement attendu",
            PaymentState.Due when means is PaymentMeans.Online => "paiement en ligne attendu",
            PaymentState.Due when means is PaymentMeans.Cheque => "chèque attendu",
            PaymentState.Processing => "la banque confirme",
            PaymentState.Refunded => "remboursé",
            PaymentState.Disputed => "contesté",
            PaymentState.Due => "à encaisser au retrait",
            PaymentState.Received => "payé",
            PaymentState.ToRefund => "à rembourser",
            _ => throw new ArgumentOutOfRangeException(nameof(payment), payment, "A state without a word."),
        };

    /// <summary>« 3 j », « 5 h », « 12 min ».</summary>
    public static string Age(TimeSpan age) =>
        age.TotalDays >= 1 ? $"{(int)age.TotalDays}\u00a0j"
        : age.TotalHours >= 1 ? $"{(int)age.TotalHours}\u00a0h"
        : $"{(int)Math.Max(0, age.TotalMinutes)}\u00a0min";
}
