using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Marketplace.Benchmarks.Pages;

/// <summary>Bytes on the wire, heads and compressed bodies; the paint in milliseconds after the start of the way there.</summary>
internal sealed record PageCost(int All, int Requests, int Page, int Scripts, double LargestPaint);

/// <summary>A page at the end of a slow line, which forgets all files before each measure.</summary>
internal sealed class SlowLine(IPage page, ICDPSession session)
{
    private const int BytesPerSecond = 400_000 / 8;

    // What comes into sight late still comes: the photos below the first, the largest paint after a first one.
    private const int AfterThePaint = 4_000;

    public static async Task<SlowLine> Of(IBrowserContext context, IPage page)
    {
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond,
            }
        );
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        return new(page, session);
    }

    public async Task<PageCost> Measure(string path)
    {
        await session.SendAsync("Network.clearBrowserCache");
        var finished = new ConcurrentBag<IRequest>();
        void Note(object? sender, IRequest request) => finished.Add(request);
        page.RequestFinished += Note;
        try
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle, Timeout = 120_000 });
            await page.WaitForFunctionAsync("() => window.largestPaint > 0");
            await page.WaitForTimeoutAsync(AfterThePaint);
        }
        finally
        {
            page.RequestFinished -= Note;
        }
        var weighed = await Task.WhenAll(finished.Select(Weigh));
        return new(
            weighed.Sum(one => one.Bytes),
            weighed.Length,
            weighed.Where(one => one.Kind is "document" or "stylesheet").Sum(one => one.Bytes),
            weighed.Where(one => one.Kind is "script").Sum(one => one.Bytes),
            await page.EvaluateAsync<double>("() => window.largestPaint ?? 0")
        );
    }

    private static async Task<(string Kind, int Bytes)> Weigh(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return (request.ResourceType, sizes.ResponseBodySize + sizes.ResponseHeadersSize);
    }
}
