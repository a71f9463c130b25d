using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>A square that a phone scans (ISO/IEC 18004), drawn here: the code goes to nobody else.</summary>
internal static class CodeSquare
{
    public static IHtmlContent Draw(string address, int side = 220)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Count; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new HtmlString(
            $"""
            <svg role="img" aria-label="Carré à scanner" viewBox="0 0 {rows.Count} {rows.Count}" width="{side}" height="{side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{path}"/></svg>
            """
        );
    }
}
