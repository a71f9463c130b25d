using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Devices;

/// <summary><c>GET /api/v1/devices?cursor=&amp;state=&amp;q=</c>: the operator's devices, the one that waits longest first.</summary>
internal static class ListDevices
{
    private const int Size = 100;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/devices", Handle)
            .RequireScope(Access.DevicesRead)
            .WithName("ListDevices")
            .WithTags("Devices")
            .WithSummary("A page of devices; « next » is the cursor of the page that follows, null on the last one.");

    private static async Task<Results<Ok<DevicesAnswer>, ValidationProblem>> Handle(
        string? cursor,
        string? state,
        string? q,
        ClaimsPrincipal user,
        Db db,
        CancellationToken cancellation
    )
    {
        var devices = DevicePage.Matching(db.Devices.Of(user.Operator()), q);
        if (Wrong(cursor, state) is { Count: > 0 } wrong)
            return TypedResults.ValidationProblem(wrong);
        if (Enum.TryParse<DeviceState>(state, ignoreCase: true, out var only))
            devices = devices.In(only);
        var page = await DevicePage.Read(devices, DeviceCursor.Read(cursor), Size, cancellation);
        return TypedResults.Ok(new DevicesAnswer([.. page.Lines.Select(DeviceLineView.Of)], page.Next));
    }

    private static Dictionary<string, string[]> Wrong(string? cursor, string? state)
    {
        Dictionary<string, string[]> wrong = [];
        if (!string.IsNullOrEmpty(cursor) && DeviceCursor.Read(cursor) is null)
            wrong["cursor"] = ["Reprenez le curseur tel que la page précédente le donne, dans « next »."];
        if (
            !string.IsNullOrEmpty(state)
            && !(Enum.TryParse<DeviceState>(state, true, out var known) && Enum.IsDefined(known))
        )
            wrong["state"] = [$"Un état est l’un de : {string.Join(", ", Enum.GetNames<DeviceState>())}."];
        return wrong;
    }
}

internal sealed record DevicesAnswer(IReadOnlyList<DeviceLineView> Devices, string? Next);

/// <param name="MovedAt">When something last happened to it, UTC.</param>
internal sealed record DeviceLineView(
    string Tag,
    string State,
    string? Manufacturer,
    string? Model,
    string? Serial,
    string? Type,
    string? Grade,
    DateTime MovedAt
)
{
    public static DeviceLineView Of(DeviceLine line) =>
        new(
            line.Tag,
            line.State.ToString(),
            line.Manufacturer,
            line.Model,
            line.Serial,
            line.Type?.ToString(),
            line.GradeLine,
            line.MovedAt
        );
}
