using Marketplace.Platform;
using Microsoft.AspNetCore.StaticFiles;

namespace Marketplace.Web.Legal;

/// <summary>
/// The harmonised notice on the legal guarantee (directive (EU) 2024/825, in force since 27 September 2026): the
/// official file that the shop was given, shown on listings and in the checkout. Without it, words take its place.
/// </summary>
internal sealed class GuaranteeNotice
{
    public const string Path = "/avis-garantie";

    private readonly string file;
    private readonly string type = "";

    /// <exception cref="WrongSetting">There is no such file, or it is neither a picture nor a PDF.</exception>
    public GuaranteeNotice(SiteSettings site)
    {
        file = site.GuaranteeNotice;
        if (!IsThere)
            return;
        if (!File.Exists(file))
            throw new WrongSetting("Site:GuaranteeNotice", $"le fichier {file} n’existe pas.");
        if (!new FileExtensionContentTypeProvider().TryGetContentType(file, out var known) || !IsShown(known))
            throw new WrongSetting("Site:GuaranteeNotice", "donnez l’avis officiel en SVG, PNG, JPEG, WebP ou PDF.");
        type = known;
    }

    public bool IsThere => file != "";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
            Path,
            (GuaranteeNotice notice) =>
                notice.IsThere ? Results.File(System.IO.Path.GetFullPath(notice.file), notice.type) : Results.NotFound()
        );

    private static bool IsShown(string type) =>
        type is "application/pdf" || type.StartsWith("image/", StringComparison.Ordinal);
}
