using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Recalls;

/// <summary>Finds what a recall is about, and sets it aside.</summary>
internal sealed class RecallDevices(Db db) : IRecallDevices
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<RecalledDevice>> Matching(
        OperatorId? workshop,
        string? model,
        IReadOnlyCollection<string> numbers,
        CancellationToken cancellation
    )
    {
        var words = (model ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tags = numbers.Where(one => Tag.TryParse(one, out _)).Select(Read).ToList();
        var serials = numbers.Select(one => one.Trim()).Where(one => one.Length > 0).ToList();
        if (words.Length == 0 && serials.Count == 0)
            return [];
        var mine = db.Devices.Where(device => workshop == null || device.Operator == workshop);
        var listed = mine.Where(device => tags.Contains(device.Tag) || serials.Contains(device.Serial!));
        var named = words.Aggregate(mine, (found, word) => found.Where(device => device.Words.Contains(word)));
        var all =
            words.Length == 0 ? listed
            : serials.Count == 0 ? named
            : named.Union(listed);
        var rows = await all.OrderBy(device => device.Tag)
            .Take(Most)
            .Select(device => new
            {
                device.Id,
                device.Tag,
                device.Operator,
                device.Manufacturer,
                device.Model,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new RecalledDevice(
                row.Id,
                row.Tag,
                row.Operator,
                ProductName.Whole(row.Manufacturer, row.Model)
            )),
        ];
    }

    public async Task Recall(
        IReadOnlyCollection<DeviceId> devices,
        Guid recall,
        string sentence,
        Trace trace,
        CancellationToken cancellation
    )
    {
        var found = await db.Devices.Whole().Where(device => devices.Contains(device.Id)).ToListAsync(cancellation);
        foreach (var device in found)
            device.Recall(recall, sentence, trace);
        await db.SaveChangesAsync(cancellation);
    }

    private static Tag Read(string typed) => Tag.TryParse(typed, out var tag) ? tag : default;
}
