using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Ordering.Quoting;

/// <summary>The key in a link that stands for an account: of a quote, or of a place in a draw.</summary>
internal sealed class QuoteSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector links = protection.CreateProtector("solidarity-quote");

    public string Address(Quote quote) => $"/tarif-solidaire/devis/{quote.Number}?cle={Key(quote.Id)}";

    public string Key(Guid what) => WebEncoders.Base64UrlEncode(links.Protect(what.ToByteArray()));

    public bool Opens(string? key, Guid what)
    {
        if (key is not { Length: > 0 and < 512 })
            return false;
        try
        {
            var opened = links.Unprotect(WebEncoders.Base64UrlDecode(key));
            return CryptographicOperations.FixedTimeEquals(opened, what.ToByteArray());
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
