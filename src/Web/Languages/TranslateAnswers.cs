using System.Text;
using Marketplace.Platform.Languages;
using Microsoft.AspNetCore.Http.Features;

namespace Marketplace.Web.Languages;

/// <summary>
/// Where the address asks for another language than French, the page is translated as it leaves, before it is compressed
/// and cached: the words in one place, nothing in the pages. French pages pass untouched.
/// </summary>
internal static class TranslateAnswers
{
    public static IApplicationBuilder UseTranslation(this IApplicationBuilder app)
    {
        var books = app.ApplicationServices.GetRequiredService<Phrasebooks>();
        return app.Use(
            (context, next) => books.Of(Language.Current) is { } book ? Translate(context, next, book) : next(context)
        );
    }

    private static async Task Translate(HttpContext context, RequestDelegate next, Phrasebook book)
    {
        context.Response.OnStarting(() => KeepLanguage(context.Response, book.Language));
        var outside = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page, outside));
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(outside);
        }
        await Send(context, page, book);
    }

    private static async Task Send(HttpContext context, MemoryStream page, Phrasebook book)
    {
        var response = context.Response;
        if (page.Length == 0)
            return;
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is not true)
        {
            page.Position = 0;
            await page.CopyToAsync(response.Body, context.RequestAborted);
            return;
        }
        var html = Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length);
        var bytes = Encoding.UTF8.GetBytes(new PageTranslation(book).Of(html));
        response.ContentLength = bytes.Length;
        response.Headers.ContentLanguage = book.Language.Code;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // An act of the page leads on in the language of the page.
    private static Task KeepLanguage(HttpResponse response, Language language)
    {
        var location = response.Headers.Location.ToString();
        if (Addresses.IsOwn(location) && !location.StartsWith(language.Prefix + "/", StringComparison.Ordinal))
            response.Headers.Location = language.Of(location);
        return Task.CompletedTask;
    }
}
