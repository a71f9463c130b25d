using System.Security.Claims;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Grading.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Grading;

/// <summary><c>POST /api/v1/devices/{tag}/grade</c>.</summary>
internal static class GradeCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "grade", Handle)
            .WithName("GradeDevice")
            .WithSummary(
                "Grades the unit by the rules in force, from what is known of it. { \"marksGone\": true } also says that "
                    + "somebody looked and no name, logo or asset tag of the donor is left."
            );

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        GradeBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) =>
        acts.Do(
            tag,
            user,
            (device, trace) =>
            {
                if (body.MarksGone)
                    device.ConfirmMarksGone(trace);
                device.GradeBy(Rulesets.Current, trace);
            },
            cancellation
        );
}

internal sealed record GradeBody(bool MarksGone = false);
