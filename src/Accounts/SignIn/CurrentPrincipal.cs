using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.SignIn;

/// <summary>Makes the principal of a person as the database knows them now: a role that was taken away is gone at once.</summary>
internal sealed class CurrentPrincipal(
    Db db,
    OpenSessions sessions,
    AccountSettings settings,
    IHostEnvironment environment,
    TimeProvider clock
)
{
    /// <param name="stamp">The security stamp of the sign-in: it changes with the password, which ends all other sessions.</param>
    /// <param name="session">The session that the cookie names.</param>
    /// <param name="chosen">For whom the person chose to act; their first role where that one is gone.</param>
    /// <returns>Null: the account is gone, or the session is.</returns>
    public async Task<ClaimsPrincipal?> Of(
        PersonId id,
        string? stamp,
        Guid? session,
        OperatorId? chosen,
        CancellationToken cancellation
    )
    {
        var memberships = db.Memberships;
        var open = db.Sessions;
        var oldest = clock.GetUtcNow().UtcDateTime - Session.Longest;
        var known = await db
            .People.Where(person => person.Id == id)
            .Select(person => new
            {
                person.SecurityStamp,
                person.Pseudonym,
                person.MustChoosePassword,
                person.SecondFactorWaived,
                Session = open.Where(one => one.Id == session && one.Person == person.Id && one.StartedAt > oldest)
                    .Select(one => new { one.Strong, one.SeenAt })
                    .FirstOrDefault(),
                Roles = memberships
                    .Where(membership => membership.Person == person.Id)
                    .OrderBy(membership => membership.Since)
                    .Select(membership => new { membership.Operator, membership.Role })
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (known?.Session is not { } current || known.SecurityStamp != stamp)
            return null;

        await sessions.Touch(session!.Value, id, current.SeenAt, cancellation);
        var held = known.Roles.Find(role => role.Operator == chosen) ?? known.Roles.FirstOrDefault();
        var asBuyer = new Actor(id, null, Role.Buyer.Claim(), known.Pseudonym);
        if (held is null || known.MustChoosePassword)
            return Make(SignInCookie.Scheme, asBuyer);

        var let = current.Strong || IsLetOff(known.SecondFactorWaived);
        var principal = Make(
            SignInCookie.Scheme,
            let ? new Actor(id, held.Operator, held.Role.Claim(), known.Pseudonym) : asBuyer
        );
        if (!current.Strong)
            principal.Note(let ? SecondProof.LetOff : SecondProof.Missing);
        return principal;
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

    // A waiver is for demonstrations: in production it lets nobody in.
    private bool IsLetOff(bool waived) =>
        settings.StaffSecondFactor is StaffSecondFactor.Optional || (waived && !environment.IsProduction());
}
