using Marketplace.Platform;

namespace Marketplace.Web.Legal;

/// <summary>
/// What a shop says of itself before it may open: without it, it does not start for the public. A demonstration or a
/// test does, and its legal pages say what is missing.
/// </summary>
internal static class Opening
{
    /// <exception cref="WrongSetting">Something that the law asks for is missing.</exception>
    public static void Check(SiteSettings site, IHostEnvironment environment)
    {
        if (!environment.IsProduction())
            return;
        foreach (var (setting, value, why) in Needed(site))
            if (string.IsNullOrWhiteSpace(value))
                throw new WrongSetting($"Site:{setting}", why);
    }

    private static IEnumerable<(string Setting, string Value, string Why)> Needed(SiteSettings site) =>
        [
            (
                nameof(site.Mediator),
                site.Mediator,
                "nommez le médiateur de la consommation et son adresse (C. conso. L.612-1) ; la boutique n’ouvre pas sans lui."
            ),
            (
                nameof(site.Publisher),
                site.Publisher,
                "nommez qui édite la boutique, avec sa forme, son adresse et son SIREN (loi 2004-575, article 1-1)."
            ),
            (
                nameof(site.Director),
                site.Director,
                "nommez la directrice ou le directeur de la publication (loi 2004-575, article 1-1)."
            ),
            (
                nameof(site.Host),
                site.Host,
                "nommez qui héberge la boutique, avec son adresse et son téléphone (loi 2004-575, article 1-1)."
            ),
        ];
}
