using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>
/// One try to sign in. A known and an unknown address get the same answer after the same work, and an attempt is
/// counted before the password is looked at, so that guesses sent in parallel all count.
/// </summary>
internal sealed class AttemptSignIn(Db db, UserManager<Person> people, TimeProvider clock)
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    // What an unknown address is compared with, so that the answer takes as long.
    private static readonly string Decoy = new PasswordHasher<Person>().HashPassword(null!, Passwords.Draw());

    /// <summary>The person, or null: wrong address, wrong password or too many tries, which the answer does not tell apart.</summary>
    public async Task<Person?> With(string mail, string password, CancellationToken cancellation)
    {
        var normalized = people.NormalizeEmail(mail.Trim());
        var person = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(known => known.NormalizedEmail == normalized, cancellation);
        var mayTry = person is not null && await Count(person.Id, cancellation);
        var hash = (mayTry ? person!.PasswordHash : null) ?? Decoy;
        var right = people.PasswordHasher.VerifyHashedPassword(person!, hash, password);
        var entered = mayTry && hash != Decoy && right is not PasswordVerificationResult.Failed;

        if (entered)
            await Reset(person!.Id, cancellation);
        db.Note(clock, Outcome(entered, person is not null && !mayTry), by: null, about: person?.Id);
        await db.SaveChangesAsync(cancellation);
        return entered ? person : null;
    }

    private static Deed Outcome(bool entered, bool locked) =>
        entered ? Deed.SignedIn
        : locked ? Deed.LockedOut
        : Deed.SignInFailed;

    /// <summary>Takes one of the tries; false while the account is paused. The last one pauses it, until it turns out right.</summary>
    private async Task<bool> Count(PersonId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Pause;
        return await db
                .People.Where(person => person.Id == id && (person.LockoutEnd == null || person.LockoutEnd <= now))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(
                                person => person.LockoutEnd,
                                person =>
                                    person.LockoutEnd == null && person.AccessFailedCount + 1 >= Tries ? until : null
                            )
                            .SetProperty(
                                person => person.AccessFailedCount,
                                person => person.LockoutEnd == null ? person.AccessFailedCount + 1 : 1
                            ),
                    cancellation
                ) == 1;
    }

    private Task<int> Reset(PersonId id, CancellationToken cancellation) =>
        db
            .People.Where(person => person.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(person => person.LockoutEnd, (DateTimeOffset?)null)
                        .SetProperty(person => person.AccessFailedCount, 0),
                cancellation
            );
}
