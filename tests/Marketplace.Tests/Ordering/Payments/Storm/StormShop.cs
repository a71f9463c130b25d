using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Platform.Outbox;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Tests.Ordering.Payments.Storm;

/// <summary>A shop whose power fails, whose Stripe is away now and then, and whose messages come twice and in disorder.</summary>
internal sealed class StormShop(int seed) : PaidShop
{
    private readonly Random chance = new(seed);

    // Its commands are those of the other tests, a thousand times over.
    protected override bool AsksSqlServer => false;

    public PowerCuts Power { get; } = new(seed);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // What the storm breaks on purpose is counted, not read in the output.
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<Db>(options => options.AddInterceptors(Power))
        );
    }

    /// <summary>Everything that runs beside the requests has a turn, and any of it may be hit.</summary>
    public async Task Beside()
    {
        Stripe.Fail([.. Enumerable.Range(0, chance.Next(4)).Select(_ => (Trouble)chance.Next(1, 3))]);
        foreach (var told in Stripe.Books.TakeEvents().OrderBy(_ => chance.Next()))
            for (var again = 0; again <= chance.Next(3); again++)
                await HearLate(told.ToJsonString());
        await Try<FollowStripeEvents>(job => job.Follow(default));
        await Try<CloseAttempts>(job => job.Close(default));
        await Try<SendRefunds>(job => job.Send(default));
        await Try<ReleaseLapsedHolds>(job => job.Release(default));
        await Try<CancelUnpaidOrders>(job => job.Cancel(default));
        await Try<DeclineUnanswered>(job => job.Decline(default));
    }

    /// <summary>The storm is over: what was interrupted is done again until nothing is left.</summary>
    public async Task Calm()
    {
        Power.OneIn = 0;
        Stripe.Forgive();
        for (var day = 0; day < 4; day++)
        {
            await PassTime(TimeSpan.FromHours(25));
            await With<ReleaseLapsedHolds, int>(job => job.Release(default));
            await With<ShopStock, int>(stock => stock.ReleaseExpired(default));
            await Settle(repeats: 2, chance);
            await this.Eventually(db => db.Outbox.AllAsync(one => one.DoneAt != null));
        }
    }

    // A message that is not answered with 200 is sent again: a signature that is refused never comes from Stripe.
    private async Task HearLate(string body)
    {
        for (var tries = 0; tries < 20; tries++)
            if (await Tell(body, StripeDouble.Sign(body, Stripe.Books.Time)) is 200)
                return;
        Assert.Fail("The shop hears no message.");
    }

    private async Task Try<TJob>(Func<TJob, Task> run)
        where TJob : notnull
    {
        try
        {
            await With(run);
        }
        catch (PowerCut)
        {
            // The next turn does it again, as the next start of the programme would.
        }
    }
}
