using System.Globalization;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Buying;

/// <summary>The three steps as the checkout page shows them.</summary>
internal sealed class ShowCheckout(
    BasketLines lines,
    Counters counters,
    ReachBuyer reach,
    Slots slots,
    ShowAdvantages advantages
)
{
    private static readonly IReadOnlyDictionary<string, string> NoFaults = new Dictionary<string, string>();

    public Task<CheckoutPage> First(
        OrderId key,
        Contact contact,
        BasketContent content,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? faults = null
    ) => Page(1, "Comment vous joindre ?", key, content, contact.Fields(faults ?? NoFaults), "/panier", cancellation);

    public Task<CheckoutPage> Second(
        OrderId key,
        Collection collection,
        TypedCodes codes,
        BasketContent content,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? faults = null
    ) =>
        Page(
            2,
            "Où le retirer, comment payer ?",
            key,
            content,
            [.. collection.Fields(faults ?? NoFaults), .. codes.Fields(faults ?? NoFaults)],
            "/commande?etape=1",
            cancellation
        );

    /// <summary>Between the second step and the recap: address and time, where they are needed.</summary>
    public async Task<CheckoutPage> Delivery(
        Checkout checkout,
        DeliveryAnswers answers,
        BasketContent content,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? faults = null
    )
    {
        var page = await Page(
            2,
            answers.Parcel ? "Où envoyer le colis ?" : "Quand venez-vous ?",
            checkout.Id,
            content,
            answers.Fields(faults ?? NoFaults),
            "/commande?etape=2",
            cancellation
        );
        return await WithShipping(page, checkout, content, cancellation) with
        {
            Hidden = new Dictionary<string, string>(page.Hidden) { ["etape"] = "livraison" },
        };
    }

    private async Task<CheckoutPage> WithShipping(
        CheckoutPage page,
        Checkout checkout,
        BasketContent content,
        CancellationToken cancellation
    )
    {
        var parcels = await reach.Parcels(checkout, content, cancellation);
        if (parcels.Count == 0)
            return page;
        var shipping = parcels.Values.Aggregate(Money.Zero, (sum, parcel) => sum + parcel.Price);
        return page with { Shipping = shipping, Total = page.Total + shipping };
    }

    public async Task<CheckoutPage> Third(Checkout checkout, BasketContent content, CancellationToken cancellation)
    {
        var page = await Page(
            3,
            "Vérifiez avant de commander",
            checkout.Id,
            content,
            [],
            "/commande?etape=2",
            cancellation
        );
        page = await WithShipping(page, checkout, content, cancellation);
        var hidden = new Dictionary<string, string>(page.Hidden)
        {
            ["total"] = page.Total.Cents.ToString(CultureInfo.InvariantCulture),
        };
        return page with
        {
            Hidden = hidden,
            Answers = await Answers(checkout, content, page.Total, cancellation),
            PaidByVoucher = await advantages.PaidByVoucher(checkout, content, page.Total, cancellation),
        };
    }

    private async Task<CheckoutPage> Page(
        int step,
        string title,
        OrderId key,
        BasketContent content,
        IReadOnlyList<Field> fields,
        string back,
        CancellationToken cancellation
    ) =>
        new()
        {
            Step = step,
            Title = title,
            Lines = await lines.Of([.. content.Units.Select(one => one.Unit)], cancellation),
            Total = content.Total,
            Fields = fields,
            Back = back,
            HeldUntil = content.HeldUntil is { } until ? $"jusqu’à {until.ClockTime}" : null,
            Hidden = new Dictionary<string, string>
            {
                ["cle"] = key.Value.ToString("N"),
                ["etape"] = step.ToString(CultureInfo.InvariantCulture),
            },
        };

    private async Task<IReadOnlyList<Answer>> Answers(
        Checkout checkout,
        BasketContent content,
        Money total,
        CancellationToken cancellation
    )
    {
        var reached = new[] { checkout.Name, checkout.Phone, checkout.Mail }.Where(text => text is not null);
        var places = await counters.Of(content.Units.Select(one => one.Unit.Operator), cancellation);
        var payment = MeansOffered.TextOf(checkout.Means!.Value);
        var answers = new List<Answer> { new("Vous", string.Join(", ", reached), "/commande?etape=1") };
        foreach (var place in places)
            answers.AddRange(await Reached(checkout, place, places.Count == 1, cancellation));
        if (checkout.Wish is { Length: > 0 } wish)
            answers.Add(new Answer("Quand", wish, "/commande?etape=2"));
        answers.AddRange(await advantages.Answers(checkout, content, total, cancellation));
        answers.Add(new Answer("Paiement", payment, "/commande?etape=2"));
        return answers;
    }

    private async Task<IReadOnlyList<Answer>> Reached(
        Checkout checkout,
        Counter place,
        bool alone,
        CancellationToken cancellation
    )
    {
        var of = alone ? "" : $", {place.Name}";
        if (place.Workshop is not { } workshop)
            return [new Answer($"Retrait{of}", place.Place(null), "/commande?etape=2")];
        if (checkout.IsShipped(workshop.Id))
            return [new Answer($"Livraison{of}", checkout.Address.ToString(), "/commande?etape=livraison")];
        var where = new Answer($"Retrait{of}", place.Place(checkout.PointFor(workshop.Id)), "/commande?etape=2");
        return await slots.Of(checkout.Id, workshop.Id, cancellation) is { } seat
            ? [where, new Answer($"Rendez-vous{of}", seat.Words, "/commande?etape=livraison")]
            : [where];
    }
}
