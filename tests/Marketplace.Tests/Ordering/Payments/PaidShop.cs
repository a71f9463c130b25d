using System.Text;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Platform.Outbox;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Tests.Ordering.Payments;

/// <summary>
/// A shop that is paid online by a Stripe of our own. Its clock of jobs stands still: a test says when what runs beside
/// the requests has its turn.
/// </summary>
public class PaidShop : CatalogShop
{
    public PaidShop() => Stripe = StripeDouble.Start(() => Clock.GetUtcNow());

    internal StripeDouble Stripe { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Payments:Stripe:SecretKey", StripeDouble.SecretKey);
        builder.UseSetting("Payments:Stripe:WebhookSecret", StripeDouble.WebhookSecret);
        builder.UseSetting("Payments:Stripe:ApiBase", Stripe.Address);
        builder.ConfigureTestServices(services =>
        {
            var clocks = services.Where(one =>
                one.ServiceType == typeof(IHostedService)
                && one.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true
            );
            foreach (var clock in clocks.ToList())
                services.Remove(clock);
        });
    }

    /// <summary>Works with one of the shop's own parts, in a scope of its own.</summary>
    internal async Task<T> With<TPart, T>(Func<TPart, Task<T>> work)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    internal async Task With<TPart>(Func<TPart, Task> work)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>Stripe tells what happened there, in this order and that often, and the shop answers each.</summary>
    internal async Task<int> HearStripe(int repeats = 1, Random? disorder = null)
    {
        var told = Stripe.Books.TakeEvents().SelectMany(one => Enumerable.Repeat(one.ToJsonString(), repeats)).ToList();
        foreach (var body in disorder is null ? told : [.. told.OrderBy(_ => disorder.Next())])
            Assert.Equal(200, await Tell(body, StripeDouble.Sign(body, Stripe.Books.Time)));
        return told.Count;
    }

    /// <summary>Posts a message to the shop's webhook.</summary>
    internal async Task<int> Tell(string body, string? signature)
    {
        using var client = CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("/webhooks/stripe", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (signature is not null)
            message.Headers.Add("Stripe-Signature", signature);
        using var answer = await client.SendAsync(message);
        return (int)answer.StatusCode;
    }

    /// <summary>Everything that runs beside the requests has its turn, until nothing is left to do.</summary>
    internal async Task Settle(int repeats = 1, Random? disorder = null)
    {
        for (var turn = 0; turn < 30; turn++)
        {
            var told = await HearStripe(repeats, disorder);
            await HandlersAreDone();
            await With<CloseAttempts>(job => job.Close(default));
            var followed = await With<FollowStripeEvents, int>(job => job.Follow(default));
            var sent = await With<SendRefunds, int>(job => job.Send(default));
            await HandlersAreDone();
            if (told + followed + sent == 0 && Stripe.Books.Untold == 0)
                return;
        }
        Assert.Fail("It does not come to rest.");
    }

    /// <summary>The time of the unpaid is over, and jobs have their turn.</summary>
    internal async Task PassTime(TimeSpan time)
    {
        Clock.PutForward(time);
        Stripe.People.CloseOldPages();
        await With<CancelUnpaidOrders>(job => job.Cancel(default));
        await With<DeclineUnanswered>(job => job.Decline(default));
        await HandlersAreDone();
    }

    internal Task<List<PaymentEntry>> LedgerOf(OrderId order) =>
        InDb(db =>
            db.PaymentEntries.AsNoTracking().Where(one => one.Order == order).OrderBy(one => one.Id).ToListAsync()
        );

    internal Task<Order> Order(string number) =>
        InDb(db => db.Orders.AsNoTracking().Whole().SingleAsync(one => one.Number == number));

    /// <summary>The subjects of the mails that an address was sent.</summary>
    internal Task<List<string>> MailsTo(string address) =>
        InDb(db =>
            db.Set<Marketplace.Platform.Mail.OutgoingMail>()
                .Where(mail => mail.To == address)
                .OrderBy(mail => mail.QueuedAt)
                .Select(mail => mail.Subject)
                .ToListAsync()
        );

    private async Task HandlersAreDone()
    {
        var patience = 0;
        while (await InDb(db => db.Outbox.AnyAsync(one => one.DoneAt == null && one.Attempts < 3)))
        {
            Assert.True(patience++ < 400, "The handlers do not come to an end.");
            await Task.Delay(25);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Stripe.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
