using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>The rules of the programme behind a voucher.</summary>
internal sealed class VoucherRules(Db db, INetwork network, TimeProvider clock) : IVoucherRules
{
    public async Task<IReadOnlyDictionary<OperatorId, Money>?> Most(
        Guid voucher,
        IReadOnlyCollection<VoucherUnit> units,
        CancellationToken cancellation = default
    )
    {
        if (await Programme(voucher, cancellation) is not { } programme)
            return null;
        Refuse.If(
            programme.From > clock.GetUtcNow().UtcDateTime,
            "Ce bon du programme « {0} » vaut à partir du {1}.",
            programme.Name,
            programme.From.LongDay
        );
        var most = new Dictionary<OperatorId, Money>();
        foreach (var unit in units)
            if (programme.Allows(unit, await Department(unit.Seller, cancellation)))
                most[unit.Seller] = most.GetValueOrDefault(unit.Seller) + programme.Share(unit.Price);
        Refuse.If(
            most.Count == 0,
            "Ce bon du programme « {0} » paie {1}. Rien dans ce panier n’en fait partie.",
            programme.Name,
            programme.Rules
        );
        return most;
    }

    public async Task Count(
        Guid voucher,
        Guid order,
        IReadOnlyCollection<VoucherUnit> units,
        CancellationToken cancellation = default
    )
    {
        if (await Programme(voucher, cancellation) is not { } programme)
            return;
        var known = await db
            .ProgrammePurchases.Where(one => one.Order == order)
            .Select(one => one.Device)
            .ToListAsync(cancellation);
        foreach (var unit in units.Where(one => !known.Contains(one.Device)))
        {
            var department = await Department(unit.Seller, cancellation);
            if (programme.Allows(unit, department))
                db.Add(
                    new ProgrammePurchase
                    {
                        Order = order,
                        Device = unit.Device,
                        Programme = programme.Id,
                        Kind = unit.Kind,
                        Department = department,
                        At = clock.GetUtcNow().UtcDateTime,
                    }
                );
        }
        await db.SaveChangesAsync(cancellation);
    }

    private Task<SponsoredProgramme?> Programme(Guid voucher, CancellationToken cancellation) =>
        (
            from one in db.ProgrammeVouchers
            where one.Voucher == voucher
            join programme in db.SponsoredProgrammes on one.Programme equals programme.Id
            select programme
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);

    private async Task<string> Department(OperatorId seller, CancellationToken cancellation) =>
        (await network.Operator(seller, cancellation))?.Department ?? "";
}
