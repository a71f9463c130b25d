using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Web.Legal;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Theming;

internal static class ThemeEndpoints
{
    /// <summary>The theme in force, and what its parts read of the site.</summary>
    public static void AddTheme(this IServiceCollection services)
    {
        services.AddSingleton<ThemeFiles>();
        services.AddSingleton<ITheme>(provider => provider.GetRequiredService<ThemeFiles>());
        services.AddSingleton(provider =>
            ShellOf(provider.GetRequiredService<SiteSettings>(), provider.GetRequiredService<ThemeFiles>())
        );
    }

    private static Shell ShellOf(SiteSettings site, ThemeFiles theme) =>
        new()
        {
            SiteName = site.Name,
            Phone = site.Phone,
            PhoneHours = site.PhoneHours,
            Asset = theme.Address,
            Logo = theme.Logo,
            GuaranteeNotice = site.GuaranteeNotice == "" ? null : GuaranteeNotice.Path,
            BaseUrl = site.BaseUrl.TrimEnd('/'),
            Texts = theme.Texts,
        };

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
