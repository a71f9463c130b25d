using Marketplace.Web.Demo.Building;

namespace Marketplace.Web.Demo;

internal static class DemoServices
{
    /// <summary>The demonstration builds itself at the start in Development, or wherever the setting asks for it.</summary>
    public static IServiceCollection AddDemo(
        this IServiceCollection services,
        DemoSettings settings,
        IHostEnvironment environment
    )
    {
        services.AddSingleton<BuildDemo>();
        if (settings.Enabled ?? environment.IsDevelopment())
            services.AddHostedService<BuildDemoAtStart>();
        return services;
    }

    /// <summary>The command <c>demo</c>: serves on the loopback only, for as long as the building lasts.</summary>
    public static async Task<int> BuildOnce(WebApplication app)
    {
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = BuildDemoAtStart.Loopback(app.Services) };
        var whole = await app.Services.GetRequiredService<BuildDemo>().Run(http, Console.Out, default);
        await app.StopAsync();
        if (whole)
            return 0;
        await Console.Error.WriteLineAsync("La démonstration n’est pas complète : le journal dit ce qui a manqué.");
        return 1;
    }
}
