using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>One try with a password. A known and an unknown address get the same answer after the same work.</summary>
internal sealed class AttemptSignIn(Db db, UserManager<Person> people, Tries tries, TimeProvider clock)
{
    // What an unknown address is compared with, so that the answer takes as long.
    private static readonly string Decoy = new PasswordHasher<Person>().HashPassword(null!, Passwords.Draw());

    /// <summary>The person, or null: wrong address, wrong password or too many tries, which the answer does not tell apart.</summary>
    public async Task<PasswordRight?> With(string mail, string password, CancellationToken cancellation)
    {
        var normalized = people.NormalizeEmail(mail.Trim());
        var person = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(known => known.NormalizedEmail == normalized, cancellation);
        var mayTry = person is not null && await tries.Take(person.Id, cancellation);
        var hash = (mayTry ? person!.PasswordHash : null) ?? Decoy;
        var right = people.PasswordHasher.VerifyHashedPassword(person!, hash, password);
        var entered = mayTry && hash != Decoy && right is not PasswordVerificationResult.Failed;
        if (entered && await IsHalfTheWay(person!, cancellation))
        {
            await tries.GiveBack(person!.Id, cancellation);
            return new PasswordRight(person, SecondProofDue: true);
        }

        if (entered)
            await tries.Reset(person!.Id, cancellation);
        db.Note(clock, Outcome(entered, person is not null && !mayTry), by: null, about: person?.Id);
        await db.SaveChangesAsync(cancellation);
        return entered ? new PasswordRight(person!, SecondProofDue: false) : null;
    }

    /// <summary>Whoever has an application or recovery codes also shows one of them, buyer or not.</summary>
    private async Task<bool> IsHalfTheWay(Person person, CancellationToken cancellation) =>
        person.TwoFactorEnabled || await db.RecoveryCodes.AnyAsync(code => code.Person == person.Id, cancellation);

    private static Deed Outcome(bool entered, bool locked) =>
        entered ? Deed.SignedIn
        : locked ? Deed.LockedOut
        : Deed.SignInFailed;
}

/// <summary>The password fits; it opens nothing by itself where a second proof is due.</summary>
internal sealed record PasswordRight(Person Person, bool SecondProofDue);
