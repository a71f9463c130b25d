using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>The calls of Meilisearch that the shop uses (API of version 1).</summary>
internal class MeilisearchClient(HttpClient http)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LastLook = TimeSpan.FromMilliseconds(250);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Points a client at the server of the settings.</summary>
    public static void Point(HttpClient http, MeilisearchSettings settings)
    {
        http.BaseAddress = new Uri(settings.Check().AbsoluteUri.TrimEnd('/') + "/");
        if (settings.ApiKey is { Length: > 0 } key)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Several questions in one call, answered in their order.</summary>
    public async Task<IReadOnlyList<Found>> Ask(IReadOnlyList<Question> questions, CancellationToken cancellation) =>
        (await Send<Answers>(HttpMethod.Post, "multi-search", new Questions(questions), cancellation)).Results;

    /// <summary>Null: there is no index of this name.</summary>
    public async Task<IndexRow?> Index(string uid, CancellationToken cancellation)
    {
        try
        {
            return await Send<IndexRow>(HttpMethod.Get, $"indexes/{uid}", null, cancellation);
        }
        catch (IndexUnusable)
        {
            return null;
        }
    }

    /// <summary>A task that fails where the index is there already.</summary>
    public Task<long> Create(string uid, CancellationToken cancellation) =>
        Change(HttpMethod.Post, "indexes", new NewIndex(uid, IndexFields.Id), cancellation);

    public Task<long> Configure(string uid, JsonObject settings, CancellationToken cancellation) =>
        Change(HttpMethod.Patch, $"indexes/{uid}/settings", settings, cancellation);

    public Task<long> Add(string uid, IEnumerable<JsonObject> listings, CancellationToken cancellation) =>
        Change(HttpMethod.Post, $"indexes/{uid}/documents", listings, cancellation);

    public Task<long> Remove(string uid, IEnumerable<string> ids, CancellationToken cancellation) =>
        Change(HttpMethod.Post, $"indexes/{uid}/documents/delete-batch", ids, cancellation);

    /// <summary>Exchanges the content of two indexes at once; with <paramref name="rename"/> the second is not there yet.</summary>
    public Task<long> Swap(string one, string other, bool rename, CancellationToken cancellation) =>
        Change(HttpMethod.Post, "swap-indexes", new[] { new Exchange([one, other], rename) }, cancellation);

    public Task<long> Delete(string uid, CancellationToken cancellation) =>
        Change(HttpMethod.Delete, $"indexes/{uid}", null, cancellation);

    /// <summary>The last change of an index that was taken into the queue and then refused; null where none was.</summary>
    public async Task<QueuedTask?> LastFailure(string uid, CancellationToken cancellation) =>
        (
            await Send<Tasks>(
                HttpMethod.Get,
                $"tasks?statuses=failed&types=documentAdditionOrUpdate,documentDeletion&limit=1&indexUids={uid}",
                null,
                cancellation
            )
        ).Results
            is [var failed, ..]
            ? failed
            : null;

    /// <summary>Waits until a change is made.</summary>
    /// <exception cref="EngineAway">It was refused.</exception>
    public async Task Made(long task, CancellationToken cancellation)
    {
        var pause = FirstLook;
        while (true)
        {
            var state = await Send<QueuedTask>(HttpMethod.Get, $"tasks/{task}", null, cancellation);
            if (state.Succeeded)
                return;
            if (state.IsOver)
                throw new EngineAway($"it refused a change: {state.Error?.Message ?? state.Status}");
            await Task.Delay(pause, cancellation);
            pause = pause * 2 < LastLook ? pause * 2 : LastLook;
        }
    }

    private async Task<long> Change(HttpMethod method, string path, object? body, CancellationToken cancellation) =>
        (await Send<Queued>(method, path, body, cancellation)).TaskUid;

    private async Task<T> Send<T>(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        try
        {
            using HttpRequestMessage request = new(method, path);
            request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json);
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                throw await Refused(response, cancellation);
            return await response.Content.ReadFromJsonAsync<T>(Json, cancellation)
                ?? throw new EngineAway("it answered nothing");
        }
        catch (Exception failure)
            when (failure is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or JsonException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new EngineAway(failure.Message, failure);
        }
    }

    private static async Task<Exception> Refused(HttpResponseMessage response, CancellationToken cancellation)
    {
        var problem = await response.Content.ReadFromJsonAsync<Problem>(Json, cancellation);
        return problem?.Code is "index_not_found"
            ? new IndexUnusable("there is none yet")
            : new EngineAway($"it answered {(int)response.StatusCode}: {problem?.Message}");
    }
}

/// <summary>The same calls with more patience, for a rebuild: nobody waits for it in front of a page.</summary>
internal sealed class PatientMeilisearchClient(HttpClient http) : MeilisearchClient(http);
