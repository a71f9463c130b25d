using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Tests.Ordering.Payments.Double;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Online;

/// <summary>What may be believed of a message, and what follows from it however it comes.</summary>
public sealed class WebhookTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task A_signed_message_is_stored_and_answered_at_once_without_asking_stripe()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);
        var asked = shop.Stripe.Asked;

        await shop.HearStripe();

        Assert.Equal(asked, shop.Stripe.Asked);
        Assert.Equal(PaymentState.Due, (await bought.Part()).Payment);
        await shop.Settle();
        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n’importe quoi")]
    [InlineData("t=1,v1=00")]
    public async Task A_message_without_a_signature_is_refused(string? signature) =>
        Assert.Equal(400, await shop.Tell(Message("evt_unsigned"), signature));

    [Fact]
    public async Task A_signature_by_another_secret_is_refused() =>
        Assert.Equal(
            400,
            await shop.Tell(
                Message("evt_other"),
                StripeDouble.Sign(Message("evt_other"), shop.Stripe.Books.Time, "whsec_of_somebody_else")
            )
        );

    [Fact]
    public async Task A_message_changed_on_the_way_is_refused() =>
        Assert.Equal(
            400,
            await shop.Tell(
                Message("evt_changed") + " ",
                StripeDouble.Sign(Message("evt_changed"), shop.Stripe.Books.Time)
            )
        );

    [Fact]
    public async Task A_message_that_somebody_kept_for_ten_minutes_is_refused() =>
        Assert.Equal(
            400,
            await shop.Tell(Message("evt_old"), StripeDouble.Sign(Message("evt_old"), shop.Stripe.Books.Time - 600))
        );

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":1,"type":"x","created":0,"data":{"object":{}}}""")]
    [InlineData("""{"id":"evt_x","type":"x","created":"hier","data":{"object":{}}}""")]
    public async Task What_is_signed_but_no_event_is_refused(string body) =>
        Assert.Equal(400, await shop.Tell(body, StripeDouble.Sign(body, shop.Stripe.Books.Time)));

    [Fact]
    public async Task A_body_without_end_is_refused() =>
        Assert.Equal(400, await shop.Tell(new string(' ', 300_000), "t=1,v1=00"));

    [Fact]
    public async Task A_message_told_five_times_is_stored_once_and_pays_once()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);

        await shop.Settle(repeats: 5);

        var entries = await shop.LedgerOf((await bought.Order()).Id);
        Assert.Single(entries, one => one.Kind is EntryKind.Received);
        Assert.Equal(14900, entries.Single(one => one.Kind is EntryKind.Received).Amount.Cents);
        Assert.Equal(
            1,
            await shop.InDb(db =>
                db.StripeEvents.CountAsync(one =>
                    one.Reference == bought.Session && one.Type == "checkout.session.completed"
                )
            )
        );
    }

    [Fact]
    public async Task Messages_in_the_wrong_order_lead_to_the_same_end()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.PayByDebit(bought.Session);
        var first = shop.Stripe.Books.TakeEvents();
        shop.Stripe.People.DebitArrives(bought.Session);

        await shop.Settle();
        foreach (var late in first)
            await shop.Tell(late.ToJsonString(), StripeDouble.Sign(late.ToJsonString(), shop.Stripe.Books.Time));
        await shop.Settle();

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task What_a_message_claims_is_not_believed_where_stripe_says_otherwise()
    {
        var bought = await shop.BuyOnline();
        var page = shop.Stripe.Books.Find(bought.Session)!.DeepClone().AsObject();
        (page["status"], page["payment_status"]) = ("complete", "paid");
        var lie = Message("evt_lie", page.ToJsonString());

        Assert.Equal(200, await shop.Tell(lie, StripeDouble.Sign(lie, shop.Stripe.Books.Time)));
        await shop.Settle();

        Assert.Equal(PaymentState.Due, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task A_page_of_another_site_of_the_same_account_changes_nothing()
    {
        var foreign = shop.Stripe.Books.Add(
            "cs",
            new()
            {
                ["object"] = "checkout.session",
                ["status"] = "complete",
                ["payment_status"] = "paid",
                ["metadata"] = new System.Text.Json.Nodes.JsonObject(),
            }
        );
        shop.Stripe.Books.Tell("checkout.session.completed", foreign);

        await shop.Settle();

        var id = (string)foreign["id"]!;
        Assert.NotNull((await shop.InDb(db => db.StripeEvents.SingleAsync(one => one.Reference == id))).DoneAt);
    }

    [Fact]
    public async Task A_message_that_cannot_be_followed_now_is_followed_later()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);
        shop.Stripe.Fail(Trouble.Down, Trouble.Down, Trouble.Down);

        await shop.HearStripe();
        await shop.With<FollowStripeEvents, int>(job => job.Follow(default));
        Assert.Equal(PaymentState.Due, (await bought.Part()).Payment);
        shop.Clock.PutForward(TimeSpan.FromMinutes(2));
        await shop.Settle();

        Assert.Equal(PaymentState.Received, (await bought.Part()).Payment);
    }

    [Fact]
    public async Task Two_nodes_that_follow_the_same_messages_do_it_once()
    {
        var bought = await shop.BuyOnline();
        shop.Stripe.People.Pay(bought.Session);
        await shop.HearStripe();

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => shop.With<FollowStripeEvents, int>(job => job.Follow(default)))
        );
        await shop.Settle();

        Assert.Single(await shop.LedgerOf((await bought.Order()).Id), one => one.Kind is EntryKind.Received);
    }

    private string Message(string id, string about = "{\"object\":\"balance\",\"id\":\"x\"}") =>
        $$$"""
            {"id":"{{{id}}}","type":"checkout.session.completed","created":{{{shop.Stripe.Books.Time}}},"data":{"object":{{{about}}} } }
            """;
}
