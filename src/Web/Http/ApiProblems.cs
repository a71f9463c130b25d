using Marketplace.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Web.Http;

/// <summary>Turns a refusal into problem details (RFC 9457) whose <c>reasons</c> list each rule that says no.</summary>
internal sealed class ApiProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return Problem(
                StatusCodes.Status422UnprocessableEntity,
                "Refusé par une règle",
                refusal.Message,
                refusal.Reasons
            );
        }
        catch (StaleChange stale)
        {
            return Problem(StatusCodes.Status409Conflict, "Modifié entre-temps", stale.Message, []);
        }
    }

    private static ProblemHttpResult Problem(
        int status,
        string title,
        string sentence,
        IReadOnlyList<Reason> reasons
    ) =>
        TypedResults.Problem(
            statusCode: status,
            title: title,
            detail: sentence,
            extensions: new Dictionary<string, object?> { ["reasons"] = reasons }
        );
}
