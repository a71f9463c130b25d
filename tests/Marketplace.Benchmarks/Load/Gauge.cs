using System.Diagnostics;

namespace Marketplace.Benchmarks.Load;

/// <summary>Latencies of one kind of request, in milliseconds.</summary>
internal sealed record Latency(double P50, double P95, int Count)
{
    public static Latency Of(double[] times)
    {
        Array.Sort(times);
        return new(times[times.Length / 2], times[times.Length * 95 / 100], times.Length);
    }
}

/// <summary>Sends requests and measures: so many one after the other in a few lanes, or as many as fit in a time.</summary>
internal static class Gauge
{
    /// <summary>Visitors who wait for an answer at the same time: more than the machine has cores would measure a queue.</summary>
    public const int Lanes = 2;

    /// <summary>Percentiles over <paramref name="count"/> requests, a few at a time.</summary>
    public static async Task<Latency> Latency(HttpClient client, int count, Func<int, HttpRequestMessage> request)
    {
        var times = new double[count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Lane()));
        return Load.Latency.Of(times);

        async Task Lane()
        {
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                using var message = request(number);
                var watch = Stopwatch.StartNew();
                using var answer = await client.SendAsync(message);
                await answer.Content.ReadAsByteArrayAsync();
                times[number] = watch.Elapsed.TotalMilliseconds;
                Expect(answer, message);
            }
        }
    }

    /// <summary>What was answered, and after how many milliseconds.</summary>
    public static async Task<(HttpResponseMessage Answer, double Milliseconds)> Timed(
        Func<Task<HttpResponseMessage>> ask
    )
    {
        var watch = Stopwatch.StartNew();
        var answer = await ask();
        return (answer, watch.Elapsed.TotalMilliseconds);
    }

    /// <summary>Requests per second, thirty-two at a time, for so many seconds; the driver shares the machine.</summary>
    public static async Task<(double PerSecond, int Done)> Throughput(
        HttpClient client,
        int seconds,
        Func<int, HttpRequestMessage> request
    )
    {
        var (done, next) = (0, -1);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Lane()));
        return (done / watch.Elapsed.TotalSeconds, done);

        async Task Lane()
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                using var message = request(Interlocked.Increment(ref next));
                using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead);
                Expect(answer, message);
                Interlocked.Increment(ref done);
            }
        }
    }

    public static HttpRequestMessage Get(string address, bool cached)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (!cached)
            message.Headers.Add("Cookie", "visite=1"); // A request with a cookie is never answered from the cache.
        return message;
    }

    private static void Expect(HttpResponseMessage answer, HttpRequestMessage message)
    {
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"{message.Method} {message.RequestUri}: {(int)answer.StatusCode}");
    }
}
