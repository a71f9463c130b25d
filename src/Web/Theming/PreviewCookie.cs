using System.Security.Cryptography;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Web.Theming;

/// <summary>
/// The preview in a signed cookie that ends by itself. A page that is asked for with a cookie neither comes from the cache
/// nor goes into it, so that nobody else sees the preview.
/// </summary>
internal sealed class PreviewCookie(
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    IHostEnvironment environment
) : IPreview
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("theme")
        .ToTimeLimitedDataProtector();

    // A __Host- cookie needs HTTPS, which a computer that tries the marketplace out does not have.
    private string Name => environment.IsDevelopment() ? "apercu" : "__Host-apercu";

    public string? Theme =>
        http.HttpContext?.Request.Cookies[Name] is { Length: > 0 and < 1024 } signed ? Read(signed) : null;

    public void Start(string theme) =>
        http.HttpContext!.Response.Cookies.Append(Name, protector.Protect(theme, Kept), Options(Kept));

    public void Stop() => http.HttpContext!.Response.Cookies.Delete(Name, Options(null));

    private string? Read(string signed)
    {
        try
        {
            return protector.Unprotect(signed);
        }
        catch (CryptographicException)
        {
            return null; // Over, or not signed by us: there is no preview.
        }
    }

    private CookieOptions Options(TimeSpan? kept) =>
        new()
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Path = "/",
            MaxAge = kept,
        };
}
