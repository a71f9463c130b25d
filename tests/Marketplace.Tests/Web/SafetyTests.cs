using System.Net;
using Marketplace.Accounts.Contracts;

namespace Marketplace.Tests.Web;

public sealed class SafetyTests(Shop shop) : IClassFixture<Shop>
{
    private readonly HttpClient client = shop.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

    [Theory, InlineData("/connexion"), InlineData("/health/live"), InlineData("/nulle-part")]
    public async Task Every_answer_forbids_what_comes_from_elsewhere(string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [
        Theory,
        InlineData("Sec-Fetch-Site", "cross-site"),
        InlineData("Sec-Fetch-Site", "same-site"),
        InlineData("Origin", "https://ailleurs.test")
    ]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/connexion", UriKind.Relative));
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    /// <summary>PostgreSQL keeps no null character in a text: whoever sends one is answered, not told of a fault.</summary>
    [Fact]
    public async Task A_null_character_is_never_a_fault_of_ours()
    {
        var worker = await shop.SignIn(Role.Worker, await shop.NewOperator());

        var answer = await worker.Open("/atelier/appareils?q=a%00b");

        Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        Assert.Contains("<h1", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Mail", "x@exemple.test")]);

        var answer = await client.PostAsync(new Uri("/connexion", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [
        Theory,
        InlineData("/nulle-part"),
        InlineData("/ordinateurs/%20"),
        InlineData("/en/ordinateurs/%20?tri=9"),
        InlineData("/reseau/%20"),
        InlineData("/passeport/%09")
    ]
    public async Task An_address_that_does_not_exist_is_a_page_with_a_sentence(string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("/api/v1/devices/OS-00000000"), InlineData("/api/v1/nothing")]
    public async Task The_API_answers_problem_details_and_never_a_page(string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.True((int)answer.StatusCode is 401 or 404);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_description_of_the_API_is_there() =>
        Assert.Contains(
            "/api/v1/snapshots",
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)),
            StringComparison.Ordinal
        );
}
