using System.Data.Common;
using Marketplace.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Web.Http;

/// <summary>What a person or a machine sees when something fails: a page with a sentence, or problem details.</summary>
internal static class Failures
{
    public static void UseFailures(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api =>
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf })
                    .UseStatusCodePages()
        );
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages =>
                pages
                    .UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            ExceptionHandlingPath = "/erreur/500",
                            StatusCodeSelector = StatusOf,
                            AllowStatusCode404Response = true,
                        }
                    )
                    .UseStatusCodePagesWithReExecute("/erreur/{0}")
        );
    }

    private static int StatusOf(Exception failure) =>
        failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            Refusal => StatusCodes.Status422UnprocessableEntity,
            StaleChange => StatusCodes.Status409Conflict,
            _ when IsNoText(failure) => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        };

    // A null character was typed, which no text of PostgreSQL holds (SQLSTATE 22021, character_not_in_repertoire).
    private static bool IsNoText(Exception failure) =>
        failure is DbException { SqlState: "22021" } || (failure.InnerException is { } inner && IsNoText(inner));
}
