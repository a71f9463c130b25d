using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.SignIn;

/// <summary>The cookie of a signed-in person. It says who they are; what they may do is read again at each request.</summary>
internal static class SignInCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string Stamp = "stamp";
    private const string SessionId = "session";
    private const string ActsFor = "acts-for";

    public static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(Scheme)
            .AddCookie(cookie =>
            {
                cookie.LoginPath = "/connexion";
                cookie.LogoutPath = "/deconnexion";
                cookie.AccessDeniedPath = "/acces-refuse";
                cookie.ReturnUrlParameter = "retour";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.SlidingExpiration = true;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.Path = "/";
                cookie.Events.OnValidatePrincipal = ReadAgain;
                cookie.Events.OnRedirectToAccessDenied = SendOn;
            });
        services
            .AddOptions<CookieAuthenticationOptions>(Scheme)
            .Configure<IHostEnvironment>(
                (options, environment) =>
                {
                    // A __Host- cookie needs HTTPS, which a computer that tries the marketplace out does not have.
                    var bare = environment.IsDevelopment();
                    options.Cookie.Name = bare ? "connexion" : "__Host-connexion";
                    options.Cookie.SecurePolicy = bare ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                }
            );
    }

    /// <summary>Signs the person in: a new session, acting for the first operator that they work for.</summary>
    /// <param name="strong">They proved twice who they are.</param>
    public static async Task Enter(this HttpContext http, Person person, bool strong)
    {
        var device = Device.Name(http.Request.Headers.UserAgent);
        var session = await http
            .RequestServices.GetRequiredService<OpenSessions>()
            .Open(person.Id, device, strong, http.RequestAborted);
        await http.Issue(person.Id, person.SecurityStamp, session.Id, actsFor: null);
    }

    /// <summary>The same session under the person's new stamp, which has ended all others.</summary>
    public static async Task GoOn(this HttpContext http, Person person)
    {
        var session = await http.CurrentSession() ?? throw new InvalidOperationException("Nobody is signed in.");
        await http
            .RequestServices.GetRequiredService<OpenSessions>()
            .EndOthers(person.Id, session, http.RequestAborted);
        var chosen = http.User.FindFirstValue(PersonClaims.Operator) is { } at
            ? OperatorId.From(Guid.Parse(at))
            : default;
        await http.Issue(person.Id, person.SecurityStamp, session, chosen == default ? null : chosen);
    }

    /// <summary>The same session, for another operator.</summary>
    public static async Task ActFor(HttpContext http, OperatorId at)
    {
        var session = await http.AuthenticateAsync(Scheme);
        var stamp = session.Properties?.Items[Stamp] ?? throw new InvalidOperationException("Nobody is signed in.");
        await http.Issue(http.User.Actor().Person, stamp, IdOf(session.Properties)!.Value, at);
    }

    /// <summary>The session in which the request is made; null for a guest.</summary>
    public static async Task<Guid?> CurrentSession(this HttpContext http) =>
        IdOf((await http.AuthenticateAsync(Scheme)).Properties);

    private static async Task Issue(
        this HttpContext http,
        PersonId person,
        string? stamp,
        Guid session,
        OperatorId? actsFor
    )
    {
        var principals = http.RequestServices.GetRequiredService<CurrentPrincipal>();
        var principal =
            await principals.Of(person, stamp, session, actsFor, http.RequestAborted)
            ?? throw new InvalidOperationException("A person who has just signed in has no account.");
        var properties = new AuthenticationProperties { Items = { [Stamp] = stamp, [SessionId] = session.ToString() } };
        if (actsFor is { } chosen)
            properties.Items[ActsFor] = chosen.Value.ToString();
        await http.SignInAsync(Scheme, principal, properties);
        http.User = principal;
    }

    private static Guid? IdOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(SessionId, out var id) is true ? Guid.Parse(id!) : null;

    private static async Task ReadAgain(CookieValidatePrincipalContext context)
    {
        var principals = context.HttpContext.RequestServices.GetRequiredService<CurrentPrincipal>();
        var person = PersonId.From(Guid.Parse(context.Principal!.FindFirstValue(PersonClaims.Person)!));
        var items = context.Properties.Items;
        OperatorId? chosen = items.TryGetValue(ActsFor, out var id) ? OperatorId.From(Guid.Parse(id!)) : null;
        var current = await principals.Of(
            person,
            items.TryGetValue(Stamp, out var stamp) ? stamp : null,
            IdOf(context.Properties),
            chosen,
            context.HttpContext.RequestAborted
        );
        if (current is not null)
        {
            context.ReplacePrincipal(current);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    // Whoever has a role that waits for a second proof is led to it, and back to what they asked for.
    private static Task SendOn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var asked = context.Request.Path + context.Request.QueryString;
        context.Response.Redirect(
            context.HttpContext.User.AwaitsSecondProof()
                ? "/compte/securite?retour=" + Uri.EscapeDataString(asked)
                : context.RedirectUri
        );
        return Task.CompletedTask;
    }
}
