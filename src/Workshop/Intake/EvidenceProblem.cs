using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Workshop.Intake;

/// <summary>Says why a file waits, and under which number it is kept.</summary>
internal static class EvidenceProblem
{
    public static ProblemHttpResult Of(int status, EvidenceFile file, Reason why) =>
        TypedResults.Problem(
            statusCode: status,
            title: "Preuve gardée, en attente",
            detail: why.Text,
            extensions: new Dictionary<string, object?> { ["evidenceId"] = file.Id, ["reasons"] = new[] { why } }
        );
}
