using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Marketplace.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace Marketplace.Web.Http;

/// <summary>How often one address may ask, each minute (<c>Limits:</c>).</summary>
internal sealed record LimitSettings
{
    /// <summary>Forms where somebody could guess: a password, a code, an order’s number. An account locks itself besides.</summary>
    [Range(1, int.MaxValue)]
    public int GuessesPerMinute { get; init; } = 20;

    /// <summary>Any other form. A workshop or a library shares one address among many people.</summary>
    [Range(1, int.MaxValue)]
    public int FormsPerMinute { get; init; } = 120_000;

    /// <summary>Calls of the API by one token.</summary>
    [Range(1, int.MaxValue)]
    public int CallsPerMinute { get; init; } = 6_000;
}

/// <summary>Holds back who asks too often (OWASP ASVS 5.0, 2.4.1 and 6.3.1): a sentence, and when to come back.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // What is told apart by an address or a number that could be tried one after the other.
    private static readonly PathString[] Guessed =
    [
        "/connexion",
        "/compte",
        "/renoncer",
        "/tarif-solidaire",
        "/alerte",
    ];

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = services.AddSettings<LimitSettings>(configuration, "Limits");
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, limits));
            limiter.OnRejected = (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(
                    CultureInfo.InvariantCulture
                );
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext http, LimitSettings limits)
    {
        var request = http.Request;
        if (request.Path.StartsWithSegments("/api"))
            return Limited($"call {Caller(http)}", limits.CallsPerMinute);
        if (!HttpMethods.IsPost(request.Method))
            return RateLimitPartition.GetNoLimiter("");
        return Array.Exists(Guessed, place => request.Path.StartsWithSegments(place))
            ? Limited($"guess {Address(http)}", limits.GuessesPerMinute)
            : Limited($"form {Address(http)}", limits.FormsPerMinute);
    }

    private static RateLimitPartition<string> Limited(string who, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            who,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = Window,
                SegmentsPerWindow = 6,
            }
        );

    private static string Caller(HttpContext http) =>
        http.Request.Headers.Authorization is [{ Length: > 0 } token]
            ? string.GetHashCode(token, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture)
            : Address(http);

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
