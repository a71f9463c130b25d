using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Solidarity;

/// <summary>
/// A voucher pays what is due of an order, as far as it reaches. Once for an order, however often it is told; another
/// voucher may pay the rest, or any other means.
/// </summary>
internal sealed class PayByVoucher(
    Db db,
    IVouchers vouchers,
    LimitVoucher limit,
    PaymentLedger ledger,
    HoldUnits hold,
    TimeProvider clock
)
{
    /// <summary>Pays a due order by what its buyer typed, in one transaction.</summary>
    /// <param name="losesRest">The buyer has read that what is left of a voucher that serves once is lost, and agrees.</param>
    /// <exception cref="RestIsLost">Nothing was paid: the buyer is to be asked first.</exception>
    public Task<Money> PayDue(OrderId id, string? typed, bool losesRest, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
                Refuse.If(order.Due == Money.Zero, "Il n’y a rien à payer pour cette commande.");
                Refuse.If(
                    order.Parts.Any(part => part.IsOpen && part.Payment is PaymentState.Processing),
                    "Votre banque confirme déjà un paiement pour cette commande : ne payez pas une seconde fois."
                );
                var voucher = await Known(typed, cancellation);
                // A payment page that is still open asks for too much from now on.
                (await db.PaymentAttempts.OpenOf(order.Id).ToListAsync(cancellation)).ForEach(one => one.Close());
                order.NoteAttempt(clock.GetUtcNow().UtcDateTime);
                var paid = await Pay(order, voucher, losesRest, cancellation);
                await db.SaveChangesAsync(cancellation);
                return paid;
            },
            cancellation
        );

    /// <summary>Pays an order that is being placed. The caller saves.</summary>
    public async Task Pay(Order order, string code, CancellationToken cancellation)
    {
        var voucher = await vouchers.Voucher(code, cancellation);
        Refuse.If(voucher is null, "Ce bon n’existe plus. Retirez-le à l’étape précédente.");
        Refuse.If(voucher.Over is not null, "{0} Retirez-le à l’étape précédente.", voucher.Over);
        await Pay(order, voucher, true, cancellation);
    }

    private async Task<VoucherCard> Known(string? typed, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(typed), "Écrivez le code de votre bon.");
        var voucher = await vouchers.Voucher(typed, cancellation);
        Refuse.If(voucher is null, "Ce bon n’existe pas. Relisez son code : il compte treize lettres et chiffres.");
        Refuse.If(voucher.Over is not null, voucher.Over ?? "");
        return voucher;
    }

    private async Task<Money> Pay(Order order, VoucherCard voucher, bool losesRest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var shares = await limit.Of(order, voucher.Id, Shares(order, voucher.Left), cancellation);
        // Its programme may pay less than is due: what is lost is what it does not pay, whatever the order costs.
        var paid = shares.Values.Aggregate(Money.Zero, (sum, share) => sum + share);
        if (!voucher.KeepsRest && !losesRest && voucher.Left > paid)
            throw new RestIsLost(voucher.Left - paid);
        var references = await vouchers.Redeem(voucher.Id, order.Id.Value, shares, cancellation);
        foreach (var (seller, amount) in shares)
        {
            var line = new NewEntry(
                seller,
                EntryKind.Received,
                PaidBy.Voucher,
                amount,
                references.GetValueOrDefault(seller) ?? "",
                now
            );
            Refuse.If(
                line.Reference is "" || !await ledger.Record(order, line, cancellation),
                "Ce bon a déjà payé cette commande."
            );
        }
        // What is paid whole waits for no payment online.
        if (order.Due == Money.Zero)
            await Keep(order, cancellation);
        return paid;
    }

    private async Task Keep(Order order, CancellationToken cancellation)
    {
        foreach (
            var line in order
                .Parts.Where(part => part.IsOpen)
                .SelectMany(part => part.Lines)
                .OrderBy(line => line.Device.Value)
        )
            Refuse.If(
                !await hold.Keep(order.Id, line.Device, null, cancellation),
                "{0} vient de trouver preneur : il ne peut plus être payé. Votre bon est intact.",
                line.Title
            );
    }

    /// <summary>What the voucher pays to each seller, in the order of the parts.</summary>
    private static Dictionary<OperatorId, Money> Shares(Order order, Money left)
    {
        var shares = new Dictionary<OperatorId, Money>();
        foreach (var part in order.Parts.Where(part => part.IsOpen))
        {
            var share = left < part.Due ? left : part.Due;
            if (share > Money.Zero)
                shares[part.Operator] = share;
            left -= share;
        }
        return shares;
    }
}

/// <summary>The voucher serves once and holds more than is due: nobody loses the rest without having read so.</summary>
internal sealed class RestIsLost(Money rest) : Exception("A voucher that serves once holds more than is due.")
{
    public Money Rest { get; } = rest;
}
