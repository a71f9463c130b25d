using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Tokens;

/// <summary>
/// Reads <c>Authorization: Bearer mkt_…</c> (RFC 6750). The call acts as the token's holder, or as the member of the
/// same operator whom <c>X-Person</c> names: at a bench that several people use, each signs their own work.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Db db,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string PersonHeader = "X-Person";

    private bool sentToken;
    private string? unknownPerson;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            !AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        )
            return AuthenticateResult.NoResult();

        sentToken = true;
        var secret = new Secret(header.Parameter ?? "");
        if (await db.HolderOf(secret, Context.RequestAborted) is not { } holder)
            return AuthenticateResult.Fail("The token is unknown, revoked, or its holder has left.");

        await db.NoteUse(holder, clock.GetUtcNow().UtcDateTime, Context.RequestAborted);
        if (await ActingPerson(holder) is not { } actor)
            return AuthenticateResult.Fail("X-Person names nobody of this operator.");

        var principal = CurrentPrincipal.Make(Scheme.Name, actor, holder.Scopes.Split(' '));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (unknownPerson is not null)
            return Answer(
                StatusCodes.Status422UnprocessableEntity,
                "Personne inconnue",
                new Reason(
                    "person-unknown",
                    $"L’en-tête {PersonHeader} nomme « {unknownPerson} », qui ne fait pas partie de l’atelier de ce jeton."
                )
            );

        Response.Headers.WWWAuthenticate = sentToken ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Answer(
            StatusCodes.Status401Unauthorized,
            "Jeton nécessaire",
            sentToken
                ? new Reason("token-refused", "Ce jeton n’existe pas, ou il a été révoqué.")
                : new Reason("token-missing", "Envoyez un jeton dans l’en-tête « Authorization: Bearer mkt_… ».")
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Answer(
            StatusCodes.Status403Forbidden,
            "Permission insuffisante",
            new Reason("scope-missing", "Ce jeton n’a pas la permission que cet appel demande.")
        );
    }

    private async Task<Actor?> ActingPerson(TokenHolder holder)
    {
        var named = Request.Headers[PersonHeader].ToString().Trim();
        if (named.Length == 0)
            return holder.Actor;

        var colleague = await db.ColleagueAt(holder.Operator, named, Context.RequestAborted);
        unknownPerson = colleague is null ? named : null;
        return colleague;
    }

    private Task Answer(int status, string title, Reason reason) =>
        TypedResults
            .Problem(
                statusCode: status,
                title: title,
                detail: reason.Text,
                extensions: new Dictionary<string, object?> { ["reasons"] = new[] { reason } }
            )
            .ExecuteAsync(Context);
}
