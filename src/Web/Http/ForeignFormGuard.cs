namespace Marketplace.Web.Http;

/// <summary>
/// Refuses a form that another site sends. Cached pages carry no antiforgery token, so that their forms rest on this
/// check and on SameSite cookies; every other form carries a token as well.
/// </summary>
internal static class ForeignFormGuard
{
    public static IApplicationBuilder UseForeignFormGuard(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (IsUnsafe(context.Request) && IsForeign(context.Request))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return;
                }
                await next(context);
            }
        );

    private static bool IsUnsafe(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method)
        && !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/webhooks");

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
    }
}
