using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>
/// How often somebody may be wrong. A try is taken before anything is looked at, so that guesses sent in parallel all
/// count, and the last one pauses the account until it turns out right.
/// </summary>
internal sealed class Tries(Db db, TimeProvider clock)
{
    public const int Most = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Takes one; false while the account is paused.</summary>
    public async Task<bool> Take(PersonId id, CancellationToken cancellation)
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
                                    person.LockoutEnd == null && person.AccessFailedCount + 1 >= Most ? until : null
                            )
                            .SetProperty(
                                person => person.AccessFailedCount,
                                person => person.LockoutEnd == null ? person.AccessFailedCount + 1 : 1
                            ),
                    cancellation
                ) == 1;
    }

    /// <summary>The password was right, and a second proof is due: wrong codes of before still count.</summary>
    public Task<int> GiveBack(PersonId id, CancellationToken cancellation) =>
        db
            .People.Where(person => person.Id == id && person.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(person => person.LockoutEnd, (DateTimeOffset?)null)
                        .SetProperty(person => person.AccessFailedCount, person => person.AccessFailedCount - 1),
                cancellation
            );

    public Task<int> Reset(PersonId id, CancellationToken cancellation) =>
        db
            .People.Where(person => person.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(person => person.LockoutEnd, (DateTimeOffset?)null)
                        .SetProperty(person => person.AccessFailedCount, 0),
                cancellation
            );
}
