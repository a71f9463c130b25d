using System.Security.Cryptography;
using Marketplace.Bulk.Requesting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Bulk.Quoting;

/// <summary>The key in the link of a request or of a quote, which stands for an account.</summary>
internal sealed class LotSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector links = protection.CreateProtector("lot-quote");

    public string Address(LotQuote quote, string act = "") => $"/devis/{quote.Number}{act}?cle={Key(quote.Id)}";

    public string Address(LotRequest request, string act = "") =>
        $"/associations/demandes/{request.Id}{act}?cle={Key(request.Id)}";

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
