using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>Makes the principal of a person as the database knows them now: a role that was taken away is gone at once.</summary>
internal sealed class CurrentPrincipal(Db db)
{
    /// <param name="stamp">The security stamp of the sign-in: it changes with the password, which ends all other sessions.</param>
    /// <param name="chosen">For whom the person chose to act; their first role where that one is gone.</param>
    /// <returns>Null: the account is gone, or the session is.</returns>
    public async Task<ClaimsPrincipal?> Of(
        PersonId id,
        string? stamp,
        OperatorId? chosen,
        CancellationToken cancellation
    )
    {
        var memberships = db.Memberships;
        var known = await db
            .People.Where(person => person.Id == id)
            .Select(person => new
            {
                person.SecurityStamp,
                person.Pseudonym,
                person.MustChoosePassword,
                Roles = memberships
                    .Where(membership => membership.Person == person.Id)
                    .OrderBy(membership => membership.Since)
                    .Select(membership => new { membership.Operator, membership.Role })
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (known is null || known.SecurityStamp != stamp)
            return null;

        var held = known.Roles.Find(role => role.Operator == chosen) ?? known.Roles.FirstOrDefault();
        return held is null || known.MustChoosePassword
            ? Make(SignInCookie.Scheme, new Actor(id, null, Role.Buyer.Claim(), known.Pseudonym))
            : Make(SignInCookie.Scheme, new Actor(id, held.Operator, held.Role.Claim(), known.Pseudonym));
    }

    /// <summary>Exactly the claims of <see cref="PersonClaims"/>.</summary>
    public static ClaimsPrincipal Make(string scheme, Actor actor, params IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity(scheme, PersonClaims.Pseudonym, PersonClaims.Role);
        identity.AddClaim(new Claim(PersonClaims.Person, actor.Person.Value.ToString()));
        identity.AddClaim(new Claim(PersonClaims.Role, actor.Role));
        identity.AddClaim(new Claim(PersonClaims.Pseudonym, actor.Pseudonym));
        if (actor.Operator is { } workshop)
            identity.AddClaim(new Claim(PersonClaims.Operator, workshop.Value.ToString()));
        identity.AddClaims(scopes.Select(scope => new Claim(PersonClaims.Scope, scope)));
        return new ClaimsPrincipal(identity);
    }
}
