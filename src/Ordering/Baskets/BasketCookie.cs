using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Ordering.Baskets;

/// <summary>The number of a visitor's basket, in a signed cookie: strictly necessary, so that no banner is needed.</summary>
internal sealed class BasketCookie(IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly IDataProtector protector = protection.CreateProtector("basket");

    // A __Host- cookie needs HTTPS, which a computer that tries the marketplace out does not have.
    private string Name => environment.IsDevelopment() ? "panier" : "__Host-panier";

    /// <summary>Null: the visitor has no basket, or a cookie that we did not sign.</summary>
    public Guid? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 and < 512 } signed)
            return null;
        try
        {
            return new Guid(protector.Unprotect(WebEncoders.Base64UrlDecode(signed)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public Guid ReadOrStart(HttpContext http)
    {
        if (Read(http) is { } basket)
            return basket;

        var started = Guid.CreateVersion7();
        var signed = WebEncoders.Base64UrlEncode(protector.Protect(started.ToByteArray()));
        http.Response.Cookies.Append(Name, signed, Options());
        return started;
    }

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Path = "/",
            Expires = clock.GetUtcNow() + Kept,
        };
}
