using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Signing;
using Marketplace.Tests.Workshop.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Traceability.Certificates;

public sealed class ReadCertificateTests(ShopAtWork shop) : IClassFixture<ShopAtWork>
{
    private readonly Workplace workplace = shop.Workplace;

    [Fact]
    public async Task It_says_who_erased_what_and_how()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        var told = await Statement(laptop);

        Assert.Equal(workplace.Card.Name, (string?)told["organisation"]!["name"]);
        Assert.Equal("Don d’une entreprise ou d’un particulier", (string?)told["customer"]);
        Assert.Equal((laptop.Tag, $"{laptop.Word}-SN"), Pair(told["device"]!, "tag", "serial"));
        Assert.Equal(("PurgeVerified", "Clear"), Pair(told, "result", "requiredLevel"));
        var drive = told["drives"]![0]!;
        Assert.Equal($"{laptop.Word}-D", (string?)drive["serial"]);
        Assert.Equal((laptop.Tag, laptop.Tag), Pair(drive, "erasedIn", "nowIn"));
        var erasure = drive["erasure"]!;
        Assert.Equal(("Purge", "AtaSanitizeBlock"), Pair(erasure, "level", "technique"));
        Assert.Equal(0, (int)erasure["errors"]!);
        Assert.NotNull(erasure["startedAt"]);
        Assert.NotNull(erasure["endedAt"]);
        Assert.Equal("1.0.0", (string?)erasure["toolVersion"]);
        Assert.NotEmpty(erasure["proves"]!.AsArray());
    }

    [Fact]
    public async Task The_person_who_erased_and_the_one_who_verified_are_two()
    {
        var told = await Statement(await Laptop.Clear(shop, workplace));

        Assert.Equal(workplace.Worker.Actor.Pseudonym, (string?)told["drives"]![0]!["person"]);
        Assert.Equal(workplace.OtherWorker.Actor.Pseudonym, (string?)told["validator"]);
        Assert.DoesNotContain(workplace.Worker.Mail, told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_it_rests_on_is_named_as_in_the_ledger()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var accepted = (await laptop.Events()).Single(one => (string?)one!["type"] == "WipeAccepted")!;

        var told = await Statement(laptop);

        Assert.Equal((string?)accepted["payload"]!["evidence"], (string?)told["drives"]![0]!["erasure"]!["evidence"]);
        Assert.Equal((string?)(await laptop.Events())[^1]!["hash"], (string?)told["ledger"]!["head"]);
    }

    [Fact]
    public async Task The_signed_document_is_ours_and_its_hash_covers_all_of_it()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var document = (await Get(laptop, "application/json")).AsObject();

        Assert.True(shop.Services.GetRequiredService<SiteKey>().IsOurs(document));
        var statement = document["statement"]!.AsObject();
        var hash = (string?)statement["hash"];
        statement.Remove("hash");
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(statement))));
    }

    [Fact]
    public async Task It_says_the_same_each_time_until_something_happens()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var first = (string?)(await Statement(laptop))["hash"];
        Assert.Equal(first, (string?)(await Statement(laptop))["hash"]);

        await laptop.Api.SendSnapshot(Benches.Laptop(laptop.Word));

        Assert.NotEqual(first, (string?)(await Statement(laptop))["hash"]);
    }

    [Fact]
    public async Task A_drive_that_moved_says_where_it_was_erased_and_where_it_is()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        await laptop.Wipe();
        await laptop.Api.SendSnapshot(Benches.Laptop(laptop.Word, drive: "D2"));
        await laptop.Wipe("D2");
        var other = await laptop.Api.SendSnapshot(
            Benches.Laptop(Staffing.Unused("QZAUTRE"), extraDrive: $"{laptop.Word}-D")
        );
        await laptop.Verify();

        var drives = (await Statement(laptop))["drives"]!.AsArray();

        var moved = drives.Single(drive => (string?)drive!["serial"] == $"{laptop.Word}-D")!;
        Assert.Equal((laptop.Tag, other.Tag), Pair(moved, "erasedIn", "nowIn"));
        Assert.NotNull(moved["removedAt"]);
    }

    [Fact]
    public async Task A_device_that_is_not_cleared_has_no_certificate_and_says_why()
    {
        var laptop = await Laptop.Receive(shop, workplace);

        var answer = await laptop.Api.Ask($"/api/v1/devices/{laptop.Tag}/erasure-certificate");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["drive-unwiped"], answer.Reasons);
    }

    [Fact]
    public async Task A_wipe_that_nobody_verified_certifies_nothing()
    {
        var laptop = await Laptop.Receive(shop, workplace);
        await laptop.Wipe();

        var answer = await laptop.Api.Ask($"/api/v1/devices/{laptop.Tag}/erasure-certificate");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["verifier-missing"], answer.Reasons);
    }

    [Theory]
    [InlineData(null, "application/pdf")]
    [InlineData("*/*", "application/pdf")]
    [InlineData("application/pdf", "application/pdf")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/pdf;q=0.5, application/json", "application/json")]
    [InlineData("text/html, application/json;q=0.1", "application/json")]
    public async Task The_caller_chooses_between_paper_and_machine(string? accept, string type)
    {
        var laptop = await Laptop.Clear(shop, workplace);

        using var answer = await Ask(laptop, accept);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_it_is_not_written_in_is_refused()
    {
        var laptop = await Laptop.Clear(shop, workplace);

        using var answer = await Ask(laptop, "image/png");

        Assert.Equal(406, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_device_of_another_operator_does_not_exist()
    {
        var laptop = await Laptop.Clear(shop, workplace);
        var stranger = shop.Api((await shop.NewOperator()).Token);

        Assert.Equal(404, (await stranger.Ask($"/api/v1/devices/{laptop.Tag}/erasure-certificate")).Status);
    }

    private static (string?, string?) Pair(JsonNode node, string first, string second) =>
        ((string?)node[first], (string?)node[second]);

    private static async Task<JsonNode> Statement(Laptop laptop) =>
        (await Get(laptop, "application/json"))["statement"]!;

    private static async Task<JsonNode> Get(Laptop laptop, string accept)
    {
        using var answer = await Ask(laptop, accept);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpResponseMessage> Ask(Laptop laptop, string? accept)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"/api/v1/devices/{laptop.Tag}/erasure-certificate", UriKind.Relative)
        );
        foreach (var one in accept?.Split(", ") ?? [])
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(one));
        return await laptop.Api.SendAsync(request);
    }
}
