using System.Globalization;
using System.Text;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Marketplace.Traceability.Passport;

/// <summary>The code on the label that leads to a passport, as a picture: <c>/passeport/{tag}/qr.svg</c>.</summary>
internal static class Qr
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/passeport/{tag}/qr.svg", Handle).ExcludeFromDescription();

    /// <summary>The dark squares of the code, row by row, with the margin of four squares that readers need.</summary>
    public static bool[][] Squares(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
    }

    // A tag is a name: its code is drawn without asking whether a device bears it.
    private static Results<ContentHttpResult, NotFound> Handle(string tag, IPublicAddress site, HttpResponse response)
    {
        if (!Tag.TryParse(tag, out var known))
            return TypedResults.NotFound();

        response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Text(Draw(Squares(site.Of($"/passeport/{known}"))), "image/svg+xml");
    }

    private static string Draw(bool[][] squares)
    {
        var path = new StringBuilder();
        for (var y = 0; y < squares.Length; y++)
        for (var x = 0; x < squares[y].Length; x++)
            if (squares[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {squares.Length} {squares.Length}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{squares.Length}v{squares.Length}H0z"/><path d="{path}"/></svg>
            """;
    }
}
