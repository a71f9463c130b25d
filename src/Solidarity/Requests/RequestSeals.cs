using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Solidarity.Requests;

/// <summary>The key in the link of a request, which stands for an account.</summary>
internal sealed class RequestSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector links = protection.CreateProtector("solidarity-request");

    public string Address(Guid request) => $"/tarif-solidaire/demande/{request}?cle={Key(request)}";

    public string Key(Guid request) => WebEncoders.Base64UrlEncode(links.Protect(request.ToByteArray()));

    public bool Opens(string? key, Guid request)
    {
        if (key is not { Length: > 0 and < 512 })
            return false;
        try
        {
            var opened = links.Unprotect(WebEncoders.Base64UrlDecode(key));
            return CryptographicOperations.FixedTimeEquals(opened, request.ToByteArray());
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
