using System.IO.Compression;
using Marketplace.Platform;
using Marketplace.Web.Theming;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Marketplace.Web.Http;

/// <summary>
/// Public pages come from memory for anonymous visitors, compressed variants included. A page asks for it with
/// <c>[OutputCache(PolicyName = PublicPages.Policy, Tags = […])]</c>; the events that change it evict its tag.
/// </summary>
internal static class Caching
{
    // About five hundred pages of fifty kilobytes.
    private const long PagesInMemory = 24 * 1024 * 1024;

    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddSingleton<PageEvictions>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = PagesInMemory;
            cache.AddPolicy(PublicPages.Policy, new PublicPagesPolicy());
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        return services;
    }
}

/// <summary>Serves and stores only what is the same for everyone: no sign-in, no basket, no query it does not know.</summary>
internal sealed class PublicPagesPolicy : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var shared = HttpMethods.IsGet(request.Method) && request.Headers.Cookie.Count == 0;
        context.HttpContext.Items[typeof(PageEvictions)] = Evictions(context);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = shared;
        context.AllowCacheStorage = shared;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues["theme"] = context
            .HttpContext.RequestServices.GetRequiredService<ThemeInForce>()
            .Files.Name;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(5);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var changed = !Equals(context.HttpContext.Items[typeof(PageEvictions)], Evictions(context));
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || changed)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static long Evictions(OutputCacheContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<PageEvictions>().Count;
}
