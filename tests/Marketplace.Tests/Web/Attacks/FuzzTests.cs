using System.Net;
using Marketplace.Accounts.Contracts;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>
/// Twenty thousand requests of nonsense, in addresses, query strings and forms, by everybody who can ask: each is
/// answered by something other than a fault of ours. A failure tells the request; the dice always fall alike.
/// </summary>
public sealed class FuzzTests(Shop shop, ITestOutputHelper output) : IClassFixture<Shop>
{
    private const int PerRole = 5_000;

    private static readonly string[] Asked =
    [
        "q",
        "usage",
        "type",
        "grade",
        "prix-max",
        "ram-min",
        "stockage-min",
        "operateur",
        "retrait",
        "tri",
        "page",
        "unite",
        "etape",
        "cle",
        "numero",
        "etat",
        "annee",
        "cursor",
        "state",
        "handler",
        "since",
        "device",
    ];

    [Theory]
    [InlineData(Role.Buyer, 1)]
    [InlineData(Role.Worker, 2)]
    [InlineData(Role.Lead, 3)]
    [InlineData(Role.Administrator, 4)]
    public async Task Nonsense_is_never_a_fault_of_ours(Role role, int seed)
    {
        var workplace = await shop.NewOperator();
        var things = await Belongings.Of(shop, workplace);
        var person = await shop.SignIn(role, workplace);
        string[] starts = ["/", "/atelier", "/pole", "/panier", "/commande", "/renoncer", "/connexion"];
        var walk = await new Crawl(person).From(150, [.. starts, $"/passeport/{things["devices/tag"]}"]);
        var pages = walk.Pages.Where(page => page.Status is HttpStatusCode.OK).ToList();
        var nonsense = new Nonsense(new Random(seed));

        var faults = new List<string>();
        var told = new Dictionary<HttpStatusCode, int>();
        for (var request = 0; request < PerRole && faults.Count < 10; request++)
        {
            var (what, answer) = await Ask(person, nonsense, nonsense.One(pages));
            told[answer.Status] = told.GetValueOrDefault(answer.Status) + 1;
            if ((int)answer.Status >= 500)
                faults.Add($"{(int)answer.Status} {what}");
        }

        output.WriteLine(string.Join(", ", told.Select(one => $"{one.Value} × {(int)one.Key}")));
        Assert.Empty(faults);
    }

    private static async Task<(string What, Sight Answer)> Ask(Visitor person, Nonsense nonsense, Sight page)
    {
        var forms = page
            .Forms.Where(form => form.Posts && !form.Action.StartsWith("/deconnexion", StringComparison.Ordinal))
            .ToList();
        if (forms.Count > 0 && nonsense.Sometimes())
            return await Post(person, nonsense, page, nonsense.One(forms));

        var address = Address(nonsense, page);
        return ($"GET {address}", await Get(person, address));
    }

    private static string Address(Nonsense nonsense, Sight page)
    {
        var path = page.Path;
        if (nonsense.Sometimes())
            path = string.Join(
                '/',
                path.Split('/').Select(part => part != "" && nonsense.Sometimes() ? Segment(nonsense) : part)
            );
        var query = Enumerable.Range(0, 3).Select(_ => $"{nonsense.One(Asked)}={Escaped(nonsense)}");
        return $"{path}?{string.Join('&', query)}";
    }

    private static async Task<(string What, Sight Answer)> Post(
        Visitor person,
        Nonsense nonsense,
        Sight page,
        Form form
    )
    {
        var fields = form.Filled([])
            .Select(field =>
                field.Name is not "__RequestVerificationToken" && nonsense.Sometimes()
                    ? (field.Name, Value: nonsense.Word())
                    : field
            )
            .ToList();
        var action = new Uri(page.Address, form.Action);
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, Sendable(field.Value)))
        );
        var answer = await Sight.Of(await person.Browser.PostAsync(action, content));
        var typed = fields.Where(field => field.Name is not "__RequestVerificationToken");
        return (
            $"POST {action.PathAndQuery} {string.Join(" & ", typed.Select(f => $"{f.Name}={Uri.EscapeDataString(Sendable(f.Value))}"))}",
            answer
        );
    }

    private static async Task<Sight> Get(Visitor person, string address) =>
        await Sight.Of(await person.Browser.GetAsync(new Uri("https://localhost" + address)));

    // A path with a null character is refused by the server itself, before it is a request.
    private static string Segment(Nonsense nonsense) =>
        Uri.EscapeDataString(Sendable(nonsense.Word()).Replace("\0", "", StringComparison.Ordinal));

    private static string Escaped(Nonsense nonsense) => Uri.EscapeDataString(Sendable(nonsense.Word()));

    // Half a surrogate pair cannot be written as UTF-8 by a client.
    private static string Sendable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
