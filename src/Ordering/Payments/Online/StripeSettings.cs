using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// Payment pages by Stripe (<c>Payments:Stripe</c>). Without a key the shop runs with the other means, and says so.
/// </summary>
internal sealed partial record StripeSettings : IValidatableObject
{
    private static readonly Uri StripesOwn = new("https://api.stripe.com");

    /// <summary>A secret or restricted key: <c>sk_live_…</c>, <c>rk_test_…</c>.</summary>
    public string? SecretKey { get; init; }

    /// <summary>What signs the webhooks of this address: <c>whsec_…</c>.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Where the API answers; another address is a stand-in for tests.</summary>
    public Uri ApiBase { get; init; } = StripesOwn;

    internal bool IsOpen => SecretKey is { Length: > 0 };

    /// <summary>Where the payment pages are.</summary>
    internal string PagesOrigin =>
        ApiBase == StripesOwn ? "https://checkout.stripe.com" : ApiBase.GetLeftPart(UriPartial.Authority);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SecretKey is { Length: > 0 } && !Key().IsMatch(SecretKey))
            yield return new(
                "une clé secrète commence par sk_test_, sk_live_, rk_test_ ou rk_live_.",
                [nameof(SecretKey)]
            );
        if (WebhookSecret is { Length: > 0 } && !Secret().IsMatch(WebhookSecret))
            yield return new("un secret de webhook commence par whsec_.", [nameof(WebhookSecret)]);
        if (IsOpen && WebhookSecret is not { Length: > 0 })
            yield return new(
                "nécessaire avec SecretKey : sans lui, aucun paiement n’est confirmé.",
                [nameof(WebhookSecret)]
            );
        if (!ApiBase.IsAbsoluteUri || (ApiBase.Scheme != Uri.UriSchemeHttps && !ApiBase.IsLoopback))
            yield return new("une adresse complète en https est nécessaire.", [nameof(ApiBase)]);
    }

    [GeneratedRegex("^[sr]k_(test|live)_[A-Za-z0-9_]{8,}$")]
    private static partial Regex Key();

    [GeneratedRegex("^whsec_[A-Za-z0-9+/=_-]{8,}$")]
    private static partial Regex Secret();
}
