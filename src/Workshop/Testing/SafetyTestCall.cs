using System.Security.Claims;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Testing.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Testing;

/// <summary><c>POST /api/v1/devices/{tag}/safety-test</c>.</summary>
internal static class SafetyTestCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "safety-test", Handle)
            .WithName("TestSafety")
            .WithSummary(
                "The safety test: { \"answers\": { \"charger\": \"Pass\", … } } with Pass, Fail or Absent, "
                    + "or { \"passed\": true } where every check passes."
            );

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        SafetyTestBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.TestSafety(body.For(device.Type), trace), cancellation);
}

/// <param name="Passed">True says that every check of the device's type passes.</param>
internal sealed record SafetyTestBody(Dictionary<string, Answer>? Answers = null, bool Passed = false)
{
    public IReadOnlyDictionary<string, Answer> For(DeviceType? type) =>
        Passed && Answers is null && type is { } known
            ? SafetyChecks.For(known).ToDictionary(check => check.Id, _ => Answer.Pass)
            : Answers ?? [];
}
