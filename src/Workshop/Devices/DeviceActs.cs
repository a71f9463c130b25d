using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Devices;

/// <summary>An act on one device by a machine: found for its operator, done, saved, and shown as it is now.</summary>
internal sealed class DeviceActs(Db db, Bench bench)
{
    public Task<Results<Ok<DeviceView>, NotFound>> Do(
        string tag,
        ClaimsPrincipal user,
        Action<Device, Trace> act,
        CancellationToken cancellation
    ) =>
        Do(
            tag,
            user,
            (device, trace) =>
            {
                act(device, trace);
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <exception cref="Refusal">A rule says no: nothing is saved.</exception>
    public async Task<Results<Ok<DeviceView>, NotFound>> Do(
        string tag,
        ClaimsPrincipal user,
        Func<Device, Trace, Task> act,
        CancellationToken cancellation
    )
    {
        if (await db.Find(tag, user, cancellation) is not { } device)
            return TypedResults.NotFound();

        await act(device, await bench.Trace(user, cancellation));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(DeviceView.Of(device, bench.Now));
    }

    /// <summary>Says of a call what all acts share: its address, its scope, its answers.</summary>
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api, string act, Delegate handler) =>
        api.MapPost($"/devices/{{tag}}/{act}", handler)
            .RequireScope(Access.DevicesWrite)
            .WithTags("Devices")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
