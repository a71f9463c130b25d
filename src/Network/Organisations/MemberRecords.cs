using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>Who acts for which organisation, and who was invited.</summary>
internal sealed class MemberRecords(Db db, ChangeMembers change) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "organisations",
            "Organisations : votre rôle et votre budget ; l’adresse d’une invitation sans réponse",
            Retention.OfDays(30),
            "la fin de l’invitation, ou le départ de l’organisation",
            "RGPD art. 5(1)(e)"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var held = await (
            from member in db.OrganisationMembers
            where member.Person == subject.Person
            join one in db.Organisations on member.Organisation equals one.Id
            select new
            {
                Organisation = one.Name,
                Role = member.Role.ToString(),
                Depuis = member.JoinedAt,
                BudgetEnCentimes = member.BudgetCents,
            }
        ).ToListAsync(cancellation);
        return held.Count == 0 ? null : held;
    }

    /// <exception cref="Refusal">The person is the last who administers an organisation: nobody else could any more.</exception>
    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        var held = await db
            .OrganisationMembers.Where(one => one.Person == subject.Person)
            .Select(one => one.Organisation)
            .ToListAsync(cancellation);
        foreach (var organisation in held)
            await change.Remove(organisation, subject.Person, cancellation);
        if (subject.Mail?.ToLowerInvariant() is { } mail)
            await db.Invitations.Where(one => one.Mail == mail).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db.Invitations.Where(one => one.Until < limit).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>The organisations of the account, on its page.</summary>
internal sealed class ShowOrganisations(IOrganisations organisations) : IShowOnAccount
{
    public async Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation)
    {
        var mine = await organisations.Of(person.Person, cancellation);
        return mine.Count == 0
            ? null
            : new AccountPanel(
                25,
                "Mes organisations",
                [
                    .. mine.Take(20)
                        .Select(one => new AccountLine(
                            one.Organisation.Name,
                            $"/compte/organisations/{one.Organisation.Id.Value}",
                            one.Role.Word()
                        )),
                ],
                new("Toutes mes organisations", "/compte/organisations")
            );
    }
}
