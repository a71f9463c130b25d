using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Rights;

/// <summary>Rights, and what was bought with them.</summary>
internal sealed class RightBook(Db db, JoinHouseholds households, SolidaritySettings settings, TimeProvider clock)
    : IEligibility
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    public async Task<RightCard?> Right(string? code, CancellationToken cancellation = default) =>
        Secrets.Read(code) is { } known
        && await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Code == known, cancellation) is { } right
            ? await Card(right, cancellation)
            : null;

    public async Task<RightCard?> Right(RightId id, CancellationToken cancellation = default) =>
        await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } right
            ? await Card(right, cancellation)
            : null;

    public async Task<IReadOnlyList<RightId>> Rights(string mail, CancellationToken cancellation = default)
    {
        var normal = mail.Trim().ToLowerInvariant();
        return await db.Rights.Where(one => one.Mail == normal).Select(one => one.Id).ToListAsync(cancellation);
    }

    public Money Price(Money solidarity, Tier tier) => settings.RuleOf(tier, Today).Of(solidarity);

    public async Task<IReadOnlyList<Reason>> Refusals(
        RightId right,
        IReadOnlyCollection<UnitKind> kinds,
        BuyerSigns? buyer = null,
        CancellationToken cancellation = default
    )
    {
        if (await db.Rights.AsNoTracking().SingleOrDefaultAsync(one => one.Id == right, cancellation) is not { } known)
            return [new Reason("right-unknown", "Ce code n’existe pas. Relisez-le, ou continuez sans code.")];
        if (known.Over(Now) is { } over)
            return [new Reason("right-over", over)];
        return Reasons(kinds, await Uses(await households.Of(known.Household, buyer, cancellation), cancellation));
    }

    public async Task Use(
        RightId right,
        Guid order,
        IReadOnlyCollection<RightUnit> units,
        BuyerSigns? buyer = null,
        CancellationToken cancellation = default
    )
    {
        if (units.Count == 0)
            return;
        var known = await db.Rights.AsNoTracking().SingleAsync(one => one.Id == right, cancellation);
        Refuse.If(known.Over(Now) is not null, known.Over(Now)!);
        var household = await households.Join(known.Household, buyer, cancellation);
        var uses = await Uses([household], cancellation);
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
                Household = household,
                Kind = unit.Kind,
                Place = NextPlace(uses, unit.Kind),
                Order = order,
                Device = unit.Device,
                Tier = known.Tier,
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

    public async Task<IReadOnlyDictionary<DeviceId, Tier>> Tiers(
        Guid order,
        CancellationToken cancellation = default
    ) =>
        await db
            .RightUses.Where(use => use.Order == order)
            .Join(
                db.Rights,
                use => use.Right,
                right => right.Id,
                (use, right) => new { use.Device, Tier = use.Tier ?? right.Tier }
            )
            .ToDictionaryAsync(one => one.Device, one => one.Tier, cancellation);

    public async Task<bool> Resume(
        Guid order,
        IReadOnlyDictionary<DeviceId, DeviceId> served,
        CancellationToken cancellation = default
    )
    {
        DeviceId[] ordered = [.. served.Keys];
        var own = await db
            .RightUses.Where(use => use.Order == order && ordered.Contains(use.Device))
            .ToListAsync(cancellation);
        var again = own.Where(use => use.ReleasedAt is not null).ToList();
        if (again.Count > 0)
        {
            var uses = await Uses([again[0].Household], cancellation);
            if (Reasons([.. again.Select(use => use.Kind)], uses).Count > 0)
                return false;
            foreach (var use in again)
            {
                use.CountAgain(NextPlace(uses, use.Kind));
                uses.Add(use);
            }
        }
        own.ForEach(use => use.Device = served[use.Device]);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<RightCard> Card(Right right, CancellationToken cancellation) =>
        right.Card(Now) with
        {
            Household = (await households.Of(right.Household, null, cancellation))[0],
        };

    private static int NextPlace(List<RightUse> uses, UnitKind kind) =>
        uses.Where(use => use.Kind == kind).Select(use => use.Place).DefaultIfEmpty().Max() + 1;

    private Task<List<RightUse>> Uses(IReadOnlyList<string> households, CancellationToken cancellation) =>
        db.RightUses.AsNoTracking().Where(use => households.Contains(use.Household)).ToListAsync(cancellation);

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
