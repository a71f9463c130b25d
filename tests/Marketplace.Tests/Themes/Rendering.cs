using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Themes;

/// <summary>Shows a part with a record, through the view engine of the running shop and the theme in force.</summary>
internal static class Rendering
{
    /// <summary>The part alone, or dressed as a whole page by the layout of a path.</summary>
    public static async Task<string> Render(this Shop shop, string part, object? record, string? asPage = null)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Scheme = "https";
        http.Request.Path = asPage;
        var context = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = engine.FindView(context, part, isMainPage: asPage is not null).EnsureSuccessful(null);
        await using var html = new StringWriter();
        await found.View!.RenderAsync(
            new ViewContext(context, found.View, Holding(record), Temporary(context), html, new HtmlHelperOptions())
        );
        return html.ToString();
    }

    private static ViewDataDictionary Holding(object? record) =>
        new(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = record };

    private static TempDataDictionary Temporary(ActionContext context) =>
        new(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<ITempDataProvider>());
}
