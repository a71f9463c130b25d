using System.Threading.Channels;

namespace Marketplace.Platform.Outbox;

/// <summary>Wakes the dispatcher of this node right after a save; other nodes find the rows by looking.</summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Returns at the next ring, or after <paramref name="atMost"/> at the latest.</summary>
    internal async Task Wait(TimeSpan atMost, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(atMost);
        try
        {
            await rings.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nothing rang: look all the same, another node may have left a message.
        }
    }
}
