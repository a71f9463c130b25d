using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Vouchers;

/// <summary>What is printed for a programme's beneficiaries.</summary>
/// <param name="Opens">The tier that the voucher's own code opens as well; null: it only pays.</param>
internal sealed record NewVouchers(
    string Programme,
    Money Amount,
    int Count,
    bool KeepsRest,
    DateTime ValidUntil,
    Tier? Opens
);

/// <summary>The network issues vouchers in the name of a programme that pays for them.</summary>
internal sealed class IssueVouchers(Db db, TimeProvider clock)
{
    public const int MostAtOnce = 200;

    public async Task<IReadOnlyList<Voucher>> Issue(NewVouchers wanted, Actor by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Refuse.If(string.IsNullOrWhiteSpace(wanted.Programme), "Écrivez le nom du programme qui paie.");
        Refuse.If(wanted.Programme.Length > 120, "Ce nom est trop long : 120 caractères au plus.");
        Refuse.If(
            wanted.Amount <= Money.Zero || wanted.Amount > Voucher.Most,
            "Écrivez un montant entre 0,01\u00a0€ et {0}.",
            Voucher.Most
        );
        Refuse.If(wanted.Count is < 1 or > MostAtOnce, "Créez entre 1 et {0} bons à la fois.", MostAtOnce);
        Refuse.If(wanted.ValidUntil <= now, "Choisissez un jour à venir pour la fin de validité.");
        var vouchers = Enumerable.Range(0, wanted.Count).Select(_ => Make(wanted, by, now)).ToList();
        db.AddRange(vouchers);
        if (wanted.Opens is { } tier)
            db.AddRange(vouchers.Select(voucher => Open(voucher, tier, by, now)));
        await db.SaveChangesAsync(cancellation);
        return vouchers;
    }

    public Task<List<Programme>> Programmes(CancellationToken cancellation) =>
        db
            .Vouchers.GroupBy(voucher => voucher.Programme)
            .OrderBy(group => group.Key)
            .Select(group => new Programme(
                group.Key,
                group.Count(),
                group.Sum(voucher => voucher.AmountCents),
                group.Sum(voucher => voucher.LeftCents)
            ))
            .ToListAsync(cancellation);

    private static Voucher Make(NewVouchers wanted, Actor by, DateTime now) =>
        new()
        {
            Code = Secrets.Draw('B'),
            Programme = wanted.Programme.Trim(),
            AmountCents = wanted.Amount.Cents,
            LeftCents = wanted.Amount.Cents,
            KeepsRest = wanted.KeepsRest,
            IssuedAt = now,
            ValidUntil = wanted.ValidUntil,
            By = by.Person,
        };

    private static Right Open(Voucher voucher, Tier tier, Actor by, DateTime now) =>
        Right.Open(new Verdict(tier, Proof.Voucher, voucher.ValidUntil, by.Person), now, voucher.Code);
}

/// <summary>What a sponsor sees: counts and amounts, never who.</summary>
internal sealed record Programme(string Name, int Vouchers, long AmountCents, long LeftCents)
{
    public Money Amount => new(AmountCents);

    public Money Left => new(LeftCents);

    public Money Spent => new(AmountCents - LeftCents);
}
