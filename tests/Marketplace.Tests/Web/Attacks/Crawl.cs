using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>Follows every link of the site that a visitor can see, from page to page, each address once.</summary>
internal sealed partial class Crawl(Visitor visitor)
{
    // Signing out would end the walk.
    private static readonly string[] LeftAlone = ["/deconnexion", "/theme/", "/photos/"];

    public List<Sight> Pages { get; } = [];

    /// <summary>Walks from these addresses, over at most so many pages.</summary>
    public async Task<Crawl> From(int most, params string[] starts)
    {
        var (waiting, seen) = (new Queue<string>(starts), new HashSet<string>(starts));
        while (waiting.TryDequeue(out var address) && Pages.Count < most)
        {
            var page = await visitor.Open(address);
            Pages.Add(page);
            foreach (var link in Links(page))
                if (Shape(link) is var shape && seen.Add(shape))
                    waiting.Enqueue(link);
        }
        return this;
    }

    public IEnumerable<string> Broken =>
        Pages.Where(page => (int)page.Status >= 500).Select(page => $"{(int)page.Status} {page.Address.PathAndQuery}");

    private static IEnumerable<string> Links(Sight page) =>
        page.Status is not HttpStatusCode.OK
            ? []
            : Hrefs()
                .Matches(page.Html)
                .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Select(link => new Uri(page.Address, link))
                .Where(link => link.Host == page.Address.Host)
                .Select(link => link.PathAndQuery)
                .Where(link => !LeftAlone.Any(start => link.StartsWith(start, StringComparison.Ordinal)));

    // Filters combine without end: one value of each combination of parameters is enough.
    private static string Shape(string link)
    {
        var (path, query) = link.Split('?', 2) is [var p, var q] ? (p, q) : (link, "");
        return $"{path}?{string.Join('&', query.Split('&').Select(one => one.Split('=')[0]).Distinct().Order())}";
    }

    [GeneratedRegex("<a\\b[^>]*href=\"([^\"#]+)[^\"]*\"")]
    private static partial Regex Hrefs();
}
