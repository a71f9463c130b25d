using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Accounts.Privacy;

/// <summary>
/// Buyers' accounts that were not used for three years: a mail says so a month before, and one sign-in keeps them. Some
/// at a time, so that a night is enough; the next one goes on.
/// </summary>
internal sealed partial class EraseDormantAccounts(
    Db db,
    Records records,
    WriteToPerson write,
    ILogger<EraseDormantAccounts> log
)
{
    private const int AtATime = 100;

    public async Task Erase(DateTime now, CancellationToken cancellation)
    {
        var limit = AccountRecords.Kept.Limit(now);
        // An account of before this rule begins to count today.
        await db
            .People.Where(person => person.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.SeenAt, now), cancellation);
        foreach (var person in await Unused(limit).Where(Warned(now)).Take(AtATime).ToListAsync(cancellation))
            await EraseOne(person, cancellation);
        await Warn(now, cancellation);
    }

    /// <summary>A month before the three years are over.</summary>
    private async Task Warn(DateTime now, CancellationToken cancellation)
    {
        var soon = AccountRecords.Kept.Limit(now).AddMonths(1);
        foreach (
            var person in await Unused(soon)
                .Where(person => person.WarnedAt == null || person.WarnedAt < person.SeenAt)
                .Take(AtATime)
                .ToListAsync(cancellation)
        )
        {
            person.WarnedAt = now;
            write.Write(
                "account-dormant",
                person.Email!,
                new()
                {
                    Name = person.Name,
                    Mail = person.Email!,
                    Action = "/connexion",
                }
            );
        }
        await db.SaveChangesAsync(cancellation);
    }

    private async Task EraseOne(Person person, CancellationToken cancellation)
    {
        try
        {
            await records.Erase(person, Actor.System, cancellation);
        }
        catch (Refusal refusal)
        {
            db.ChangeTracker.Clear();
            Held(person.Id.Value, refusal.Message);
        }
    }

    private IQueryable<Person> Unused(DateTime since)
    {
        var memberships = db.Memberships;
        return db
            .People.Where(person =>
                person.SeenAt < since && !memberships.Any(membership => membership.Person == person.Id)
            )
            .OrderBy(person => person.SeenAt);
    }

    private static System.Linq.Expressions.Expression<Func<Person, bool>> Warned(DateTime now)
    {
        var aMonthAgo = now.AddMonths(-1);
        return person => person.WarnedAt != null && person.WarnedAt > person.SeenAt && person.WarnedAt < aMonthAgo;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The unused account {Person} stays: {Why}")]
    private partial void Held(Guid person, string why);
}
