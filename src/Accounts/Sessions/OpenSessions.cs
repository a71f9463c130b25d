using Marketplace.Accounts.Audit;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Sessions;

/// <summary>Where a person is signed in.</summary>
internal sealed class OpenSessions(Db db, TimeProvider clock)
{
    /// <summary>How exact « vu pour la dernière fois » is: a page view is not worth a write.</summary>
    private static readonly TimeSpan Exact = TimeSpan.FromMinutes(10);

    public async Task<Session> Open(PersonId person, string device, bool strong, CancellationToken cancellation)
    {
        var opened = new Session(person, device, strong, clock.GetUtcNow().UtcDateTime);
        db.Sessions.Add(opened);
        await db.SaveChangesAsync(cancellation);
        await Seen(opened, cancellation);
        return opened;
    }

    /// <summary>Notes that the session is in use, a few times an hour.</summary>
    public async Task Touch(Guid session, PersonId person, DateTime seenAt, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - seenAt < Exact)
            return;

        await db
            .Sessions.Where(one => one.Id == session)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, now), cancellation);
        await Seen(person, now, cancellation);
    }

    public async Task<IReadOnlyList<Session>> Of(PersonId person, CancellationToken cancellation)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Session.Longest;
        return await db
            .Sessions.AsNoTracking()
            .Where(session => session.Person == person && session.StartedAt > oldest)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync(cancellation);
    }

    /// <summary>Ends one session of this person; false where they have none such.</summary>
    public async Task<bool> End(Actor by, Guid id, CancellationToken cancellation)
    {
        var ended = await db
            .Sessions.Where(session => session.Id == id && session.Person == by.Person)
            .ExecuteDeleteAsync(cancellation);
        if (ended == 0)
            return false;

        db.Note(clock, Deed.SessionEnded, by, by.Person);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The person leaves it themselves.</summary>
    public Task<int> Close(Guid id, CancellationToken cancellation) =>
        db.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(cancellation);

    /// <summary>Ends every session of the person but this one; it saves nothing else.</summary>
    public Task<int> EndOthers(PersonId person, Guid? kept, CancellationToken cancellation) =>
        db.Sessions.Where(session => session.Person == person && session.Id != kept).ExecuteDeleteAsync(cancellation);

    private Task Seen(Session opened, CancellationToken cancellation) =>
        Seen(opened.Person, opened.StartedAt, cancellation);

    private Task<int> Seen(PersonId person, DateTime now, CancellationToken cancellation) =>
        db
            .People.Where(one => one.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, now), cancellation);
}
