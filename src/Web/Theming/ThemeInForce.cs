using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Web.Theming;

/// <summary>
/// The theme of this request: the one that its visitor previews, else the one that was chosen for the host name, else the
/// usual one. Mails and jobs, which have no host, wear the usual one.
/// </summary>
internal sealed class ThemeInForce(Themes themes)
{
    public ThemeFiles Files { get; private set; } = themes.Of(themes.Usual)!;

    /// <summary>A theme whose folder is gone is as one that was not chosen.</summary>
    public void Wear(string? theme)
    {
        if (theme is not null && themes.Of(theme) is { } found)
            Files = found;
    }
}

internal static class WearThemeOfHost
{
    // What shows no theme does not ask for one: a health check answers before the database has its tables.
    private static readonly PathString[] Bare = ["/api", "/health", "/metrics", "/openapi", "/theme", "/webhooks"];

    /// <summary>Before the output cache, whose key holds the theme.</summary>
    public static void UseThemeOfHost(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (IsDressed(context))
                    await Wear(context);
                await next(context);
            }
        );

    // The page that tells a failure must not fail for the same reason.
    private static bool IsDressed(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is null
        && !Array.Exists(Bare, place => context.Request.Path.StartsWithSegments(place));

    private static async Task Wear(HttpContext context)
    {
        var services = context.RequestServices;
        var hosts = services.GetRequiredService<IThemeOfHost>();
        var chosen = await hosts.Of(context.Request.Host.Host, context.RequestAborted);
        services.GetRequiredService<ThemeInForce>().Wear(services.GetRequiredService<IPreview>().Theme ?? chosen);
    }
}
