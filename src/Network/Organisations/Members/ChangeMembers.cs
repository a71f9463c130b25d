using Marketplace.Network.Contracts;
using Marketplace.Network.Mails;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>Who comes, who goes, who may do what.</summary>
internal sealed class ChangeMembers(Db db, WriteToMember write, TimeProvider clock)
{
    public const int MostInvitations = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Mails a link that lets one person in. Another one to the same address takes the place of the first.</summary>
    public async Task Invite(
        OrganisationCard organisation,
        string mail,
        OrganisationRole role,
        PersonId by,
        CancellationToken cancellation
    )
    {
        var (now, to, id) = (Now, mail.Trim().ToLowerInvariant(), organisation.Id);
        var open = await db
            .Invitations.Where(one => one.Organisation == id && one.UsedAt == null && one.Until > now)
            .ToListAsync(cancellation);
        db.RemoveRange(open.Where(one => one.Mail == to));
        Refuse.If(
            open.Count(one => one.Mail != to) >= MostInvitations,
            "Cinquante invitations attendent déjà une réponse : retirez-en d’abord."
        );
        var secret = Invitation.Draw();
        db.Add(
            new Invitation
            {
                Organisation = id,
                Mail = to,
                Role = role,
                Hash = Invitation.HashOf(secret),
                By = by,
                SentAt = now,
                Until = now + Invitation.Lasts,
            }
        );
        write.Invite(to, organisation.Name, role, secret, now + Invitation.Lasts);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The invitation that a link opens; null: it is over, used or none of ours.</summary>
    public Task<Invitation?> Invited(string? secret, CancellationToken cancellation)
    {
        var (hash, now) = (Invitation.HashOf(secret ?? ""), Now);
        return db
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Hash == hash && one.UsedAt == null && one.Until > now, cancellation);
    }

    /// <summary>Of all who use one link at once, one comes in.</summary>
    public Task Accept(Invitation invited, PersonId person, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var now = Now;
                var used = await db
                    .Invitations.Where(one => one.Id == invited.Id && one.UsedAt == null && one.Until > now)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancellation);
                Refuse.If(used == 0, "Cette invitation a déjà servi. Demandez-en une autre.");
                if (await Find(invited.Organisation, person, cancellation) is { } known)
                    known.Role = known.Role < invited.Role ? invited.Role : known.Role;
                else
                    db.Add(
                        new Member
                        {
                            Organisation = invited.Organisation,
                            Person = person,
                            Role = invited.Role,
                            JoinedAt = now,
                        }
                    );
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    public Task Withdraw(OrganisationId id, Guid invitation, CancellationToken cancellation) =>
        db
            .Invitations.Where(one => one.Id == invitation && one.Organisation == id && one.UsedAt == null)
            .ExecuteDeleteAsync(cancellation);

    public Task Give(OrganisationId id, PersonId person, OrganisationRole role, CancellationToken cancellation) =>
        Change(id, person, member => member.Role = role, role is OrganisationRole.Administrator, cancellation);

    public Task Remove(OrganisationId id, PersonId person, CancellationToken cancellation) =>
        Change(id, person, member => db.Remove(member), keepsAdministrator: false, cancellation);

    private Task Change(
        OrganisationId id,
        PersonId person,
        Action<Member> act,
        bool keepsAdministrator,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                await Lock(id, cancellation);
                var member = await Find(id, person, cancellation);
                Refuse.If(member is null, "Cette personne ne fait plus partie de l’organisation.");
                if (member.Role is OrganisationRole.Administrator && !keepsAdministrator)
                    await RefuseLast(id, person, cancellation);
                act(member);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    // Two administrators who leave at once wait for each other here, and the second is the last.
    private Task Lock(OrganisationId id, CancellationToken cancellation) =>
        db
            .Organisations.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1), cancellation);

    private async Task RefuseLast(OrganisationId id, PersonId person, CancellationToken cancellation) =>
        Refuse.If(
            !await db.OrganisationMembers.AnyAsync(
                one => one.Organisation == id && one.Person != person && one.Role == OrganisationRole.Administrator,
                cancellation
            ),
            "C’est la dernière personne qui administre l’organisation : donnez d’abord ce rôle à quelqu’un d’autre."
        );

    private Task<Member?> Find(OrganisationId id, PersonId person, CancellationToken cancellation) =>
        db.OrganisationMembers.SingleOrDefaultAsync(
            one => one.Organisation == id && one.Person == person,
            cancellation
        );
}
