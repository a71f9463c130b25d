using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Intake;

/// <summary><c>POST /api/v1/erasures</c>: a report of an erasure tool, one verdict a drive.</summary>
internal static class SendErasure
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/erasures", Handle).RequireScope(Access.EvidenceWrite).WithName("SendErasure");

    private static async Task<Results<Created<ErasureAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        string? device,
        ReceiveErasures receive,
        CancellationToken cancellation
    )
    {
        var content = await RequestBody.Read(request, cancellation);
        var receipt = await receive.Receive(content, request.HttpContext.User.Actor(), device, cancellation);
        return receipt.Problem is { } problem
            ? EvidenceProblem.Of(receipt.Status, receipt.File, problem)
            : TypedResults.Created((string?)null, ErasureAnswer.Of(receipt));
    }
}

/// <summary>The verdicts of one report.</summary>
internal sealed record ErasureAnswer(Guid EvidenceId, string? Format, IReadOnlyList<VerdictView> Verdicts)
{
    public static ErasureAnswer Of(ErasureReceipt receipt) =>
        new(receipt.File.Id, receipt.File.Format, [.. receipt.Verdicts.Select(VerdictView.Of)]);
}

/// <param name="Device">The tag of the device whose drive it is; null where the report waits in the queue.</param>
internal sealed record VerdictView(
    DriveView Drive,
    string? Device,
    string Level,
    string Status,
    IReadOnlyList<Reason> Reasons
)
{
    public static VerdictView Of(DriveVerdict one) =>
        new(
            DriveView.Of(one.Report.Drive),
            one.Device?.Tag.ToString(),
            one.Verdict.Level.ToString(),
            one.Verdict.Status.ToString(),
            one.Verdict.Reasons
        );
}
