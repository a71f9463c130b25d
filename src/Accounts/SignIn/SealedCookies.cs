using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.SignIn;

/// <summary>What a browser keeps for us between two steps: unreadable, bound to its purpose, and soon worth nothing.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection, IHostEnvironment environment)
{
    /// <summary>The password was right: who it is, between it and the second proof.</summary>
    public const string HalfTheWay = "etape";

    /// <summary>The challenge that a passkey has to sign.</summary>
    public const string Challenge = "defi";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public void Write(HttpContext http, string purpose, string text) =>
        http.Response.Cookies.Append(Name(purpose), Seal(purpose).Protect(text, Kept), Options(Kept));

    /// <summary>Null: there is none, or it is too old, or it is not ours.</summary>
    public string? Read(HttpContext http, string purpose)
    {
        if (http.Request.Cookies[Name(purpose)] is not { Length: > 0 } text)
            return null;
        try
        {
            return Seal(purpose).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Delete(HttpContext http, string purpose) =>
        http.Response.Cookies.Delete(Name(purpose), Options(kept: null));

    private ITimeLimitedDataProtector Seal(string purpose) =>
        protection.CreateProtector($"cookie {purpose}").ToTimeLimitedDataProtector();

    // A __Host- cookie needs HTTPS, which a computer that tries the marketplace out does not have.
    private string Name(string purpose) => environment.IsDevelopment() ? purpose : $"__Host-{purpose}";

    private CookieOptions Options(TimeSpan? kept) =>
        new()
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = kept,
        };
}
