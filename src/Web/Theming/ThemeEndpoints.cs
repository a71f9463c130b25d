using Marketplace.Platform;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Theming;

internal static class ThemeEndpoints
{
    public static void MapThemeFiles(this WebApplication app) =>
        app.MapGet(
                "/theme/{hash}/{file}",
                (string hash, string file, ITheme theme, HttpResponse response) =>
                {
                    if (((ThemeFiles)theme).Find(hash, file) is not { } found)
                        return Results.NotFound();
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(found.Content, found.Type);
                }
            )
            .CacheOutput(PublicPages.Policy)
            .AllowAnonymous();
}
