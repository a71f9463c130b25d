using Microsoft.AspNetCore.Http;

namespace Marketplace.Workshop.Intake;

/// <summary>The raw content of a call, whole: evidence is kept as it came, before anything is read from it.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">The server takes no file of that size at all (413).</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
