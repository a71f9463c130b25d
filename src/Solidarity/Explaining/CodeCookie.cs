using System.Security.Cryptography;
using System.Text;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Solidarity.Explaining;

/// <summary>Strictly necessary: the person asked for it by typing the code.</summary>
internal sealed class CodeCookie(IDataProtectionProvider protection, IHostEnvironment environment) : IRememberCode
{
    private readonly IDataProtector protector = protection.CreateProtector("solidarity-code");

    // A __Host- cookie needs HTTPS, which a computer that tries the marketplace out does not have.
    private string Name => environment.IsDevelopment() ? "droit" : "__Host-droit";

    public string? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 and < 512 } signed)
            return null;
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(signed)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Remember(HttpContext http, string code) =>
        http.Response.Cookies.Append(
            Name,
            WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(code))),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = !environment.IsDevelopment(),
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = "/",
            }
        );
}
