using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
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

    /// <summary>Signs the person in, acting for one operator, or for the first that they work for.</summary>
    public static async Task Enter(this HttpContext http, PersonId person, string stamp, OperatorId? actsFor = null)
    {
        var principals = http.RequestServices.GetRequiredService<CurrentPrincipal>();
        var principal =
            await principals.Of(person, stamp, actsFor, http.RequestAborted)
            ?? throw new InvalidOperationException("A person who has just signed in has no account.");
        var properties = new AuthenticationProperties { Items = { [Stamp] = stamp } };
        if (actsFor is { } chosen)
            properties.Items[ActsFor] = chosen.Value.ToString();
        await http.SignInAsync(Scheme, principal, properties);
        http.User = principal;
    }

    /// <summary>The same session, for another operator.</summary>
    public static async Task ActFor(HttpContext http, OperatorId at)
    {
        var session = await http.AuthenticateAsync(Scheme);
        var stamp = session.Properties?.Items[Stamp] ?? throw new InvalidOperationException("Nobody is signed in.");
        await http.Enter(http.User.Actor().Person, stamp, at);
    }

    private static async Task ReadAgain(CookieValidatePrincipalContext context)
    {
        var principals = context.HttpContext.RequestServices.GetRequiredService<CurrentPrincipal>();
        var person = PersonId.From(Guid.Parse(context.Principal!.FindFirstValue(PersonClaims.Person)!));
        var items = context.Properties.Items;
        OperatorId? chosen = items.TryGetValue(ActsFor, out var id) ? OperatorId.From(Guid.Parse(id!)) : null;
        var current = await principals.Of(
            person,
            items.TryGetValue(Stamp, out var stamp) ? stamp : null,
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
}
