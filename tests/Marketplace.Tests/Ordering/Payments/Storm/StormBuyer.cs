using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>
/// Somebody who wants a computer, comes back after each failure, and does at each step what people do: goes on, clicks
/// twice, pays, pays late, has second thoughts, walks away.
/// </summary>
internal sealed class StormBuyer(StormShop shop, IReadOnlyList<PermittedUnit> wanted, Random chance)
{
    private static readonly string[] Means = ["carte", "carte", "carte", "retrait", "virement", "cheque"];

    private readonly Visitor visitor = shop.Visit();

    /// <summary>Every page that was seen: none may be a failure that no power cut explains.</summary>
    public List<Sight> Seen { get; } = [];

    /// <summary>The payment pages that this person was sent to.</summary>
    public List<string> Sessions { get; } = [];

    public async Task Buy()
    {
        foreach (var unit in wanted)
            See(await visitor.Put(unit.Tag));
        for (var tries = 0; tries < 6; tries++)
        {
            if (chance.Next(12) == 0)
                return; // walks away with or without a unit kept
            if (await Try() && Sessions.Count > 0)
            {
                await AtPaymentPage(Sessions[^1]);
                return;
            }
        }
    }

    /// <summary>True once it came to an end: an order, or nothing left to buy.</summary>
    private async Task<bool> Try()
    {
        var first = See(await visitor.Open("/commande?etape=1"));
        if (first.Status is not System.Net.HttpStatusCode.OK || first.Path != "/commande")
            return IsEnd(first);
        var second = See(await visitor.Submit(("Nom", "Camille Exemple"), ("Telephone", "06 12 34 56 78")));
        if (!second.Text.Contains("Étape 2 sur 3", StringComparison.Ordinal) || chance.Next(10) == 0)
            return IsEnd(second);
        var third = See(await visitor.Choose(Means[chance.Next(Means.Length)]));
        if (!third.Text.Contains("Étape 3 sur 3", StringComparison.Ordinal))
            return IsEnd(third);
        return IsEnd(await Order(third));
    }

    private async Task<Sight> Order(Sight recap)
    {
        var clicks = Enumerable.Range(0, chance.Next(4) == 0 ? 3 : 1).Select(_ => Post(recap));
        var ends = await Task.WhenAll(clicks);
        foreach (var end in ends)
            See(end);
        return ends.FirstOrDefault(IsEnd) ?? ends[0];
    }

    private async Task<Sight> Post(Sight recap)
    {
        var form = recap.FormThatSays(Purchases.OrderButton);
        using var content = new FormUrlEncodedContent(
            form.Filled([]).Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await Sight.Of(await visitor.Browser.PostAsync(new Uri(recap.Address, form.Action), content));
    }

    private bool IsEnd(Sight page) =>
        page.Path.StartsWith("/commande/R-", StringComparison.Ordinal)
        || page.Path == "/panier"
        || (int)page.Status == 409
        || IsPayment(page);

    private bool IsPayment(Sight page) =>
        page.Address.ToString().StartsWith(shop.Stripe.Address, StringComparison.Ordinal);

    private async Task AtPaymentPage(string session)
    {
        switch (chance.Next(10))
        {
            case < 4:
                shop.Stripe.People.Pay(session);
                break;
            case < 6:
                shop.Stripe.People.PayByDebit(session);
                break;
            case < 8:
                await Task.WhenAll(Task.Run(() => shop.Stripe.People.Pay(session)), GiveUp(session));
                break;
            case < 9:
                await GiveUp(session);
                break;
        }
        if (chance.Next(2) == 0)
            See(await visitor.Open(Address(session, "success_url")));
    }

    private async Task GiveUp(string session)
    {
        var order = Address(session, "cancel_url").Replace("/paiement?", "/annulation?", StringComparison.Ordinal);
        if (See(await visitor.Open(order)).Text.Contains("Annuler cette commande", StringComparison.Ordinal))
            See(await visitor.Press("Annuler cette commande"));
    }

    private string Address(string session, string which) =>
        new Uri((string)shop.Stripe.Books.Find(session)![which]!).PathAndQuery;

    private Sight See(Sight page)
    {
        if (IsPayment(page) && !Sessions.Contains(page.Address.Segments[^1]))
            Sessions.Add(page.Address.Segments[^1]);
        else
            Seen.Add(page);
        return page;
    }
}
