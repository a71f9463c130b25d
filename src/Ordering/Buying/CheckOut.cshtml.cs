using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// From a basket to an order in three steps, without an account and without a script. Posting the first step keeps the
/// units; every form carries the key of the order, so that posting it again leads to the same order.
/// </summary>
internal sealed partial class CheckOutModel(
    Db db,
    Basket basket,
    BasketCookie cookie,
    HoldUnits hold,
    PlaceOrder place,
    ShowCheckout show,
    ReachBuyer places,
    Slots slots,
    OrderSeals seals,
    MeansOffered offered,
    StartPayment start,
    SolidarityPrices prices,
    ReadCodes codes,
    IAccounts accounts,
    TimeProvider clock
) : PageModel
{
    private Guid visitor;
    private BasketContent content = BasketContent.Empty;

    public CheckoutPage? View { get; private set; }

    /// <summary>What stops the checkout; null where it goes on.</summary>
    public Message? Stop { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "etape")] string? step,
        CancellationToken cancellation
    )
    {
        if (!await HasBasket(cancellation) || content.Units.Count == 0)
            return Redirect("/panier");

        var checkout = await Open(cancellation);
        View = (step, checkout) switch
        {
            ("1", _) or (_, null) or (_, { Buyer: null }) => await show.First(
                checkout?.Id ?? OrderId.New(),
                Contact.Of(checkout, await accounts.Buyer(User, cancellation)),
                content,
                cancellation
            ),
            ("livraison" or "3", { Means: not null })
                when IsKept(checkout) && (step != "3" || LacksAddress(checkout)) => await show.Delivery(
                checkout,
                await Asked(checkout, cancellation),
                content,
                cancellation
            ),
            ("3", { Means: not null }) when IsKept(checkout) => await show.Third(checkout, content, cancellation),
            _ => await show.Second(
                checkout.Id,
                Collection.Of(await Places(cancellation), offered, checkout),
                await codes.Of(checkout, HttpContext, cancellation),
                content,
                cancellation
            ),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "etape")] string? step,
        [FromForm(Name = "cle")] string? typedKey,
        [FromForm(Name = "total")] string? seen,
        CancellationToken cancellation
    )
    {
        var has = await HasBasket(cancellation);
        var key = Guid.TryParseExact(typedKey, "N", out var read) ? OrderId.From(read) : OrderId.New();
        if (await Placed(key, cancellation) is { } placed)
            return placed;
        if (!has)
            return Redirect("/panier");

        return step switch
        {
            "1" => await Introduce(key, cancellation),
            "2" => await Choose(key, cancellation),
            "livraison" => await Deliver(key, cancellation),
            "3" => await Buy(key, long.TryParse(seen, out var cents) ? new Money(cents) : Money.Zero, cancellation),
            _ => Redirect("/commande"),
        };
    }

    private async Task<IActionResult> Introduce(OrderId key, CancellationToken cancellation)
    {
        var contact = Contact.Read(Request.Form);
        if (contact.Faults() is { Count: > 0 } faults)
        {
            View = await show.First(key, contact, content, cancellation, faults);
            return Again();
        }
        var checkout = await OpenOrStart(key, cancellation);
        checkout.Introduce(contact.Buyer);
        return await Kept(checkout, cancellation) ?? Redirect("/commande?etape=2");
    }

    private async Task<IActionResult> Choose(OrderId key, CancellationToken cancellation)
    {
        if (await Open(cancellation) is not { Buyer: not null } checkout)
            return await Placed(key, cancellation) ?? Redirect("/commande");

        var collection = Collection.Read(await Places(cancellation), offered, Request.Form);
        var typed = await codes.Read(Request.Form, content, checkout.Buyer, cancellation);
        if (collection.Faults().Concat(typed.Faults).ToDictionary() is { Count: > 0 } faults)
        {
            View = await show.Second(checkout.Id, collection, typed, content, cancellation, faults);
            return Again();
        }
        checkout.Prove(typed.Right, typed.Voucher);
        checkout.Choose(collection.Paid!.Value, collection.Wish is "" ? null : collection.Wish, collection.Chosen());
        checkout.Ship(collection.Shipped());
        if (await Kept(checkout, cancellation) is { } taken)
            return taken;
        var asked = await Asked(checkout, cancellation);
        return Redirect(asked.AsksNothing ? "/commande?etape=3" : "/commande?etape=livraison");
    }

    private static bool LacksAddress(Checkout checkout) => checkout.HasParcel && !checkout.HasAddress;

    private async Task<IActionResult> Buy(OrderId key, Money seen, CancellationToken cancellation)
    {
        // No checkout is open any more where the other of two clicks has just placed the order.
        if (await Open(cancellation) is not { Buyer: not null, Means: not null } checkout || !IsKept(checkout))
            return await Placed(key, cancellation) ?? Redirect("/commande?etape=2");
        if (LacksAddress(checkout))
            return Redirect("/commande?etape=livraison");

        View = await show.Third(checkout, content, cancellation);
        try
        {
            var order = await place.Place(checkout, seen, cancellation);
            return order.Means is PaymentMeans.Online && order.Due > Money.Zero
                ? await GoAndPay(order, cancellation)
                : Redirect(seals.Address(order.Id, order.Number));
        }
        catch (UnitsTaken taken)
        {
            db.ChangeTracker.Clear();
            return Taken(taken.Units);
        }
    }

    /// <summary>To the payment page, or to our own page of the payment where the provider does not answer.</summary>
    private async Task<IActionResult> GoAndPay(Order order, CancellationToken cancellation)
    {
        try
        {
            return Redirect(await start.Start(order.Id, cancellation));
        }
        catch (ProviderFailure)
        {
            var key = seals.Key(order.Id);
            return Redirect($"/commande/{order.Number}/paiement?cle={key}&retour={PaymentNotices.Unreachable}");
        }
    }

    /// <summary>Keeps the units for this checkout; the answer where somebody else was faster.</summary>
    private async Task<IActionResult?> Kept(Checkout checkout, CancellationToken cancellation)
    {
        var lost = await hold.Hold(checkout.Id, content.Units, cancellation);
        return lost.Count == 0 && content.Sold.Count == 0 ? null : Taken([.. lost, .. content.Sold]);
    }

    /// <summary>The way to the order that this form has led to already; null where there is none yet.</summary>
    private async Task<RedirectResult?> Placed(OrderId key, CancellationToken cancellation) =>
        await db.Orders.Of(key, visitor).AsNoTracking().SingleOrDefaultAsync(cancellation) is { } order
            ? Redirect(seals.Address(order.Id, order.Number))
            : null;

    private PageResult Taken(IReadOnlyList<UnitOnSale> units)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Stop = new Message(
            MessageKind.Notice,
            "Quelqu’un a été plus rapide que vous",
            $"{string.Join(", ", units.Select(unit => unit.Title))} vient de trouver preneur. "
                + "Rien n’a été commandé et vous ne devez rien."
        )
        {
            Status = StatusCodes.Status409Conflict,
            Ways = [.. units.Select(Similar.To).Distinct(), new("Revenir au panier", "/panier")],
        };
        return Page();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
