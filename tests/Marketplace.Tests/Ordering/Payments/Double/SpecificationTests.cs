using Marketplace.Ordering.Payments.Reconciling;
using Marketplace.Tests.Database.SqlServer;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>
/// Whatever the shop asked of the stand-in while the tests ran is held against Stripe's own description of its requests,
/// where that lies beside the checkout. It runs after all others, and sends one request of each kind itself.
/// </summary>
[Collection(nameof(AfterAllOthers))]
public sealed class SpecificationTests(ITestOutputHelper output) : IDisposable
{
    private readonly PaidShop shop = new();

    [Fact]
    public async Task Every_request_that_the_shop_sends_is_one_that_Stripe_describes()
    {
        await AskEverything();
        var requests = StripeRequest.OfTheRun.Values.Where(request => request.Key == StripeDouble.SecretKey).ToList();
        Assert.True(Kinds(requests).Count >= 7, string.Join(", ", Kinds(requests)));
        await using var specification = await StripeSpecification.Start();
        if (specification is null)
        {
            output.WriteLine("Stripe's specification is not beside this checkout: nothing was checked.");
            return;
        }

        var complaints = new List<string>();
        foreach (var request in requests)
            if (await specification.Complaint(request) is { } complaint)
                complaints.Add(complaint);

        output.WriteLine($"{requests.Count} shapes of requests checked: {string.Join(", ", Kinds(requests))}");
        Assert.Empty(complaints);
        var wrong = requests[0] with { Method = "POST", Path = "/v1/refunds", Body = "amount=1&colour=blue" };
        Assert.NotNull(await specification.Complaint(wrong));
    }

    public void Dispose() => shop.Dispose();

    private async Task AskEverything()
    {
        var bought = await (await shop.BuyOnline(mail: "camille@exemple.test")).Paid();
        shop.Stripe.People.RefundFromDashboard(bought.Payment!, 100);
        await shop.Settle();
        shop.Stripe.People.Complain(bought.Payment!);
        await shop.Settle();
        var left = await shop.BuyOnline();
        await left.Buyer.Open(new Uri(left.CancelUrl).PathAndQuery);
        await left.Buyer.Submit(("moyen", "retrait"));
        await shop.Settle();
        var given = await (await shop.BuyOnline()).Paid();
        var order = await given.Look();
        await given.Buyer.Open(order.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));
        await given.Buyer.Press("Annuler cette commande");
        await shop.Settle();
        shop.Clock.PutForward(TimeSpan.FromDays(1));
        await shop.With<ReconcileDays>(job => job.Reconcile(default));
    }

    private static List<string> Kinds(IEnumerable<StripeRequest> requests) =>
        [.. requests.Select(request => string.Join(' ', request.Shape.Split(' ')[..2])).Distinct().Order()];
}
