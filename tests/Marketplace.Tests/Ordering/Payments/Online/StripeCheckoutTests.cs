using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Payments.Double;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>The edge of the process: what Stripe's own library and our stand-in make of each call.</summary>
public sealed class StripeCheckoutTests : IAsyncLifetime
{
    private readonly StripeDouble stripe = StripeDouble.Start(() => DateTimeOffset.UtcNow);
    private readonly HttpClient http = new();

    private StripeCheckout Provider =>
        new(
            new StripeSettings
            {
                SecretKey = StripeDouble.SecretKey,
                WebhookSecret = StripeDouble.WebhookSecret,
                ApiBase = new Uri(stripe.Address),
            },
            http
        );

    [Fact]
    public async Task A_page_is_opened_with_its_lines_and_read_again_as_open()
    {
        var attempt = Guid.NewGuid();

        var page = await Provider.Open(Wanted("a", attempt), default);
        var seen = await Provider.Read(page.Session, default);

        Assert.Equal((attempt, AttemptState.Open), (seen.Attempt, seen.State));
        Assert.Equal(Money.Euros(249), seen.Amount);
        Assert.Null(seen.Payment);
    }

    [Fact]
    public async Task The_same_key_opens_one_page_and_another_key_another()
    {
        var attempt = Guid.NewGuid();
        var wanted = Wanted("b", attempt);

        var (first, second) = (await Provider.Open(wanted, default), await Provider.Open(wanted, default));
        var third = await Provider.Open(wanted with { IdempotencyKey = "c" }, default);

        Assert.Equal(first, second);
        Assert.NotEqual(first.Session, third.Session);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused_for_good()
    {
        await Provider.Open(Wanted("d", Guid.NewGuid()), default);

        var failure = await Assert.ThrowsAsync<ProviderFailure>(() =>
            Provider.Open(Wanted("d", Guid.NewGuid()), default)
        );

        Assert.True(failure.Final);
    }

    [Fact]
    public async Task A_page_that_would_live_too_short_is_refused_for_good()
    {
        var soon = Wanted("e", Guid.NewGuid()) with { ExpiresAt = DateTime.UtcNow.AddMinutes(10) };

        Assert.True((await Assert.ThrowsAsync<ProviderFailure>(() => Provider.Open(soon, default))).Final);
    }

    [Fact]
    public async Task A_paid_page_says_so_with_its_payment()
    {
        var page = await Provider.Open(Wanted("f", Guid.NewGuid()), default);
        stripe.People.Pay(page.Session);

        var seen = await Provider.Read(page.Session, default);

        Assert.Equal(AttemptState.Paid, seen.State);
        Assert.StartsWith("pi_", seen.Payment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_debit_is_under_way_then_refused_or_paid()
    {
        var page = await Provider.Open(Wanted("g", Guid.NewGuid()), default);
        stripe.People.PayByDebit(page.Session);
        Assert.Equal(AttemptState.Processing, (await Provider.Read(page.Session, default)).State);

        stripe.People.DebitFails(page.Session);
        Assert.Equal(AttemptState.Failed, (await Provider.Read(page.Session, default)).State);

        stripe.People.DebitArrives(page.Session);
        Assert.Equal(AttemptState.Paid, (await Provider.Read(page.Session, default)).State);
    }

    [Fact]
    public async Task Closing_a_page_closes_it_once_and_a_paid_one_stays_paid()
    {
        var (open, paid) = (
            await Provider.Open(Wanted("h", Guid.NewGuid()), default),
            await Provider.Open(Wanted("i", Guid.NewGuid()), default)
        );
        stripe.People.Pay(paid.Session);

        await Provider.Close(open.Session, default);
        await Provider.Close(open.Session, default);
        await Provider.Close(paid.Session, default);

        Assert.Equal(AttemptState.Expired, (await Provider.Read(open.Session, default)).State);
        Assert.Equal(AttemptState.Paid, (await Provider.Read(paid.Session, default)).State);
        Assert.False(stripe.People.Pay(open.Session));
    }

    [Fact]
    public async Task A_refund_goes_back_once_under_its_id_and_is_listed()
    {
        var payment = await Paid("j");
        var wanted = new RefundWanted(Guid.NewGuid(), payment, Money.Euros(49));

        var (first, second) = (await Provider.Refund(wanted, default), await Provider.Refund(wanted, default));

        Assert.Equal(first, second);
        Assert.Equal((wanted.Id, 4900L, false), (first.Refund, first.Amount.Cents, first.Failed));
        Assert.Equal(first, Assert.Single(await Provider.Refunds(payment, default)));
    }

    [Fact]
    public async Task More_than_was_paid_is_refused_for_good()
    {
        var payment = await Paid("k");
        await Provider.Refund(new(Guid.NewGuid(), payment, Money.Euros(200)), default);

        var failure = await Assert.ThrowsAsync<ProviderFailure>(() =>
            Provider.Refund(new(Guid.NewGuid(), payment, Money.Euros(50)), default)
        );

        Assert.True(failure.Final);
    }

    [Fact]
    public async Task A_refund_from_the_dashboard_is_nobodys_of_ours()
    {
        var payment = await Paid("l");
        stripe.People.RefundFromDashboard(payment, 100);

        Assert.Null(Assert.Single(await Provider.Refunds(payment, default)).Refund);
    }

    [Fact]
    public async Task A_refund_that_came_back_says_so()
    {
        var payment = await Paid("m");
        stripe.People.FailRefund(stripe.People.RefundFromDashboard(payment, 100));

        Assert.True(Assert.Single(await Provider.Refunds(payment, default)).Failed);
    }

    [Theory]
    [InlineData(true, DisputeOutcome.Won)]
    [InlineData(false, DisputeOutcome.Lost)]
    public async Task A_dispute_is_open_with_a_date_and_then_decided(bool weWin, object outcome)
    {
        var payment = await Paid("n" + weWin);
        var dispute = stripe.People.Complain(payment, "fraudulent");
        var open = await Provider.Dispute(dispute, default);
        Assert.Equal((DisputeOutcome.Open, "fraudulent", payment), (open.Outcome, open.Reason, open.Payment));
        Assert.InRange(open.AnswerBefore!.Value, DateTime.UtcNow.AddDays(6), DateTime.UtcNow.AddDays(8));

        stripe.People.Decide(dispute, weWin);

        Assert.Equal((DisputeOutcome)outcome, (await Provider.Dispute(dispute, default)).Outcome);
    }

    [Fact]
    public async Task The_ledger_names_payment_refund_and_dispute_and_keeps_the_fee_apart()
    {
        var payment = await Paid("o");
        var refund = stripe.People.RefundFromDashboard(payment, 4900);
        var dispute = stripe.People.Complain(payment);

        var lines = await Provider.Movements(DateTime.UtcNow.AddHours(-1), DateTime.UtcNow.AddHours(1), default);

        Assert.Equal(
            [(payment, 24900L), (refund, -4900L), (dispute, -20000L)],
            lines.Select(line => (line.Reference, line.Amount.Cents))
        );
        Assert.True(lines[0].Fee > Money.Zero);
        Assert.Empty(await Provider.Movements(DateTime.UtcNow.AddHours(1), DateTime.UtcNow.AddHours(2), default));
    }

    [Fact]
    public async Task A_silent_stripe_is_asked_twice_more_and_then_given_up_for_now()
    {
        stripe.Fail(Trouble.Down, Trouble.Down, Trouble.Down);
        var before = stripe.Asked;

        var failure = await Assert.ThrowsAsync<ProviderFailure>(() =>
            Provider.Open(Wanted("p", Guid.NewGuid()), default)
        );

        Assert.False(failure.Final);
        Assert.Equal(3, stripe.Asked - before);
    }

    [Fact]
    public async Task A_key_that_stripe_does_not_know_is_not_the_fault_of_the_request()
    {
        var stranger = new StripeCheckout(
            new StripeSettings { SecretKey = "sk_test_of_somebody_else", ApiBase = new Uri(stripe.Address) },
            http
        );

        Assert.False((await Assert.ThrowsAsync<ProviderFailure>(() => stranger.Read("cs_1", default))).Final);
    }

    [Fact]
    public async Task What_stripe_does_not_know_is_a_failure_for_good() =>
        Assert.True((await Assert.ThrowsAsync<ProviderFailure>(() => Provider.Read("cs_nothing", default))).Final);

    [Fact]
    public async Task Nobody_who_answers_is_a_failure_for_now()
    {
        var away = new StripeCheckout(
            new StripeSettings { SecretKey = StripeDouble.SecretKey, ApiBase = new Uri("http://127.0.0.1:9") },
            http
        );

        Assert.False((await Assert.ThrowsAsync<ProviderFailure>(() => away.Read("cs_1", default))).Final);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await stripe.DisposeAsync();
    }

    private async Task<string> Paid(string key)
    {
        var page = await Provider.Open(Wanted(key, Guid.NewGuid()), default);
        stripe.People.Pay(page.Session);
        return (await Provider.Read(page.Session, default)).Payment!;
    }

    private static PageWanted Wanted(string key, Guid attempt) =>
        new(
            key,
            attempt,
            "R-26-7K3M9Q",
            "camille@exemple.test",
            [new("Dell Latitude 5400", Money.Euros(149)), new("Écran 24 pouces", Money.Euros(100))],
            DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()).UtcDateTime.AddMinutes(45),
            "https://boutique.example/commande/R-26-7K3M9Q/paiement/retour?cle=x",
            "https://boutique.example/commande/R-26-7K3M9Q/paiement?cle=x"
        );
}
