using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web;

/// <summary>One way to ask an address that names something of an operator: a device, an order, a token.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Handler">The named handler of a page, where it has several.</param>
/// <param name="IsPublic">It asks for no sign-in and no token.</param>
/// <param name="TakesFiles">An API call whose body is a form with files.</param>
internal sealed record Door(string Method, RouteEndpoint Endpoint, string? Handler, bool IsPublic, bool TakesFiles)
{
    public string Route => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');

    public bool IsApi => Route.StartsWith("/api/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>The address with each of its places filled in, by the word before it and its name.</summary>
    /// <exception cref="KeyNotFoundException">The table does not know what a place names: say it there.</exception>
    public string Address(IReadOnlyDictionary<string, string> values)
    {
        var (path, word) = ("", "");
        foreach (var segment in Endpoint.RoutePattern.PathSegments)
        {
            var part = segment.Parts.Single();
            if (part is RoutePatternLiteralPart literal)
                word = literal.Content;
            path += "/" + (part is RoutePatternParameterPart named ? Value($"{word}/{named.Name}", values) : word);
        }
        return path + (Handler is null ? "" : $"?handler={Handler}");
    }

    private string Value(string place, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(place, out var value)
            ? value
            : throw new KeyNotFoundException($"{this}: nothing is known of « {place} ».");

    /// <summary>Every page under <c>/atelier</c> and every call under <c>/api/v1</c> whose address has a parameter.</summary>
    public static async Task<IReadOnlyList<Door>> All(IServiceProvider services)
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (IsWatched(endpoint))
                doors.AddRange(await Of(endpoint, services.GetRequiredService<PageLoader>()));
        return doors;
    }

    private static bool IsWatched(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count > 0
        && $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}" is var route
        && (
            route.StartsWith("/atelier/", StringComparison.Ordinal)
            || route.StartsWith("/api/v1/", StringComparison.Ordinal)
        );

    private static async Task<IEnumerable<Door>> Of(RouteEndpoint endpoint, PageLoader pages)
    {
        var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            return Handlers(await pages.LoadAsync(page, endpoint.Metadata))
                .Distinct()
                .Select(handler => new Door(handler.Method, endpoint, handler.Name, isPublic, false));

        var files = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data");
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(method => new Door(method, endpoint, null, isPublic, files is true));
    }

    // A page without an OnGet is shown all the same.
    private static IEnumerable<(string Method, string? Name)> Handlers(CompiledPageActionDescriptor page) =>
        page
            .HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name))
            .Prepend(("GET", null));
}
