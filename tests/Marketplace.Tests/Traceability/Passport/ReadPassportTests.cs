using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Traceability.Passport;

public sealed class ReadPassportTests(ShopAtWork shop) : IClassFixture<ShopAtWork>
{
    private readonly Workplace workplace = shop.Workplace;

    [Fact]
    public async Task A_cleared_device_shows_its_life_to_anyone()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        var page = await shop.Visit().Open($"/passeport/{laptop.Tag}");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("Tramont Vallon 14", page.Text, StringComparison.Ordinal);
        Assert.Contains("Effacement vérifié par une deuxième personne", page.Text, StringComparison.Ordinal);
        Assert.Contains("niveau Purge", page.Text, StringComparison.Ordinal);
        // The history of a unit leads to its proofs by these names.
        Assert.Contains("id=\"effacement\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"permis\"", page.Html, StringComparison.Ordinal);
        var last = (await laptop.Events())[^1]!;
        Assert.Contains(((string)last["hash"]!)[..8], page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_was_only_received_shows_little()
    {
        var laptop = await Laptop.Receive(shop, workplace);

        var page = await shop.Visit().Open($"/passeport/{laptop.Tag}");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("n’est pas encore prouvé", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reçu et enregistré", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/ld+json")]
    public async Task Nothing_personal_is_on_a_passport(string accept)
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open($"/atelier/appareils/{laptop.Tag}/incident");
        await worker.Submit(("Kind", "Other"), ("Note", "vu par Mme Dupont"));
        Assert.Contains("Dupont", (await laptop.Events()).ToJsonString(), StringComparison.Ordinal);

        var text = await Get(laptop.Tag, accept);

        Assert.DoesNotContain(laptop.Word, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{laptop.Word}-D"[^4..], text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dupont", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text.Replace("\"@", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var person in (Staff[])[workplace.Worker, workplace.OtherWorker, workplace.Lead])
        {
            Assert.DoesNotContain(person.Mail, text, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Actor.Pseudonym, text, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Id.Value.ToString(), text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("OS-00000000")]
    [InlineData("n-importe-quoi")]
    public async Task A_tag_that_no_device_bears_is_answered_with_a_sentence(string tag)
    {
        var page = await shop.Visit().Open($"/passeport/{tag}");

        Assert.Equal(404, (int)page.Status);
        Assert.Contains("Aucun appareil ne porte ce numéro", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_the_right_shape_that_was_never_given_is_unknown() =>
        Assert.Equal(404, (int)(await shop.Visit().Open($"/passeport/{Tag.Draw()}")).Status);

    [Fact]
    public async Task Machines_get_the_same_as_linked_facts_at_the_same_address()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        Assert.Contains(
            "<html",
            await Get(laptop.Tag, "text/html,application/xhtml+xml,*/*;q=0.8"),
            StringComparison.Ordinal
        );

        var told = JsonNode.Parse(await Get(laptop.Tag, "application/ld+json"))!;

        Assert.Equal("https://schema.org", (string?)told["@context"]);
        Assert.Equal("Product", (string?)told["@type"]);
        Assert.Equal(laptop.Tag, (string?)told["sku"]);
        Assert.EndsWith($"/passeport/{laptop.Tag}", (string?)told["@id"], StringComparison.Ordinal);
        Assert.NotEmpty(told["subjectOf"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_takes_anything_gets_the_page() =>
        Assert.Contains(
            "<html",
            await Get((await Laptop.Receive(shop, workplace)).Tag, "*/*"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_page_is_kept_until_something_happens_to_the_device()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        Assert.Contains("n’est pas encore prouvé", await Get(laptop.Tag, "text/html"), StringComparison.Ordinal);

        await laptop.Wipe();
        await laptop.Verify();

        Assert.Contains(
            "Rien de la personne d’avant",
            await Until(laptop.Tag, "Rien de la personne"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_code_leads_to_the_passport_and_carries_no_style()
    {
        var tag = Tag.Draw();
        using var answer = await shop.Api(null).GetAsync(new Uri($"/passeport/{tag}/qr.svg", UriKind.Relative));

        var svg = await answer.Content.ReadAsStringAsync();
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("script", svg, StringComparison.Ordinal);
        Assert.Equal(404, (await shop.Api(null).Ask("/passeport/rien/qr.svg")).Status);
    }

    /// <summary>The dispatcher runs beside the requests: what it renews shows a moment later.</summary>
    private async Task<string> Until(string tag, string words)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var text = await Get(tag, "text/html");
            if (text.Contains(words, StringComparison.Ordinal))
                return text;
            await Task.Delay(100);
        }
        return await Get(tag, "text/html");
    }

    private async Task<string> Get(string tag, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/passeport/{tag}", UriKind.Relative));
        request.Headers.Accept.Clear();
        foreach (var one in accept.Split(','))
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(one));
        using var answer = await shop.Api(null).SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
