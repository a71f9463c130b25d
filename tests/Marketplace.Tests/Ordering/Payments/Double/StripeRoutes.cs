using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>Which call of the API a request is.</summary>
internal static class StripeRoutes
{
    public static JsonObject Route(StripeRequest request, StripeBooks books, StripeCalls calls) =>
        (request.Method, request.Path.Split('/')[2..]) switch
        {
            ("POST", ["checkout", "sessions"]) => calls.Open(request.Form),
            ("GET", ["checkout", "sessions", var id]) => Expanded(calls.Find(id, "checkout.session"), request, books),
            ("POST", ["checkout", "sessions", var id, "expire"]) => calls.Close(id),
            ("POST", ["refunds"]) => calls.Refund(request.Form),
            ("GET", ["refunds"]) => StripeCalls.List(
                books.Of("refund").Where(one => (string?)one["payment_intent"] == request.Query["payment_intent"]),
                "/v1/refunds"
            ),
            ("GET", ["disputes", var id]) => calls.Find(id, "dispute"),
            ("GET", ["balance_transactions"]) => StripeCalls.List(Ledger(request, books), "/v1/balance_transactions"),
            _ => throw new WrongRequest(404, "resource_missing", $"Unrecognized request URL ({request.Path})."),
        };

    private static JsonObject Expanded(JsonObject session, StripeRequest request, StripeBooks books)
    {
        var answer = (JsonObject)session.DeepClone();
        if (request.Query.Values.Contains("payment_intent") && (string?)session["payment_intent"] is { } payment)
            answer["payment_intent"] = books.Find(payment)!.DeepClone();
        return answer;
    }

    private static IEnumerable<JsonObject> Ledger(StripeRequest request, StripeBooks books)
    {
        var from = long.Parse(request.Query["created[gte]"], CultureInfo.InvariantCulture);
        var to = long.Parse(request.Query["created[lt]"], CultureInfo.InvariantCulture);
        foreach (var line in books.Ledger.Where(line => (long)line["created"]! >= from && (long)line["created"]! < to))
        {
            var shown = (JsonObject)line.DeepClone();
            shown["source"] = books.Find((string)line["source"]!)!.DeepClone();
            yield return shown;
        }
    }
}
