using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>What is still to be paid of an order, and how: where the buyer comes back who did not pay.</summary>
internal sealed class PayOrderModel(
    Db db,
    OrderSeals seals,
    MeansOffered offered,
    StartPayment start,
    ChangeMeans change
) : PageModel
{
    public Order Order { get; private set; } = null!;
    public Message? Notice { get; private set; }
    public string Address => seals.Address(Order.Id, Order.Number);

    /// <summary>« jusqu’à 15 h 20 »; null where the units wait for the order.</summary>
    public string? HeldUntil => Order.PayBefore is { } until ? $"jusqu’à {until.ClockTime}" : null;

    public string VoucherAddress => $"/commande/{Order.Number}/paiement/bon?cle={seals.Key(Order.Id)}";

    public Field Ways =>
        new("moyen", "Comment voulez-vous payer ?")
        {
            Value = MeansOffered.ValueOf(Order.Means),
            Hint = offered.Note,
            Choices = offered.Choices,
        };

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        [FromQuery(Name = "retour")] string? back,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        if (Order.Due == Money.Zero)
            return Redirect(Address);
        Notice = PaymentNotices.OnReturn(back);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        [FromForm(Name = "moyen")] string? chosen,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        var means = offered.Read(chosen);
        Refuse.If(means is null, "Choisissez une façon de payer.");
        if (means is PaymentMeans.Online)
            return await GoAndPay(cancellation);
        await change.To(means.Value, Order, cancellation);
        return Redirect(Address);
    }

    private async Task<IActionResult> GoAndPay(CancellationToken cancellation)
    {
        try
        {
            return Redirect(await start.Start(Order.Id, cancellation));
        }
        catch (ProviderFailure)
        {
            Notice = PaymentNotices.OnReturn(PaymentNotices.Unreachable);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<bool> Load(string number, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return false;
        Order = order;
        return true;
    }
}
