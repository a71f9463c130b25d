using System.Text.RegularExpressions;

namespace Marketplace.Benchmarks.Load;

/// <summary>Buyers who each go from an empty basket to the second step of the checkout, as a browser does.</summary>
internal static partial class Buying
{
    /// <summary>The latencies of reading the first step, and of posting it, which keeps the unit.</summary>
    public static async Task<(Latency Read, Latency Post)> Steps(Uri shop, IReadOnlyList<string> tags, int buyers)
    {
        var (reads, posts) = (new double[buyers], new double[buyers]);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Gauge.Lanes).Select(_ => Lane()));
        return (Latency.Of(reads), Latency.Of(posts));

        async Task Lane()
        {
            for (var buyer = Interlocked.Increment(ref next); buyer < buyers; buyer = Interlocked.Increment(ref next))
                (reads[buyer], posts[buyer]) = await Step(shop, tags[buyer]);
        }
    }

    private static async Task<(double Read, double Post)> Step(Uri shop, string tag)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        browser.BaseAddress = shop;
        // The shop stands behind a proxy that speaks HTTPS: its forms ask for it.
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var chosen = await browser.PostAsync("/panier", Form(("unite", tag)));
        Keep(browser, chosen);
        await browser.GetAsync("/commande"); // The connection is open and the page compiled, as for the next buyer.
        var (form, read) = await Gauge.Timed(() => browser.GetAsync("/commande"));
        Keep(browser, form);
        var fields = Hidden()
            .Matches(await form.Content.ReadAsStringAsync())
            .Select(field => (field.Groups[1].Value, field.Groups[2].Value))
            .Append(("Nom", "Camille"))
            .Append(("Telephone", "0612345678"));
        var (answer, post) = await Gauge.Timed(() => browser.PostAsync("/commande", Form([.. fields])));
        if (answer.Headers.Location?.ToString() is not "/commande?etape=2")
            throw new InvalidOperationException($"The first step answered {(int)answer.StatusCode}.");
        return (read, post);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    // A __Host- cookie is for HTTPS; here a plain loopback stands for it.
    private static void Keep(HttpClient browser, HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        var before = browser.DefaultRequestHeaders.TryGetValues("Cookie", out var known) ? known : [];
        browser.DefaultRequestHeaders.Remove("Cookie");
        var cookies = string.Join("; ", before.Concat(set.Select(one => one.Split(';')[0])));
        browser.DefaultRequestHeaders.Add("Cookie", cookies);
    }

    [GeneratedRegex(
        """<input(?=[^>]*type="hidden")[^>]*?name="([^"]+)"[^>]*?value="([^"]*)" """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Hidden();
}
