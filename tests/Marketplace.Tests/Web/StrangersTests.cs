using System.Net;
using System.Text;

namespace Marketplace.Tests.Web;

/// <summary>
/// What belongs to one operator does not exist for another. The addresses are discovered, so that a new page or call
/// is covered on the day it appears; one that names something new fails here until the table says what it names.
/// </summary>
public sealed class StrangersTests(Shop shop, ITestOutputHelper output) : IClassFixture<Shop>
{
    /// <summary>The calls that anybody may make, and why.</summary>
    private static readonly Dictionary<string, string> Public = new()
    {
        ["GET /api/v1/permits/{id:guid}"] = "A permit is signed so that anybody can check it.",
    };

    [Fact]
    public async Task A_stranger_finds_nothing_of_an_operator_anywhere()
    {
        var (owner, stranger) = (await shop.NewOperator("a-nous"), await shop.NewOperator("a-d-autres"));
        var things = await Belongings.Of(shop, owner);
        var visits = new Visits(await shop.SignIn(stranger.Lead), shop.Api(stranger.LeadToken));

        var found = new List<string>();
        foreach (var door in (await Door.All(shop.Services)).Where(door => !door.IsPublic))
        {
            var status = await visits.Knock(door, door.Address(things));
            output.WriteLine($"{(int)status} {door}");
            if (status is not HttpStatusCode.NotFound)
                found.Add($"{(int)status} {door}");
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_owner_finds_each_of_these_pages_so_that_the_table_names_real_things()
    {
        var owner = await shop.NewOperator("chez-soi");
        var things = await Belongings.Of(shop, owner);
        var visits = new Visits(await shop.SignIn(owner.Lead), shop.Api(owner.LeadToken));

        var missing = new List<string>();
        foreach (var door in (await Door.All(shop.Services)).Where(door => door.Method == "GET" && !door.IsPublic))
            if (
                await visits.Knock(door, door.Address(things))
                is not (HttpStatusCode.OK or HttpStatusCode.Redirect)
                    and var status
            )
                missing.Add($"{(int)status} {door}");

        Assert.Empty(missing);
    }

    [Fact]
    public async Task What_is_public_is_public_on_purpose()
    {
        var open = (await Door.All(shop.Services)).Where(door => door.IsPublic).Select(door => door.ToString());

        Assert.Equal(Public.Keys.Order(), open.Order());
    }

    [Fact]
    public async Task Pages_and_calls_are_discovered_both()
    {
        var doors = (await Door.All(shop.Services)).Select(door => door.ToString()).ToList();

        Assert.Contains("GET /atelier/jetons/{token:guid}/revocation", doors);
        Assert.Contains("POST /atelier/jetons/{token:guid}/revocation", doors);
        Assert.Contains("POST /api/v1/devices/{tag}/verification", doors);
    }

    /// <summary>Somebody with a browser and a token, who tries the doors.</summary>
    private sealed class Visits(Visitor browser, HttpClient api)
    {
        public async Task<HttpStatusCode> Knock(Door door, string address)
        {
            using var request = new HttpRequestMessage(new HttpMethod(door.Method), address)
            {
                Content = door.Method == "GET" ? null : await Body(door),
            };
            using var answer = await (door.IsApi ? api : browser.Browser).SendAsync(request);
            return answer.StatusCode;
        }

        /// <summary>All that any call has to be told: what stops us must be whose thing it is, not what was left out.</summary>
        private const string Decided = """
            {"type": "Laptop", "status": "Waste", "zone": "Lid", "severity": "S1", "passed": true, "dataFound": false}
            """;

        private async Task<HttpContent> Body(Door door)
        {
            if (door.TakesFiles)
                return new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "photos", "photo.jpg" } };
            if (door.IsApi)
                return new StringContent(Decided, Encoding.UTF8, "application/json");

            // A form of our own, with our own token: what stops us must be whose thing it is.
            var form = (await browser.Open("/deconnexion")).FormThatSays("Se déconnecter");
            return new FormUrlEncodedContent(form.Filled([]).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        }
    }
}
