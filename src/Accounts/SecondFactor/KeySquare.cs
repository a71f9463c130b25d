using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>The square that an application of codes scans, drawn here: the key goes to nobody else.</summary>
internal static class KeySquare
{
    public static IHtmlContent Draw(string site, string mail, string key)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Address(site, mail, key), QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Count; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new HtmlString(
            $"""
            <svg role="img" aria-label="Carré à scanner avec l’application" viewBox="0 0 {rows.Count} {rows.Count}" width="240" height="240" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{path}"/></svg>
            """
        );
    }

    /// <summary>As applications read it (Key URI format): SHA-1, six digits, thirty seconds are what they all assume.</summary>
    public static string Address(string site, string mail, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(mail)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(site)}&digits=6&period=30";
}
