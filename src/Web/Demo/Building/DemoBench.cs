using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>The shop answered otherwise than the story of a unit foresees.</summary>
internal sealed class UnforeseenAnswer(string call, HttpStatusCode status, string body)
    : Exception($"{call} : {(int)status} {body}");

/// <summary>A bench of one workshop: it sends files and records acts by the API, as a real one does.</summary>
internal sealed class DemoBench(HttpClient http, DemoOperator workshop, string token)
{
    private const string AlreadyListed = "already-listed";

    private readonly DemoPerson worker = DemoPeople.Worker(workshop);
    private readonly DemoPerson lead = DemoPeople.Lead(workshop);

    /// <summary>Sends a snapshot; the answer holds the tag, the same one each time that the same file is sent.</summary>
    public async Task<string> SendSnapshot(EvidenceFile file, bool publicGift, CancellationToken cancellation)
    {
        var path = publicGift ? "snapshots?origin=PublicGift" : "snapshots";
        var answer = await Send(path, Body(file), worker, [HttpStatusCode.OK], cancellation);
        return (string)answer["dhid"]!;
    }

    public Task SendErasure(EvidenceFile file, CancellationToken cancellation) =>
        Send("erasures", Body(file), worker, [HttpStatusCode.Created], cancellation);

    /// <summary>Sends a file that cannot be read: it is kept in the queue, and the answer says so.</summary>
    public Task SendUnreadable(string path, EvidenceFile file, CancellationToken cancellation) =>
        Send(
            path,
            Body(file),
            worker,
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest],
            cancellation
        );

    public async Task<DeviceNow> Read(string tag, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, $"devices/{tag}", worker);
        return new(await Answer(request, Done, cancellation));
    }

    /// <summary>An act of the person at the bench.</summary>
    public async Task<DeviceNow> Act(string tag, string act, JsonNode? what, CancellationToken cancellation) =>
        new(await Send($"devices/{tag}/{act}", Body(what), worker, Done, cancellation));

    /// <summary>An act of the second person: never the one who wiped, tested or graded.</summary>
    public async Task<DeviceNow> SecondAct(string tag, string act, JsonNode? what, CancellationToken cancellation) =>
        new(await Send($"devices/{tag}/{act}", Body(what), lead, Done, cancellation));

    public async Task<DeviceNow> AddPhoto(string tag, string caption, byte[] jpeg, CancellationToken cancellation)
    {
        using var photo = new ByteArrayContent(jpeg) { Headers = { ContentType = new("image/jpeg") } };
        using var words = new StringContent(caption);
        using var form = new MultipartFormDataContent { { words, "caption" }, { photo, "files", "photo.jpg" } };
        return new(await Send($"devices/{tag}/photos", form, worker, Done, cancellation));
    }

    /// <summary>Asks for the listing. A unit that is listed already stays so.</summary>
    /// <param name="refusedFor">The rule that says no, where the story is that it does.</param>
    public async Task List(string tag, int euros, string? refusedFor, CancellationToken cancellation)
    {
        var price = new JsonObject { ["cents"] = euros * 100, ["currency"] = "EUR" };
        HttpStatusCode[] foreseen = [.. Done, HttpStatusCode.UnprocessableEntity];
        var answer = await Send(
            $"devices/{tag}/listing",
            Body(new JsonObject { ["price"] = price }),
            lead,
            foreseen,
            cancellation
        );
        var refusals = (answer["reasons"]?.AsArray() ?? []).Select(reason => (string?)reason?["code"]).ToList();
        if (
            refusals.Any(code => code != refusedFor && code != AlreadyListed)
            || refusedFor is not null && refusals.Count == 0
        )
            throw new UnforeseenAnswer($"listing {tag}", HttpStatusCode.UnprocessableEntity, answer.ToJsonString());
    }

    private static HttpStatusCode[] Done { get; } = [HttpStatusCode.OK, HttpStatusCode.Created];

    private async Task<JsonNode> Send(
        string path,
        HttpContent? body,
        DemoPerson who,
        HttpStatusCode[] foreseen,
        CancellationToken cancellation
    )
    {
        using var request = Request(HttpMethod.Post, path, who);
        request.Content = body;
        return await Answer(request, foreseen, cancellation);
    }

    private async Task<JsonNode> Answer(
        HttpRequestMessage request,
        HttpStatusCode[] foreseen,
        CancellationToken cancellation
    )
    {
        using var response = await http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (!foreseen.Contains(response.StatusCode))
            throw new UnforeseenAnswer($"{request.Method} {request.RequestUri}", response.StatusCode, body);
        return JsonNode.Parse(body) ?? new JsonObject();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, DemoPerson who)
    {
        var request = new HttpRequestMessage(method, new Uri("/api/v1/" + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Person", who.Mail);
        return request;
    }

    private static ByteArrayContent Body(EvidenceFile file) =>
        new(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.MediaType) } };

    private static JsonContent? Body(JsonNode? what) => what is null ? null : JsonContent.Create(what);
}
