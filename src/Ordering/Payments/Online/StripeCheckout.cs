using System.Globalization;
using Marketplace.Platform;
using Stripe;
using Stripe.Checkout;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>Stripe Checkout, by full redirect: it works without a script, and no card number comes near this site.</summary>
internal sealed class StripeCheckout(StripeSettings settings, HttpClient http) : IPaymentProvider
{
    private const string AttemptKey = "attempt";
    private const string RefundKey = "refund";

    private readonly StripeClient client = new(
        new StripeClientOptions
        {
            ApiKey = settings.SecretKey,
            ApiBase = settings.ApiBase.GetLeftPart(UriPartial.Authority),
            HttpClient = new SystemNetHttpClient(http, maxNetworkRetries: 2, enableTelemetry: false),
        }
    );

    public Task<OpenedPage> Open(PageWanted page, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var keyed = new RequestOptions { IdempotencyKey = page.IdempotencyKey };
            var session = await client.V1.Checkout.Sessions.CreateAsync(Options(page), keyed, cancellation);
            return new OpenedPage(session.Id, session.Url);
        });

    public Task<PageSeen> Read(string session, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var expand = new SessionGetOptions { Expand = ["payment_intent"] };
            return Seen(await client.V1.Checkout.Sessions.GetAsync(session, expand, null, cancellation));
        });

    public async Task Close(string session, CancellationToken cancellation)
    {
        try
        {
            await Asked(() => client.V1.Checkout.Sessions.ExpireAsync(session, null, null, cancellation));
        }
        catch (ProviderFailure refused) when (refused.Final)
        {
            // Only an open page can be closed: this one was paid or is closed, and whoever asks reads it again.
        }
    }

    public Task<RefundSeen> Refund(RefundWanted refund, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var options = new RefundCreateOptions
            {
                PaymentIntent = refund.Payment,
                Amount = refund.Amount.Cents,
                Metadata = new() { [RefundKey] = refund.Id.ToString("N") },
            };
            var keyed = new RequestOptions { IdempotencyKey = $"refund-{refund.Id:N}" };
            return Seen(await client.V1.Refunds.CreateAsync(options, keyed, cancellation));
        });

    public Task<IReadOnlyList<RefundSeen>> Refunds(string payment, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var seen = new List<RefundSeen>();
            var list = client.V1.Refunds.ListAutoPagingAsync(
                new RefundListOptions { PaymentIntent = payment, Limit = 100 },
                cancellationToken: cancellation
            );
            await foreach (var refund in list)
                seen.Add(Seen(refund));
            return (IReadOnlyList<RefundSeen>)seen;
        });

    public Task<DisputeSeen> Dispute(string dispute, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var found = await client.V1.Disputes.GetAsync(dispute, null, null, cancellation);
            return new DisputeSeen(
                found.Id,
                found.PaymentIntentId,
                new Money(found.Amount),
                found.Reason,
                Outcome(found.Status),
                found.Created,
                found.EvidenceDetails?.DueBy
            );
        });

    public Task<IReadOnlyList<Movement>> Movements(DateTime from, DateTime to, CancellationToken cancellation) =>
        Asked(async () =>
        {
            var options = new BalanceTransactionListOptions
            {
                Created = new DateRangeOptions { GreaterThanOrEqual = from, LessThan = to },
                Limit = 100,
                Expand = ["data.source"],
            };
            var movements = new List<Movement>();
            await foreach (
                var line in client.V1.BalanceTransactions.ListAutoPagingAsync(options, cancellationToken: cancellation)
            )
                if (Reference(line) is { } reference)
                    movements.Add(new(reference, new Money(line.Amount), new Money(line.Fee), line.Created));
            return (IReadOnlyList<Movement>)movements;
        });

    private static SessionCreateOptions Options(PageWanted page) =>
        new()
        {
            Mode = "payment",
            Locale = "fr",
            ClientReferenceId = page.Number,
            CustomerEmail = page.Mail,
            ExpiresAt = page.ExpiresAt,
            SuccessUrl = page.Success,
            CancelUrl = page.Cancel,
            Metadata = new() { [AttemptKey] = page.Attempt.ToString("N") },
            PaymentIntentData = new()
            {
                Description = $"Commande {page.Number}",
                Metadata = new() { [AttemptKey] = page.Attempt.ToString("N") },
            },
            LineItems = [.. page.Lines.Select(Line)],
        };

    private static SessionLineItemOptions Line(PageLine line) =>
        new()
        {
            Quantity = 1,
            PriceData = new()
            {
                Currency = "eur",
                UnitAmount = line.Amount.Cents,
                ProductData = new() { Name = line.Text },
            },
        };

    private static PageSeen Seen(Session session) =>
        new(
            session.Id,
            Ours(session.Metadata, AttemptKey),
            State(session),
            session.PaymentIntentId,
            new Money(session.AmountTotal ?? 0)
        );

    private static AttemptState State(Session session) =>
        session switch
        {
            { PaymentStatus: "paid" or "no_payment_required" } => AttemptState.Paid,
            { Status: "expired" } => AttemptState.Expired,
            { Status: "complete", PaymentIntent.Status: "requires_payment_method" or "canceled" } =>
                AttemptState.Failed,
            { Status: "complete" } => AttemptState.Processing,
            _ => AttemptState.Open,
        };

    private static RefundSeen Seen(Refund refund) =>
        new(
            refund.Id,
            Ours(refund.Metadata, RefundKey),
            refund.PaymentIntentId,
            new Money(refund.Amount),
            refund.Status is "failed" or "canceled",
            refund.Created
        );

    private static DisputeOutcome Outcome(string status) =>
        status switch
        {
            "won" => DisputeOutcome.Won,
            "lost" => DisputeOutcome.Lost,
            _ when status.StartsWith("warning_", StringComparison.Ordinal) => DisputeOutcome.Inquiry,
            _ => DisputeOutcome.Open,
        };

    /// <summary>Null for what is none of a buyer's business, such as a payout to our account.</summary>
    private static string? Reference(BalanceTransaction line) =>
        line.Source switch
        {
            Charge charge => charge.PaymentIntentId ?? charge.Id,
            Refund refund => refund.Id,
            Dispute dispute => dispute.Id,
            _ => null,
        };

    private static Guid? Ours(Dictionary<string, string>? metadata, string key) =>
        metadata?.GetValueOrDefault(key) is { } text && Guid.TryParseExact(text, "N", out var id) ? id : null;

    private static async Task<T> Asked<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (StripeException refused)
        {
            var code = (int)refused.HttpStatusCode;
            throw new ProviderFailure(
                string.Create(CultureInfo.InvariantCulture, $"Stripe {code}: {refused.Message}"),
                code is >= 400 and < 500 and not (401 or 403 or 409 or 429),
                refused
            );
        }
        catch (Exception unreachable)
            when (unreachable
                    is HttpRequestException
                        or TaskCanceledException
                        or IOException
                        or Newtonsoft.Json.JsonException
            )
        {
            throw new ProviderFailure($"Stripe: {unreachable.Message}", final: false, unreachable);
        }
    }
}
