using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Devices;

/// <summary>The one way to a device for people and machines: always bound to the operator of whoever asks.</summary>
internal static class FindDevice
{
    /// <summary>The devices of one operator; a stranger's device does not exist for it.</summary>
    public static IQueryable<Device> Of(this IQueryable<Device> devices, OperatorId workshop) =>
        devices.Where(device => device.Operator == workshop);

    /// <summary>With all that a decision about it rests on.</summary>
    public static IQueryable<Device> Whole(this IQueryable<Device> devices) =>
        devices
            .Include(device => device.Aliases)
            .Include(device => device.Components)
            .Include(device => device.Drives)
            .Include(device => device.Incidents)
            .Include(device => device.Taken)
            .Include(device => device.Defects)
            .Include(device => device.Permits)
            .AsSplitQuery();

    /// <summary>The device behind a typed or scanned tag, or null: unknown, mistyped and foreign tags all answer alike.</summary>
    public static Task<Device?> Find(
        this Db db,
        string? tag,
        ClaimsPrincipal user,
        CancellationToken cancellation = default
    ) => db.Find(tag, user.Operator(), cancellation);

    public static async Task<Device?> Find(
        this Db db,
        string? tag,
        OperatorId workshop,
        CancellationToken cancellation = default
    ) =>
        Tag.TryParse(tag, out var known)
            ? await db.Devices.Whole().Of(workshop).SingleOrDefaultAsync(device => device.Tag == known, cancellation)
            : null;
}
