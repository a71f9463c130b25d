using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Tests.Workshop.Intake;

/// <summary>Evidence files as a bench sends them, and what the API answers.</summary>
internal static class Evidence
{
    public static byte[] Snapshot(string name) => Fixture("Snapshots", name);

    public static byte[] Erasure(string name) => Fixture("Erasures", name);

    /// <summary>A snapshot fixture under another number, so that it is another file.</summary>
    public static byte[] Renumbered(string name, Action<JsonNode>? change = null)
    {
        var json = JsonNode.Parse(Snapshot(name))!;
        json["uuid"] = Guid.NewGuid().ToString();
        change?.Invoke(json);
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    extension(HttpClient api)
    {
        public async Task<Answer> SendSnapshot(byte[] content, string query = "") =>
            await api.Send($"/api/v1/snapshots{query}", content, "application/json");

        public async Task<Answer> SendErasure(byte[] content, string query = "") =>
            await api.Send($"/api/v1/erasures{query}", content, "application/octet-stream");

        public async Task<Answer> Act(string address, object? body = null) =>
            await Answer.Of(await api.PostAsJsonAsync(new Uri(address, UriKind.Relative), body ?? new { }));

        public async Task<Answer> Ask(string address) =>
            await Answer.Of(await api.GetAsync(new Uri(address, UriKind.Relative)));

        private async Task<Answer> Send(string address, byte[] content, string type)
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = new MediaTypeHeaderValue(type);
            return await Answer.Of(await api.PostAsync(new Uri(address, UriKind.Relative), body));
        }
    }

    private static byte[] Fixture(string kind, string name) =>
        File.ReadAllBytes(Repository.PathTo("tests", "Marketplace.Tests", "Fixtures", kind, name));
}

/// <summary>What the API said: the status and the JSON, where there is one.</summary>
internal sealed record Answer(int Status, JsonNode? Json, string Text)
{
    public string? this[string member] => Json?[member]?.ToString();

    public string Tag => this["dhid"]!;

    public IReadOnlyList<string> Reasons =>
        [.. Json!["reasons"]!.AsArray().Select(reason => reason!["code"]!.ToString())];

    public JsonNode Verdict(int index = 0) => Json!["verdicts"]![index]!;

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isJson =
            response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) ?? false;
        return new((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, text);
    }
}
