using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>Who may read documents, and where: two trained people at least, so that a second one can answer an appeal.</summary>
internal sealed class Readers(Db db, INetwork network, TimeProvider clock)
{
    public const int Least = 2;

    public Task<bool> May(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (person, workshop, now) = (user.Actor().Person, user.Operator(), clock.GetUtcNow().UtcDateTime);
        return db.Readers.AnyAsync(
            one => one.Person == person && one.Operator == workshop && one.TrainedUntil > now,
            cancellation
        );
    }

    /// <summary>The workshops that a person may send a document to, by name.</summary>
    public async Task<IReadOnlyList<OperatorCard>> Workshops(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var able = await db
            .Readers.Where(one => one.TrainedUntil > now)
            .GroupBy(one => one.Operator)
            .Where(group => group.Count() >= Least)
            .Select(group => group.Key)
            .ToListAsync(cancellation);
        return [.. (await network.Operators(cancellation)).Where(one => able.Contains(one.Id))];
    }

    /// <summary>Notes that somebody was taught, for two years.</summary>
    public async Task Train(PersonId person, OperatorId at, Actor by, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime.AddYears(2);
        if (await db.Readers.FindAsync([at, person], cancellation) is { } known)
            (known.TrainedUntil, known.By) = (until, by.Person);
        else
            db.Add(
                new Reader
                {
                    Person = person,
                    Operator = at,
                    TrainedUntil = until,
                    By = by.Person,
                }
            );
        await db.SaveChangesAsync(cancellation);
    }

    public Task Withdraw(PersonId person, OperatorId at, CancellationToken cancellation) =>
        db.Readers.Where(one => one.Person == person && one.Operator == at).ExecuteDeleteAsync(cancellation);
}
