using Marketplace.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Workshop.Photos;

/// <summary><c>GET /photos/{hash}.webp</c>, for everyone. The name is the content's hash: what was fetched once never changes.</summary>
internal static class ServePhoto
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/photos/{hash}.webp", Handle).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The address of a photo by its hash.</summary>
    public static string Address(string hash) => $"/photos/{hash}.webp";

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        string hash,
        IFiles files,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (await files.Read(FileKind.Photo, hash, cancellation) is not { } content)
            return TypedResults.NotFound();

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(content, "image/webp", entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
