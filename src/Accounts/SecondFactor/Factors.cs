using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>What proves, beside the password, that it is really this person.</summary>
internal sealed class Factors(
    Db db,
    UserManager<Person> people,
    RecoverySheet sheet,
    OpenSessions sessions,
    WriteToPerson write,
    TimeProvider clock
)
{
    public async Task<ProvedBy> Of(PersonId id, Guid? session, CancellationToken cancellation)
    {
        var memberships = db.Memberships;
        var codes = db.RecoveryCodes;
        var passkeys = db.Set<IdentityUserPasskey<PersonId>>();
        var strong = db.Sessions.Where(one => one.Id == session && one.Strong);
        return await db
            .People.Where(person => person.Id == id)
            .Select(person => new ProvedBy(
                person.TwoFactorEnabled,
                passkeys.Count(passkey => passkey.UserId == id),
                codes.Count(code => code.Person == id),
                memberships.Any(membership => membership.Person == id),
                person.SecondFactorWaived,
                strong.Any()
            ))
            .SingleAsync(cancellation);
    }

    /// <summary>A new factor is in force: this session has proved it, the others have not and end.</summary>
    /// <returns>The recovery codes, where there were none yet and some are due.</returns>
    public async Task<IReadOnlyList<string>> Added(
        Person person,
        string what,
        bool codesDue,
        Guid session,
        Actor by,
        CancellationToken cancellation
    )
    {
        var open = await db.Sessions.SingleAsync(one => one.Id == session, cancellation);
        open.ProveTwice();
        db.Note(clock, Deed.SecondFactorAdded, by, person.Id, what);
        write.Notice(person, $"Une seconde preuve a été ajoutée à votre compte : {what}.");
        await db.SaveChangesAsync(cancellation);
        await sessions.EndOthers(person.Id, session, cancellation);
        return codesDue && await sheet.Left(person.Id, cancellation) == 0
            ? await sheet.Draw(person, by, cancellation)
            : [];
    }

    /// <summary>Takes one away; where it was the last, the recovery codes go too.</summary>
    public async Task Removed(Person person, string what, Guid? session, Actor by, CancellationToken cancellation)
    {
        db.Note(clock, Deed.SecondFactorRemoved, by, person.Id, what);
        write.Notice(person, $"Une seconde preuve a été retirée de votre compte : {what}.");
        await db.SaveChangesAsync(cancellation);
        var left = await Of(person.Id, session, cancellation);
        if (!left.Any)
            await db.RecoveryCodes.Where(code => code.Person == person.Id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Who acts on the safety of an account says its password again (OWASP ASVS 5.0, 7.5.1).</summary>
    public async Task<Person> SaidAgain(Actor actor, string? password, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(one => one.Id == actor.Person, cancellation);
        Refuse.If(
            !await people.CheckPasswordAsync(person, password ?? ""),
            "Ce n’est pas votre mot de passe. Écrivez celui avec lequel vous êtes entré."
        );
        return person;
    }
}

/// <summary>How somebody can prove who they are, and how they did this time.</summary>
/// <param name="Codes">How many recovery codes are left.</param>
/// <param name="Works">They have a role, in a workshop or in the network.</param>
/// <param name="Now">This session was opened with two proofs.</param>
internal sealed record ProvedBy(bool Application, int Passkeys, int Codes, bool Works, bool Waived, bool Now)
{
    public bool Any => Application || Passkeys > 0;

    /// <summary>Without this one nothing would be left of what the role asks for.</summary>
    public void KeepOne()
    {
        Refuse.If(
            Works && (Application ? 1 : 0) + Passkeys <= 1,
            "Votre rôle demande une seconde preuve : ajoutez-en une autre avant de retirer celle-ci."
        );
    }

    /// <summary>Who came in with the password alone does not add to what a passkey protects.</summary>
    public void MayAdd() =>
        Refuse.If(
            Any && !Now,
            "Ce compte a déjà une clé d’accès : déconnectez-vous, puis entrez avec elle pour ajouter autre chose."
        );
}
