using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>What members may still spend. One statement decides between all who spend at once.</summary>
internal sealed class Budgets(Db db, TimeProvider clock)
{
    /// <exception cref="Refusal">The person is no member, or their budget does not hold that much.</exception>
    public async Task Take(OrganisationId id, PersonId person, long cents, CancellationToken cancellation)
    {
        var member = await Find(id, person).AsNoTracking().SingleOrDefaultAsync(cancellation);
        Refuse.If(member is null, "Vous ne faites pas, ou plus, partie de cette organisation : rien n’a été commandé.");
        var (key, budget, period) = (
            member.Period.Key(clock.GetUtcNow().UtcDateTime),
            member.BudgetCents,
            member.Period
        );
        var taken = await Find(id, person)
            .Where(one => one.BudgetCents == budget && one.Period == period)
            .Where(one =>
                one.BudgetCents == null || (one.PeriodKey == key ? one.SpentCents : 0) + cents <= one.BudgetCents
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.SpentCents, one => (one.PeriodKey == key ? one.SpentCents : 0) + cents)
                        .SetProperty(one => one.PeriodKey, key),
                cancellation
            );
        Refuse.If(taken == 0, await Sentence(id, person, cancellation));
    }

    /// <summary>An amount counts no more, where its period is not over.</summary>
    public async Task GiveBack(Expense expense, CancellationToken cancellation)
    {
        if (
            await Find(expense.Organisation, expense.Person).AsNoTracking().SingleOrDefaultAsync(cancellation)
            is not { } member
        )
            return;
        var (key, cents) = (member.Period.Key(expense.At), expense.AmountCents);
        await Find(expense.Organisation, expense.Person)
            .Where(one => one.PeriodKey == key && one.SpentCents >= cents)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.SpentCents, one => one.SpentCents - cents),
                cancellation
            );
    }

    /// <summary>Another budget, or another period: what was spent in it is counted again from the expenses.</summary>
    public Task Set(Member member, Money? budget, BudgetPeriod period, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                Refuse.If(budget is { Cents: < 0 }, "Un budget ne peut pas être négatif.");
                var now = clock.GetUtcNow().UtcDateTime;
                var since = period.Start(now);
                var spent = await db
                    .Expenses.Where(one => one.Organisation == member.Organisation && one.Person == member.Person)
                    .Where(one => one.At >= since)
                    .Where(one => one.State != SpendState.Refused && one.State != SpendState.Released)
                    .SumAsync(one => one.AmountCents, cancellation);
                (member.BudgetCents, member.Period) = (budget?.Cents, period);
                (member.PeriodKey, member.SpentCents) = (period.Key(now), spent);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    private async Task<string> Sentence(OrganisationId id, PersonId person, CancellationToken cancellation)
    {
        var member = await Find(id, person).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (member?.BudgetCents is not { } budget)
            return "Votre budget vient de changer : recommencez.";
        var left = new Money(budget) - member.SpentIn(clock.GetUtcNow().UtcDateTime);
        return $"Votre budget est de {new Money(budget)} {member.Period.Word()}, et il en reste "
            + $"{(left < Money.Zero ? Money.Zero : left)}. Demandez à une personne qui administre l’organisation.";
    }

    private IQueryable<Member> Find(OrganisationId id, PersonId person) =>
        db.OrganisationMembers.Where(one => one.Organisation == id && one.Person == person);
}
