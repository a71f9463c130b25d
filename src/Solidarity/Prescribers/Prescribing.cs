using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Codes;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>Codes given in the name of an organisation, within what the network allows it each month.</summary>
internal sealed class Prescribing(
    Db db,
    IOrganisations organisations,
    IssueCode issue,
    SolidaritySettings settings,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string Month => MonthOf(Now);

    public static string MonthOf(DateTime instant) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
            .ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The organisations in whose name this person may vouch now; read at each request.</summary>
    public async Task<IReadOnlyList<PrescribingFor>> Of(PersonId person, CancellationToken cancellation)
    {
        var held = await (
            from one in db.Prescribers
            where one.Person == person
            join quota in db.PrescriptionQuotas on one.Organisation equals quota.Organisation
            where quota.PerMonth > 0
            select new { one.ByNetwork, quota }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var member = (await organisations.Of(person, cancellation)).Select(one => one.Organisation.Id).ToHashSet();
        var able = held.Where(one => one.ByNetwork || member.Contains(one.quota.Organisation)).ToList();
        var cards = await organisations.Organisations([.. able.Select(one => one.quota.Organisation)], cancellation);
        return
        [
            .. from card in cards
            join one in able on card.Id equals one.quota.Organisation
            select new PrescribingFor(card, one.quota.PerMonth, one.quota.GivenIn(Month)),
        ];
    }

    /// <exception cref="Refusal">The organisation has given all its codes of the month.</exception>
    public Task<Prescription> Give(
        OrganisationId organisation,
        Tier tier,
        string? mail,
        Actor by,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                await Count(organisation, cancellation);
                var right = await issue.Issue(tier, mail, by with { Operator = null }, cancellation);
                var given = new Prescription
                {
                    Organisation = organisation,
                    Person = by.Person,
                    Right = right.Id,
                    GivenAt = Now,
                };
                db.Add(given);
                await db.SaveChangesAsync(cancellation);
                return given;
            },
            cancellation
        );

    /// <summary>The same code for another year; it counts in the month as a new one does.</summary>
    public Task Renew(Prescription given, Actor by, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                await Count(given.Organisation, cancellation);
                var right = await db.Rights.SingleAsync(one => one.Id == given.Right, cancellation);
                var until = Now.AddMonths(settings.ValidMonths);
                right.Renew(new Verdict(right.Tier, Proof.Prescriber, until, by.Person, Mail: right.Mail));
                var kept = await db.Prescriptions.SingleAsync(one => one.Id == given.Id, cancellation);
                kept.RenewedAt = Now;
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    public async Task Withdraw(Prescription given, CancellationToken cancellation)
    {
        var right = await db.Rights.SingleAsync(one => one.Id == given.Right, cancellation);
        right.End(Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The codes that this person gave, the last first: whether they served, never for what.</summary>
    public async Task<IReadOnlyList<GivenCode>> Given(PersonId person, Guid? only, CancellationToken cancellation)
    {
        var (now, uses) = (Now, db.RightUses);
        var rows = await (
            from given in db.Prescriptions
            where given.Person == person && (only == null || given.Id == only)
            join right in db.Rights on given.Right equals right.Id
            orderby given.GivenAt descending
            select new
            {
                given,
                right,
                Uses = uses.Count(use => use.Right == right.Id && use.ReleasedAt == null),
            }
        )
            .AsNoTracking()
            .Take(100)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new GivenCode(
                row.given,
                row.right.Card(now),
                row.right.EndedAt is not null,
                row.Uses > 0
            )),
        ];
    }

    // One statement decides between all colleagues who give at once.
    private async Task Count(OrganisationId organisation, CancellationToken cancellation)
    {
        var month = Month;
        var counted = await db
            .PrescriptionQuotas.Where(one => one.Organisation == organisation)
            .Where(one => one.PerMonth > (one.Month == month ? one.Given : 0))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.Given, one => (one.Month == month ? one.Given : 0) + 1)
                        .SetProperty(one => one.Month, month),
                cancellation
            );
        Refuse.If(
            counted == 0,
            "Votre organisation a donné tous ses codes de ce mois. Elle en aura d’autres le mois prochain ; "
                + "s’il en faut avant, demandez à l’administration du réseau."
        );
    }
}

/// <summary>An organisation in whose name somebody vouches.</summary>
internal sealed record PrescribingFor(OrganisationCard Organisation, int PerMonth, int Given)
{
    public int Left => Math.Max(0, PerMonth - Given);
}

/// <summary>A code as its prescriber follows it.</summary>
internal sealed record GivenCode(Prescription Prescription, RightCard Right, bool Withdrawn, bool Served)
{
    public string Hidden => $"S-····-····-{Right.Code[^4..]}";

    public string State =>
        Withdrawn ? "retiré"
        : Right.Over is not null ? "terminé"
        : Served ? "a servi"
        : "pas encore utilisé";
}
