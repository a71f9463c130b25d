using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Web.Legal;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Theming;

internal static class ThemeEndpoints
{
    /// <summary>The theme of each request, and what its parts read of the site.</summary>
    public static void AddTheme(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddSingleton<Themes>().AddScoped<ThemeInForce>().AddScoped<SiteTexts>();
        services.AddSingleton<IThemes>(all => all.GetRequiredService<Themes>());
        services.AddScoped<ITheme>(all => all.GetRequiredService<ThemeInForce>().Files);
        services.AddSingleton<PreviewCookie>().AddSingleton<IPreview>(all => all.GetRequiredService<PreviewCookie>());
        services.AddScoped(all =>
            ShellOf(all.GetRequiredService<SiteSettings>(), all.GetRequiredService<ThemeInForce>().Files)
        );
    }

    private static Shell ShellOf(SiteSettings site, ThemeFiles theme)
    {
        var shell = new Shell
        {
            SiteName = theme.SiteName ?? site.Name,
            Phone = site.Phone,
            PhoneHours = site.PhoneHours,
            Asset = theme.Address,
            Logo = theme.Logo,
            GuaranteeNotice = site.GuaranteeNotice == "" ? null : GuaranteeNotice.Path,
            BaseUrl = site.BaseUrl.TrimEnd('/'),
        };
        return shell with { Texts = ThemeTexts.Write(theme.Name, theme.Texts, ThemeTexts.Words(shell)) };
    }

    public static void MapThemeFiles(this WebApplication app) =>
        app.MapGet(
                "/theme/{hash}/{file}",
                (string hash, string file, Themes themes, HttpResponse response) =>
                {
                    if (themes.Find(hash, file) is not { } found)
                        return Results.NotFound();
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(found.Content, found.Type);
                }
            )
            .CacheOutput(PublicPages.Policy)
            .AllowAnonymous();
}
