using System.Security.Claims;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Testing.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Testing;

/// <summary><c>POST /api/v1/devices/{tag}/function-test</c>.</summary>
internal static class FunctionTestCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "function-test", Handle)
            .WithName("TestFunction")
            .WithSummary(
                "The test sheet: { \"answers\": { \"starts\": \"Pass\", … }, \"system\": \"linux-mint-22\" }, or "
                    + "{ \"allPass\": true, \"osInstalled\": true }. Without « system », the network's standard image is meant."
            );

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        FunctionTestBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) =>
        acts.Do(
            tag,
            user,
            (device, trace) =>
                device.TestFunction(
                    body.For(device.Type),
                    body.System ?? Systems.StandardOn(DateOnly.FromDateTime(trace.OccurredAt)).Id,
                    trace,
                    body.BatteryPercent
                ),
            cancellation
        );
}

/// <param name="AllPass">True says that every check of the sheet passes, but for what the two next ones say.</param>
/// <param name="OsInstalled">With <paramref name="AllPass"/>: a licensed operating system is installed.</param>
/// <param name="MakersParts">With <paramref name="AllPass"/>: nothing but the maker's own parts.</param>
/// <param name="System">The id of the operating system; null: the network's standard image.</param>
/// <param name="BatteryPercent">What the battery was measured to hold of its design capacity; null: not measured.</param>
internal sealed record FunctionTestBody(
    Dictionary<string, Answer>? Answers = null,
    bool AllPass = false,
    bool OsInstalled = false,
    bool MakersParts = true,
    string? System = null,
    int? BatteryPercent = null
)
{
    public IReadOnlyDictionary<string, Answer> For(DeviceType? type) =>
        AllPass && Answers is null && type is { } known
            ? TestSheets.For(known).Checks.ToDictionary(check => check.Id, Passes)
            : Answers ?? [];

    private Answer Passes(Check check) =>
        check.Level switch
        {
            CheckLevel.System => OsInstalled ? Answer.Pass : Answer.Fail,
            CheckLevel.MakersParts => MakersParts ? Answer.Pass : Answer.Fail,
            _ => Answer.Pass,
        };
}
