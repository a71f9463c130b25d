using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>
/// A Stripe of our own on a socket: it keeps state, honours idempotency keys, fails when told to, and signs what it
/// tells. The shop speaks to it through Stripe's own library.
/// </summary>
internal sealed class StripeDouble : IAsyncDisposable
{
    public const string SecretKey = "sk_test_marketplace_0001";
    public const string WebhookSecret = "whsec_marketplace_0001";

    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, (string Request, int Status, string Body)> answered = new();
    private readonly ConcurrentQueue<Trouble> troubles = new();

    private StripeDouble(WebApplication server, Func<DateTimeOffset> now)
    {
        this.server = server;
        Books = new StripeBooks(now);
        Calls = new StripeCalls(Books, () => Address);
        People = new StripePeople(Books, Calls);
    }

    public StripeBooks Books { get; }

    public StripeCalls Calls { get; }

    public StripePeople People { get; }

    public string Address => server.Urls.Single();

    /// <summary>How many requests came.</summary>
    public int Asked { get; private set; }

    public static StripeDouble Start(Func<DateTimeOffset> now)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var stripe = new StripeDouble(server, now);
        server.Run(stripe.Answer);
        server.StartAsync().GetAwaiter().GetResult();
        return stripe;
    }

    /// <summary>The next requests fail so, one after the other.</summary>
    public void Fail(params Trouble[] next)
    {
        foreach (var trouble in next)
            troubles.Enqueue(trouble);
    }

    /// <summary>Nothing fails any more.</summary>
    public void Forgive() => troubles.Clear();

    /// <summary>The header that proves that Stripe wrote the body: t=…,v1=HMAC-SHA256(secret, t.body).</summary>
    public static string Sign(string body, long time, string secret = WebhookSecret)
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/pay"))
        {
            await StripePage.Serve(context, Books, People);
            return;
        }
        var request = await StripeRequest.Read(context.Request);
        StripeRequest.OfTheRun.TryAdd(request.Shape, request);
        lock (Books.Gate)
            Asked++;
        if (request.Key != SecretKey)
        {
            await Write(context, 401, """{"error":{"type":"invalid_request_error","message":"Invalid API Key"}}""");
            return;
        }
        var trouble = troubles.TryDequeue(out var next) ? next : Trouble.None;
        if (trouble is Trouble.Down)
        {
            await Write(context, 503, """{"error":{"type":"api_error","message":"Try again."}}""");
            return;
        }
        var (status, body) = AnswerOnce(request);
        if (trouble is Trouble.AnswerLost)
            context.Abort();
        else
            await Write(context, status, body);
    }

    /// <summary>The same key gives the same answer; the same key for another request is refused.</summary>
    private (int, string) AnswerOnce(StripeRequest request)
    {
        lock (Books.Gate)
        {
            if (request.IdempotencyKey is not { } key)
                return Do(request);
            if (!answered.TryGetValue(key, out var known))
            {
                var (status, body) = Do(request);
                answered[key] = known = (request.Text, status, body);
            }
            return known.Request == request.Text
                ? (known.Status, known.Body)
                : (400, OtherParameters(known.Request, request.Text));
        }
    }

    private static string OtherParameters(string before, string now)
    {
        var same = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["type"] = "idempotency_error",
                ["message"] =
                    "Keys for idempotent requests can only be used with the same parameters: "
                    + $"before …{before[Math.Max(0, same - 60)..Math.Min(before.Length, same + 60)]}… "
                    + $"now …{now[Math.Max(0, same - 60)..Math.Min(now.Length, same + 60)]}…",
            },
        }.ToJsonString();
    }

    private (int, string) Do(StripeRequest request)
    {
        try
        {
            return (200, StripeRoutes.Route(request, Books, Calls).ToJsonString());
        }
        catch (WrongRequest wrong)
        {
            return (wrong.Status, wrong.Body.ToJsonString());
        }
    }

    private static async Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}

/// <summary>How a request goes wrong.</summary>
internal enum Trouble
{
    None,

    /// <summary>Nothing is done, and Stripe says so.</summary>
    Down,

    /// <summary>It is done, and nobody hears the answer.</summary>
    AnswerLost,
}
