using System.Text;
using System.Text.Json;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Stripe;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// <c>POST /webhooks/stripe</c>: checks the signature on the body as it came, stores the message and answers at once.
/// What it says is not believed: it tells what to ask Stripe.
/// </summary>
internal static class ReceiveStripeEvent
{
    // Stripe's own are a few kilobytes; nobody else has a reason to write.
    private const int LargestBody = 256 * 1024;

    // How old a signature may be, in seconds: Stripe's own default.
    private const long Tolerance = 300;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/webhooks/stripe", Handle).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<Results<Ok, BadRequest, NotFound>> Handle(
        HttpRequest request,
        StripeSettings settings,
        Db db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!settings.IsOpen)
            return TypedResults.NotFound();
        var body = await Body(request, cancellation);
        if (body is null || !IsSigned(body, request.Headers["Stripe-Signature"], settings, clock))
            return TypedResults.BadRequest();
        if (Read(body, clock.GetUtcNow().UtcDateTime) is not { } told)
            return TypedResults.BadRequest();
        await Store(told, db, cancellation);
        return TypedResults.Ok();
    }

    private static async Task<string?> Body(HttpRequest request, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > LargestBody)
                return null;
            kept.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private static bool IsSigned(string body, string? header, StripeSettings settings, TimeProvider clock)
    {
        try
        {
            EventUtility.ValidateSignature(
                body,
                header ?? "",
                settings.WebhookSecret,
                Tolerance,
                clock.GetUtcNow().ToUnixTimeSeconds()
            );
            return true;
        }
        catch (StripeException)
        {
            return false;
        }
    }

    private static StripeEvent? Read(string body, DateTime now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var (root, about) = (json.RootElement, json.RootElement.GetProperty("data").GetProperty("object"));
            var (subject, reference) = About(about);
            return new StripeEvent
            {
                Id = root.GetProperty("id").GetString()!,
                Type = root.GetProperty("type").GetString()!,
                Subject = subject,
                Reference = reference,
                CreatedAt = DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("created").GetInt64()).UtcDateTime,
                ReceivedAt = now,
                DoneAt = subject is EventSubject.Other ? now : null,
            };
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (EventSubject, string) About(JsonElement about) =>
        Text(about, "object") switch
        {
            "checkout.session" => (EventSubject.Page, Text(about, "id")),
            "refund" or "charge" when Text(about, "payment_intent") is { Length: > 0 } payment => (
                EventSubject.Refunds,
                payment
            ),
            "dispute" => (EventSubject.Dispute, Text(about, "id")),
            _ => (EventSubject.Other, Text(about, "id")),
        };

    private static string Text(JsonElement about, string property) =>
        about.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : "";

    private static async Task Store(StripeEvent told, Db db, CancellationToken cancellation)
    {
        db.Add(told);
        try
        {
            await db.Together(() => db.SaveChangesAsync(cancellation), cancellation);
        }
        catch (DbUpdateException known) when (db.IsDuplicate(known))
        {
            // Stripe repeats what it is not sure of; it is stored already.
            db.ChangeTracker.Clear();
        }
    }
}
