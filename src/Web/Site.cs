using Marketplace.Platform;
using Marketplace.Web.Demo;
using Marketplace.Web.Http;
using Marketplace.Web.Languages;
using Marketplace.Web.Legal;
using Marketplace.Web.Theming;

namespace Marketplace.Web;

/// <summary>The host: what is registered, and in which order a request meets it. It holds no business rule.</summary>
internal static class Site
{
    public static WebApplication Build(string[] args, Module[] modules)
    {
        var builder = WebApplication.CreateBuilder(args);
        AddServices(builder, modules);
        var app = builder.Build();
        Use(app, modules);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, Module[] modules)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSettings<SiteSettings>(configuration, "Site");
        services.AddDemo(services.AddSettings<DemoSettings>(configuration, "Demo"), builder.Environment);
        services.AddPlatform(configuration);
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services, configuration);
        }
        services.AddTheme();
        services.AddSingleton<GuaranteeNotice>();
        services.AddScoped<Rail>().AddSingleton<IPublicAddress, PublicAddress>();
        services.AddRateLimits(configuration).AddPages().AddApi().AddSecurity(builder.Environment).AddCaching();
        services.AddHealthChecks().AddDbContextCheck<Db>("database", tags: ["ready"]);
        if (configuration[WebHostDefaults.ServerUrlsKey] is null)
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
    }

    private static void Use(WebApplication app, Module[] modules)
    {
        app.Services.GetRequiredService<Themes>(); // A theme that does not exist stops the start, not the first page.
        app.Services.GetRequiredService<GuaranteeNotice>();
        app.UseLanguageOfAddress();
        app.UseFailures();
        app.UseSecurityHeaders(SecurityHeaders.Policy(app.Environment, app.Services.GetServices<FormTarget>()));
        app.UseThemeOfHost();
        app.UseRouting();
        app.UseForeignFormGuard();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseTranslation();
        app.UseAntiforgery();
        app.MapRazorPages();
        app.MapThemeFiles();
        GuaranteeNotice.Map(app);
        app.MapHealth();
        app.MapApi(modules);
        foreach (var module in modules)
            module.MapEndpoints(app);
    }
}
