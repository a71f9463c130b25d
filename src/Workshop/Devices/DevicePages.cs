using System.Globalization;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Devices;

/// <summary>One line of a list of devices.</summary>
internal sealed record DeviceLine(
    string Tag,
    string? Manufacturer,
    string? Model,
    string? Serial,
    DeviceType? Type,
    DeviceState State,
    string? GradeLine,
    DateTime MovedAt
)
{
    public string Name => ProductName.Whole(Manufacturer, Model);
}

/// <summary>
/// Devices from the one that waits longest to the one that moved last, page by page without counting rows: a page begins
/// where the one before ended, however long the list and whatever moved meanwhile.
/// </summary>
internal sealed record DevicePage(IReadOnlyList<DeviceLine> Lines, string? Next)
{
    private const int Words = 5;

    public static async Task<DevicePage> Read(
        IQueryable<Device> devices,
        DeviceCursor? after,
        int size,
        CancellationToken cancellation
    )
    {
        if (after is { } cursor)
            devices = devices.Where(device => device.MovedAt >= cursor.From);
        var rows = await devices
            .OrderBy(device => device.MovedAt)
            .ThenBy(device => device.Tag)
            .Skip(after?.Shown ?? 0)
            .Take(size + 1)
            .Select(device => new
            {
                device.Tag,
                device.Manufacturer,
                device.Model,
                device.Serial,
                device.Type,
                device.GradeLine,
                device.MovedAt,
                Device = device,
            })
            .AsNoTracking()
            .ToListAsync(cancellation);
        List<DeviceLine> lines =
        [
            .. rows.Take(size)
                .Select(row => new DeviceLine(
                    row.Tag.ToString(),
                    row.Manufacturer,
                    row.Model,
                    row.Serial,
                    row.Type,
                    row.Device.State,
                    row.GradeLine,
                    row.MovedAt
                )),
        ];
        return new(lines, rows.Count > size ? DeviceCursor.After(lines, after).ToString() : null);
    }

    /// <summary>The devices in whose maker, model and serial all these words are.</summary>
    public static IQueryable<Device> Matching(IQueryable<Device> devices, string? q)
    {
        foreach (var word in (q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Words))
            devices = devices.Where(device => device.Words.Contains(word));
        return devices;
    }
}

/// <summary>Where a page of devices begins: at an instant, after so many devices that moved at that very instant.</summary>
internal sealed record DeviceCursor(DateTime From, int Shown)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From.Ticks}-{Shown}");

    /// <summary>Null where it is no cursor of ours.</summary>
    public static DeviceCursor? Read(string? text) =>
        (text ?? "").Split('-') is [var ticks, var shown]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && from <= DateTime.MaxValue.Ticks
        && int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(new DateTime(from, DateTimeKind.Utc), count)
            : null;

    public static DeviceCursor After(IReadOnlyList<DeviceLine> shown, DeviceCursor? before)
    {
        var last = shown[^1].MovedAt;
        var alike = shown.Count(line => line.MovedAt == last);
        return new(last, alike == shown.Count && before?.From == last ? before.Shown + alike : alike);
    }
}
