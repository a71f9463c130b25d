using Marketplace.Platform.Languages;

namespace Marketplace.Web.Languages;

/// <summary>
/// Reads the language from the address: <c>/en/ordinateurs</c> is the page <c>/ordinateurs</c>, in English. The prefix becomes
/// the path base, so that pages, forms, links and the output cache need not know of it.
/// </summary>
internal static class LanguageOfAddress
{
    public static IApplicationBuilder UseLanguageOfAddress(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                var language = Take(context.Request);
                if (language is null)
                {
                    await next(context);
                    return;
                }
                using (language.Speak())
                    await next(context);
            }
        );

    private static Language? Take(HttpRequest request)
    {
        foreach (var language in Language.All.Where(one => one.Prefix != ""))
            if (request.Path.StartsWithSegments(language.Prefix, StringComparison.Ordinal, out var rest))
            {
                var path = rest.HasValue ? rest : new PathString("/");
                if (!Language.Speaks(path.Value!))
                    return null;
                request.PathBase += language.Prefix;
                request.Path = path;
                return language;
            }
        return null;
    }
}
