namespace Marketplace.Tests.Workshop;

/// <summary>A call that leaves out what it decides is bad input: silence is never taken for the first answer of a list.</summary>
public sealed class AnswerRequiredTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync() => unit = await UnitPath.Received(shop, await shop.NewOperator());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("type")]
    [InlineData("legal-status")]
    [InlineData("defects")]
    [InlineData("quality-check")]
    [InlineData("sampling")]
    public async Task An_empty_call_changes_nothing(string act)
    {
        var before = await unit.Read();

        var answer = await unit.Act(unit.Worker, act, new { note = "sans réponse" });

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", await Kind(act));
        Assert.Equal(before.Text, (await unit.Read()).Text);
    }

    [Theory]
    [InlineData("type", "{\"type\": \"Spaceship\"}")]
    [InlineData("defects", "{\"zone\": \"Roof\", \"severity\": \"S1\"}")]
    [InlineData("defects", "{\"zone\": \"Lid\", \"severity\": \"S9\"}")]
    [InlineData("defects", "not json")]
    [InlineData("quality-check", "{\"passed\": \"perhaps\"}")]
    [InlineData("safety-test", "{\"answers\": {\"visual\": \"Maybe\"}}")]
    public async Task A_word_outside_the_list_is_bad_input(string act, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await unit.Worker.PostAsync(unit.Address(act), content);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    private async Task<string?> Kind(string act)
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await unit.Worker.PostAsync(unit.Address(act), content);
        return answer.Content.Headers.ContentType?.MediaType;
    }
}
