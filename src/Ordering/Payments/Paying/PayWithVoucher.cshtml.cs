using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>A voucher pays an order that is still due, whole or in part; the rest is paid in any other way.</summary>
internal sealed class PayWithVoucherModel(Db db, OrderSeals seals, PayByVoucher pay) : PageModel
{
    private string typed = "";

    public Order Order { get; private set; } = null!;

    /// <summary>What the voucher would lose, before it does.</summary>
    public Message? Notice { get; private set; }

    public string Back => $"/commande/{Order.Number}/paiement?cle={seals.Key(Order.Id)}";

    public Field Voucher => Question(typed);

    public static Field Question(string value) =>
        new(TypedCodes.VoucherField, "Le code de votre bon d’achat")
        {
            Value = value,
            Hint = "Il commence par B. S’il ne suffit pas, vous payez le reste autrement.",
            Autocomplete = "off",
        };

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        return Order.Due == Money.Zero ? Redirect(seals.Address(Order.Id, Order.Number)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        [FromForm(Name = "accord")] string? agreed,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        typed = Request.Form.Line(TypedCodes.VoucherField);
        try
        {
            await pay.PayDue(Order.Id, typed, agreed is "oui", cancellation);
        }
        catch (RestIsLost lost)
        {
            return Ask(lost.Rest);
        }
        db.ChangeTracker.Clear();
        await Load(number, key, cancellation);
        return Redirect(Order.Due == Money.Zero ? seals.Address(Order.Id, Order.Number) : Back);
    }

    private PageResult Ask(Money rest)
    {
        Notice = new(
            MessageKind.Warning,
            "Ce bon sert une seule fois",
            $"Il vaut plus que ce qui reste à payer : {rest} ne seront pas dépensés. Rien n’est payé pour l’instant."
        );
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Load(string number, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return false;
        Order = order;
        return true;
    }
}
