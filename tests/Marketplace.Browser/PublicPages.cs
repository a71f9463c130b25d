using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Marketplace.Browser;

/// <summary>The pages that anybody may open: those that the sitemap names, and those that it leaves out on purpose.</summary>
internal static partial class PublicPages
{
    /// <summary>Not for search engines, or met on the way of a purchase.</summary>
    private static readonly string[] Unlisted =
    [
        "/",
        "/ordinateurs",
        "/ordinateurs?q=dell&tri=prix",
        "/ordinateurs?q=zzzzzz",
        "/panier",
        "/connexion",
        "/renoncer",
        "/classement",
        "/comparer",
        "/alerte?q=portable",
        "/tarif-solidaire",
        "/tarif-solidaire/document",
        "/tarif-solidaire/avis-impot",
        "/tarif-solidaire/reste-a-payer",
        "/tarif-solidaire/tirages",
        "/associations",
        "/aide",
        "/reseau",
        "/reseau?departement=46",
        "/reseau/rejoindre",
        "/donnees",
        "/en",
        "/en/ordinateurs",
        "/en/panier",
    ];

    /// <param name="unitsEach">A few units stand for all: their pages differ by their data only.</param>
    public static async Task<IReadOnlyList<string>> Of(Uri shop, int unitsEach = 2)
    {
        using var client = new HttpClient { BaseAddress = shop };
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        var listed = sitemap
            .Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).PathAndQuery)
            .ToList();
        var workshops = Workshop()
            .Matches(await client.GetStringAsync(new Uri("/reseau", UriKind.Relative)))
            .Select(link => link.Groups[1].Value)
            .Where(path => path != "/reseau/rejoindre")
            .Take(1)
            .ToList();
        Assert.NotEmpty(workshops);
        return
        [
            .. Unlisted
                .Concat(workshops)
                .Concat(listed.GroupBy(Family).SelectMany(family => family.Take(unitsEach)))
                .Distinct(),
        ];
    }

    private static string Family(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex("href=\"(/reseau/[a-z0-9-]+)\"")]
    private static partial Regex Workshop();
}
