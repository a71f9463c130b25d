using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>A request as it reached the stand-in.</summary>
internal sealed partial record StripeRequest(
    string Method,
    string Path,
    string QueryText,
    string Body,
    string? Key,
    string? IdempotencyKey
)
{
    /// <summary>One request of each shape that this run of the tests has sent, to be held against Stripe's own description.</summary>
    public static ConcurrentDictionary<string, StripeRequest> OfTheRun { get; } = new();

    public IReadOnlyDictionary<string, string> Form { get; } = Parse(Body);

    public IReadOnlyDictionary<string, string> Query { get; } = Parse(QueryText);

    public string Text => $"{Method} {Path}{QueryText} {Body}";

    /// <summary>The call and its parameters without their values.</summary>
    public string Shape =>
        $"{Method} {Names().Replace(Path, "{id}")} {string.Join(' ', Form.Keys.Concat(Query.Keys).Order())}";

    public static async Task<StripeRequest> Read(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var authorization = request.Headers.Authorization.ToString();
        return new(
            request.Method,
            request.Path.Value!,
            request.QueryString.Value ?? "",
            await body.ReadToEndAsync(),
            authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization[7..] : null,
            request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null
        );
    }

    private static Dictionary<string, string> Parse(string text) =>
        QueryHelpers.ParseQuery(text).ToDictionary(one => one.Key, one => one.Value.ToString());

    [GeneratedRegex("(cs|pi|re|dp|ch)_[A-Za-z0-9_]+")]
    private static partial Regex Names();
}
