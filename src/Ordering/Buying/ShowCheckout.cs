using System.Globalization;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Buying;

/// <summary>The three steps as the checkout page shows them.</summary>
internal sealed class ShowCheckout(BasketLines lines, Counters counters, ShowAdvantages advantages)
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
        var hidden = new Dictionary<string, string>(page.Hidden)
        {
            ["total"] = content.Total.Cents.ToString(CultureInfo.InvariantCulture),
        };
        return page with { Hidden = hidden, Answers = await Answers(checkout, content, cancellation) };
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
        CancellationToken cancellation
    )
    {
        var reached = new[] { checkout.Name, checkout.Phone, checkout.Mail }.Where(text => text is not null);
        var places = await counters.Of(content.Units.Select(one => one.Unit.Operator), cancellation);
        var payment = MeansOffered.TextOf(checkout.Means!.Value);
        var answers = new List<Answer> { new("Vous", string.Join(", ", reached), "/commande?etape=1") };
        foreach (var place in places)
            answers.Add(
                new Answer(
                    places.Count == 1 ? "Retrait" : $"Retrait, {place.Name}",
                    place.Place(place.Workshop is { } workshop ? checkout.PointFor(workshop.Id) : null),
                    "/commande?etape=2"
                )
            );
        if (checkout.Wish is { Length: > 0 } wish)
            answers.Add(new Answer("Quand", wish, "/commande?etape=2"));
        answers.AddRange(await advantages.Answers(checkout, content, cancellation));
        answers.Add(new Answer("Paiement", payment, "/commande?etape=2"));
        return answers;
    }
}
