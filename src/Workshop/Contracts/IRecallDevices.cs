using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>A device that a recall is about.</summary>
public sealed record RecalledDevice(DeviceId Device, Tag Tag, OperatorId Operator, string Name);

/// <summary>
/// Recalls of unsafe devices (regulation (EU) 2023/988, art. 35 and 36): which devices are concerned, and what follows
/// for those that are still here.
/// </summary>
public interface IRecallDevices
{
    /// <summary>The devices whose maker and model contain every word, or whose tag or serial is in the list.</summary>
    /// <param name="workshop">Null: of the whole network.</param>
    /// <param name="model">Null or empty: the list alone decides.</param>
    /// <returns>At most 2,000, by tag.</returns>
    Task<IReadOnlyList<RecalledDevice>> Matching(
        OperatorId? workshop,
        string? model,
        IReadOnlyCollection<string> numbers,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Sets the devices aside, tells it on their chains, and revokes their permits: those on sale are unlisted in the
    /// caller's transaction. A device that the recall has set aside already stays as it is.
    /// </summary>
    Task Recall(
        IReadOnlyCollection<DeviceId> devices,
        Guid recall,
        string sentence,
        Trace trace,
        CancellationToken cancellation = default
    );
}
