using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>Organisations for the modules above.</summary>
internal sealed class OrganisationBook(Db db, Budgets budgets, IAccounts accounts, TimeProvider clock) : IOrganisations
{
    public async Task<OrganisationCard?> Organisation(OrganisationId id, CancellationToken cancellation = default) =>
        (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation))?.Card();

    public async Task<IReadOnlyList<OrganisationCard>> Organisations(
        IReadOnlyCollection<OrganisationId> ids,
        CancellationToken cancellation = default
    )
    {
        var found = await db.Organisations.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation);
        return [.. found.OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase).Select(one => one.Card())];
    }

    public async Task<IReadOnlyList<OrganisationMembership>> Of(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var held = await (
            from member in db.OrganisationMembers
            where member.Person == person
            join one in db.Organisations on member.Organisation equals one.Id
            orderby one.Name, one.Id
            select new { one, member.Role }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. held.Select(row => new OrganisationMembership(row.one.Card(), row.Role))];
    }

    public Task<OrganisationRole?> Role(OrganisationId id, PersonId person, CancellationToken cancellation = default) =>
        db
            .OrganisationMembers.Where(one => one.Organisation == id && one.Person == person)
            .Select(one => (OrganisationRole?)one.Role)
            .SingleOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<PersonId>> Members(OrganisationId id, CancellationToken cancellation = default) =>
        await db
            .OrganisationMembers.Where(one => one.Organisation == id)
            .Select(one => one.Person)
            .ToListAsync(cancellation);

    public Task<SpendState> Spend(
        OrganisationId id,
        PersonId person,
        Money amount,
        string reference,
        string what,
        string? address = null,
        CancellationToken cancellation = default
    ) =>
        db.Together(
            async () =>
            {
                if (await Known(id, reference, cancellation) is { } known)
                    return known.State;
                Refuse.If(amount <= Money.Zero, "Il n’y a rien à payer.");
                var organisation = await db.Organisations.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
                await budgets.Take(id, person, amount.Cents, cancellation);
                var expense = new Expense
                {
                    Organisation = id,
                    Person = person,
                    AmountCents = amount.Cents,
                    Reference = reference,
                    What = what,
                    Address = address,
                    At = clock.GetUtcNow().UtcDateTime,
                    State = organisation.NeedsApproval(amount) ? SpendState.Pending : SpendState.Recorded,
                };
                db.Add(expense);
                await Save(cancellation);
                return expense.State;
            },
            cancellation
        );

    public Task Release(OrganisationId id, string reference, CancellationToken cancellation = default) =>
        db.Together(
            async () =>
            {
                if (await Known(id, reference, cancellation) is not { Counts: true } expense)
                    return 0;
                expense.State = SpendState.Released;
                await db.SaveChangesAsync(cancellation);
                await budgets.GiveBack(expense, cancellation);
                return 1;
            },
            cancellation
        );

    public async Task<IReadOnlyList<PendingSpend>> Pending(OrganisationId id, CancellationToken cancellation = default)
    {
        var waiting = await db
            .Expenses.AsNoTracking()
            .Where(one => one.Organisation == id && one.State == SpendState.Pending)
            .OrderBy(one => one.At)
            .Take(200)
            .ToListAsync(cancellation);
        var names = (
            await accounts.People([.. waiting.Select(one => one.Person).Distinct()], cancellation)
        ).ToDictionary(one => one.Id, one => one.Name);
        return
        [
            .. waiting.Select(one => new PendingSpend(
                one.Id,
                id,
                one.Person,
                names.GetValueOrDefault(one.Person, "une personne qui est partie"),
                one.Amount,
                one.What,
                one.Address,
                one.At
            )),
        ];
    }

    public async Task Decide(Guid spend, PersonId by, string? refusal, CancellationToken cancellation = default)
    {
        try
        {
            await db.Together(() => DecideOnce(spend, by, refusal, cancellation), cancellation);
        }
        catch (StaleChange)
        {
            throw new Refusal(Expense.Decided);
        }
    }

    private async Task<int> DecideOnce(Guid spend, PersonId by, string? refusal, CancellationToken cancellation)
    {
        var expense = await db.Expenses.SingleOrDefaultAsync(one => one.Id == spend, cancellation);
        Refuse.If(expense is null, "Cette demande n’existe pas.");
        var role = await Role(expense.Organisation, by, cancellation);
        Refuse.If(
            role is not (OrganisationRole.Approver or OrganisationRole.Administrator),
            "Votre rôle dans cette organisation ne permet pas de donner cet accord."
        );
        expense.Decide(by, refusal, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        if (refusal is not null)
            await budgets.GiveBack(expense, cancellation);
        return 1;
    }

    private async Task Save(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal("Cette dépense vient d’être enregistrée : il n’y a rien à refaire.");
        }
    }

    private Task<Expense?> Known(OrganisationId id, string reference, CancellationToken cancellation) =>
        db.Expenses.SingleOrDefaultAsync(one => one.Organisation == id && one.Reference == reference, cancellation);
}
