using System.Linq.Expressions;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Devices;

/// <summary>The state that people see, derived from the facets: the same rule for one device and for a query over all.</summary>
internal sealed partial class Device
{
    private static readonly Func<Device, int> Derive = DeviceStages.Of.Compile();

    public DeviceState State => (DeviceState)Derive(this);
}

internal static class DeviceStages
{
    /// <summary>The number of the <see cref="DeviceState"/>, from stored facets only: databases compute it too.</summary>
    public static Expression<Func<Device, int>> Of { get; } =
        device =>
            device.Shop == ShopState.Sold ? (int)DeviceState.Sold
            : device.IsStopped ? (int)DeviceState.Quarantine
            : device.ReturnedAt != null && device.Data == DataState.Unknown && device.SeenWithoutDriveAt == null
                ? (int)DeviceState.Returned
            : device.Permit != null && device.Shop == ShopState.Held ? (int)DeviceState.Held
            : device.Permit != null && device.Shop == ShopState.Listed ? (int)DeviceState.Listed
            : device.Permit != null ? (int)DeviceState.Ready
            : device.Facts == null ? (int)DeviceState.Received
            : device.Data == DataState.Unknown ? (int)DeviceState.Identified
            : device.Data == DataState.Bearing || device.Data == DataState.InProgress || device.Data == DataState.Failed
                ? (int)DeviceState.DataPending
            : device.Safety != SafetyState.Pass ? (int)DeviceState.DataCleared
            : device.HashAtTest == null ? (int)DeviceState.SafetyPassed
            : device.Letter == null ? (int)DeviceState.Diagnosed
            : device.Letter == GradeLetter.D ? (int)DeviceState.PartsHarvest
            : device.QualityPassed == true ? (int)DeviceState.QcPassed
            : (int)DeviceState.Graded;

    /// <summary>How many devices are in each state, in one query.</summary>
    public static async Task<IReadOnlyDictionary<DeviceState, int>> CountByState(
        this IQueryable<Device> devices,
        CancellationToken cancellation
    ) =>
        await devices
            .Select(Of)
            .GroupBy(stage => stage)
            .Select(same => new { Stage = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => (DeviceState)same.Stage, same => same.Count, cancellation);

    /// <summary>The devices in one state.</summary>
    public static IQueryable<Device> In(this IQueryable<Device> devices, DeviceState state)
    {
        var wanted = (int)state;
        var rule = Expression.Equal(Of.Body, ((Expression<Func<int>>)(() => wanted)).Body);
        return devices.Where(Expression.Lambda<Func<Device, bool>>(rule, Of.Parameters));
    }
}
