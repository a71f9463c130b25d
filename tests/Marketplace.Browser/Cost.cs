using System.Collections.Concurrent;

namespace Marketplace.Browser;

/// <summary>Bytes on the wire, heads and compressed bodies, by kind of file as Chromium names it.</summary>
internal sealed record Cost(IReadOnlyDictionary<string, int> BytesByKind, int Requests)
{
    public int Total => BytesByKind.Values.Sum();

    public int Bytes(params string[] kinds) => kinds.Sum(kind => BytesByKind.GetValueOrDefault(kind));

    /// <summary>What opening one page costs when nothing is kept from before.</summary>
    public static async Task<Cost> Of(Visitor visitor, string path, bool toTheEnd = false)
    {
        await visitor.ForgetFiles();
        await using var scales = Weigh(visitor);
        Assert.Equal(200, await visitor.Open(path));
        if (toTheEnd)
            await visitor.Page.Locator("footer").ScrollIntoViewIfNeededAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return await scales.Read();
    }

    /// <summary>Weighs all that comes from now on.</summary>
    public static Scales Weigh(Visitor visitor) => new(visitor.Page);

    public override string ToString() =>
        $"{Total / 1024.0:0.0} KB in {Requests} requests ("
        + string.Join(
            ", ",
            BytesByKind.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value / 1024.0:0.0}")
        )
        + ")";
}

/// <summary>Listens to the answers of one page.</summary>
internal sealed class Scales : IAsyncDisposable
{
    private readonly IPage page;
    private readonly ConcurrentBag<(string Kind, int Bytes)> weighed = [];
    private readonly ConcurrentBag<Task> weighing = [];

    public Scales(IPage page)
    {
        this.page = page;
        page.RequestFinished += Weigh;
    }

    public async Task<Cost> Read()
    {
        await Task.WhenAll(weighing);
        var kinds = weighed.GroupBy(file => file.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(f => f.Bytes));
        return new(kinds, weighed.Count);
    }

    public ValueTask DisposeAsync()
    {
        page.RequestFinished -= Weigh;
        return new(Task.WhenAll(weighing));
    }

    private void Weigh(object? sender, IRequest request) => weighing.Add(Weigh(request));

    private async Task Weigh(IRequest request)
    {
        var sizes = await request.SizesAsync();
        weighed.Add((request.ResourceType, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
    }
}
