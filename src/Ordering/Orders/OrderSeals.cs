using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Ordering.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// The key in the link of an order, which stands for an account, and the code that is said at the counter. Both are
/// sealed with the keys of the site: reading the database reveals neither.
/// </summary>
internal sealed class OrderSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector links = protection.CreateProtector("order-link");
    private readonly IDataProtector codes = protection.CreateProtector("order-code");

    /// <summary>The address at which the buyer finds the order again.</summary>
    public string Address(OrderId order, string number) => $"/commande/{number}?cle={Key(order)}";

    public string Key(OrderId order) => WebEncoders.Base64UrlEncode(links.Protect(order.Value.ToByteArray()));

    /// <summary>Whether the key opens this very order; the comparison takes the same time for any wrong key.</summary>
    public bool Opens(string? key, OrderId order) =>
        Unseal(links, key) is { } opened && CryptographicOperations.FixedTimeEquals(opened, order.Value.ToByteArray());

    /// <summary>A text that must come back as it was, unreadable in the database.</summary>
    public string Seal(string text) => WebEncoders.Base64UrlEncode(codes.Protect(Encoding.UTF8.GetBytes(text)));

    public string Unseal(string sealedText) =>
        Encoding.UTF8.GetString(codes.Unprotect(WebEncoders.Base64UrlDecode(sealedText)));

    /// <summary>Six new digits, sealed.</summary>
    public string NewCode()
    {
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        return WebEncoders.Base64UrlEncode(codes.Protect(Encoding.ASCII.GetBytes(digits)));
    }

    /// <summary>The digits, for the buyer alone.</summary>
    public string Reveal(string sealedCode) =>
        Encoding.ASCII.GetString(codes.Unprotect(WebEncoders.Base64UrlDecode(sealedCode)));

    public bool IsCode(string? said, string sealedCode) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(string.Concat((said ?? "").Where(char.IsAsciiDigit))),
            Encoding.ASCII.GetBytes(Reveal(sealedCode))
        );

    private static byte[]? Unseal(IDataProtector protector, string? key)
    {
        if (key is not { Length: > 0 and < 512 })
            return null;
        try
        {
            return protector.Unprotect(WebEncoders.Base64UrlDecode(key));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
