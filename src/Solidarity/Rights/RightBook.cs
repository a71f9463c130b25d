using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Rights;

/// <summary>Rights, and what was bought with them.</summary>
internal sealed class RightBook(Db db, SolidaritySettings settings, TimeProvider clock) : IEligibility
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    public async Task<RightCard?> Right(string? code, CancellationToken cancellation = default) =>
        Secrets.Read(code) is { } known
        && await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Code == known, cancellation) is { } right
            ? right.Card(Now)
            : null;

    public async Task<RightCard?> Right(RightId id, CancellationToken cancellation = default) =>
        (await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation))?.Card(Now);

    public Money Price(Money solidarity, Tier tier) => settings.RuleOf(tier, Today).Of(solidarity);

    public async Task<IReadOnlyList<Reason>> Refusals(
        RightId right,
        IReadOnlyCollection<UnitKind> kinds,
        CancellationToken cancellation = default
    )
    {
        if (await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Id == right, cancellation) is not { } known)
            return [new Reason("right-unknown", "Ce code n’existe pas. Relisez-le, ou continuez sans code.")];
        if (known.Over(Now) is { } over)
            return [new Reason("right-over", over)];
        return Reasons(kinds, await Uses(known.Household, cancellation));
    }

    public async Task Use(
        RightId right,
        Guid order,
        IReadOnlyCollection<RightUnit> units,
        CancellationToken cancellation = default
    )
    {
        var known = await db.Rights.AsNoTracking().SingleAsync(one => one.Id == right, cancellation);
        Refuse.If(known.Over(Now) is not null, known.Over(Now)!);
        var uses = await Uses(known.Household, cancellation);
        var fresh = units.Where(unit => !uses.Exists(use => use.Order == order && use.Device == unit.Device)).ToList();
        Refuse.Unless(
            Reasons([.. fresh.Select(unit => unit.Kind)], uses),
            "Votre foyer a déjà profité du tarif solidaire."
        );
        foreach (var unit in fresh)
        {
            var use = new RightUse
            {
                Right = right,
                Household = known.Household,
                Kind = unit.Kind,
                Place = uses.Where(one => one.Kind == unit.Kind).Select(one => one.Place).DefaultIfEmpty().Max() + 1,
                Order = order,
                Device = unit.Device,
                UsedAt = Now,
            };
            uses.Add(use);
            db.Add(use);
        }
        await db.SaveChangesAsync(cancellation);
    }

    public async Task Release(Guid order, IReadOnlyCollection<DeviceId> units, CancellationToken cancellation = default)
    {
        var now = Now;
        await db
            .RightUses.Where(use => use.Order == order && units.Contains(use.Device) && use.ReleasedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.ReleasedAt, now), cancellation);
    }

    private Task<List<RightUse>> Uses(string household, CancellationToken cancellation) =>
        db.RightUses.AsNoTracking().Where(use => use.Household == household).ToListAsync(cancellation);

    private IReadOnlyList<Reason> Reasons(IReadOnlyCollection<UnitKind> kinds, List<RightUse> uses)
    {
        var reasons = new List<Reason>();
        foreach (var wanted in kinds.GroupBy(kind => kind))
        {
            var limit = settings.LimitOf(wanted.Key, Today);
            var since = Now.AddMonths(-limit.Months);
            var counted = uses.Where(use => use.Kind == wanted.Key && use.ReleasedAt == null && use.UsedAt > since)
                .ToList();
            if (counted.Count + wanted.Count() > limit.Most)
                reasons.Add(new Reason("household-limit", Sentence(limit, counted)));
        }
        return reasons;
    }

    private static string Sentence(HouseholdLimit limit, List<RightUse> counted)
    {
        var rule = $"Le tarif solidaire est limité à {limit} pour un foyer";
        return counted.Count == 0
            ? $"{rule} : retirez ce qui est en trop, ou continuez sans code."
            : $"{rule}, et le vôtre en a déjà profité. Ce sera à nouveau possible le "
                + $"{counted.Min(use => use.UsedAt).AddMonths(limit.Months).LongDay}. "
                + "Vous pouvez commander sans code, au prix public.";
    }
}
