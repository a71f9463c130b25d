using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Mails;
using Marketplace.Solidarity.Rights;
using Marketplace.Solidarity.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>Vouchers of a programme, within its budget: made, mailed, cancelled, made again.</summary>
internal sealed class IssueProgrammeVouchers(Db db, WriteToHolder write, TimeProvider clock)
{
    public const int MostAtOnce = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="mails">Each gets one voucher by mail; the addresses are not kept with the vouchers.</param>
    /// <exception cref="Refusal">The budget, the ceiling or the period does not allow it.</exception>
    public Task<Guid> Issue(
        SponsoredProgramme programme,
        Money amount,
        int count,
        IReadOnlyList<string> mails,
        Actor by,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                var now = Now;
                Refuse.If(count is < 1 or > MostAtOnce, "Créez entre 1 et {0} bons à la fois.", MostAtOnce);
                Refuse.If(
                    amount <= Money.Zero || amount > programme.Ceiling,
                    "Un bon de ce programme vaut au plus {0}.",
                    programme.Ceiling
                );
                Refuse.If(programme.Until <= now, "Ce programme est terminé depuis le {0}.", programme.Until.LongDay);
                await Promise(programme.Id, amount.Cents * count, cancellation);
                var batch = Guid.CreateVersion7();
                var vouchers = Enumerable
                    .Range(0, count)
                    .Select(_ => Make(programme, batch, amount.Cents, by, now))
                    .ToList();
                foreach (var (mail, voucher) in mails.Zip(vouchers))
                    Mail(mail, voucher, programme);
                await db.SaveChangesAsync(cancellation);
                return batch;
            },
            cancellation
        );

    /// <summary>Takes what is left of a voucher back to the budget. Whoever spends it at the same moment comes first or not at all.</summary>
    public Task Cancel(ProgrammeVoucher known, CancellationToken cancellation) =>
        db.Together(() => Empty(known, cancellation), cancellation);

    /// <summary>A lost voucher stops, and another one holds what was left of it.</summary>
    public Task Replace(
        SponsoredProgramme programme,
        ProgrammeVoucher lost,
        Actor by,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                var left = await Empty(lost, cancellation);
                Refuse.If(left == 0, "Il ne reste rien sur ce bon : il n’y a rien à refaire.");
                await Promise(programme.Id, left, cancellation);
                var again = Make(programme, lost.Batch, left, by, Now);
                var kept = await db.ProgrammeVouchers.SingleAsync(one => one.Voucher == lost.Voucher, cancellation);
                kept.ReplacedBy = again.Id;
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    private async Task<long> Empty(ProgrammeVoucher known, CancellationToken cancellation)
    {
        var left = await db
            .Vouchers.Where(one => one.Id == known.Voucher)
            .Select(one => one.LeftCents)
            .SingleAsync(cancellation);
        var now = Now;
        var cancelled = await db
            .ProgrammeVouchers.Where(one => one.Voucher == known.Voucher && one.CancelledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.CancelledAt, now), cancellation);
        Refuse.If(cancelled == 0, "Ce bon est déjà annulé.");
        var emptied = await db
            .Vouchers.Where(one => one.Id == known.Voucher && one.LeftCents == left)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeftCents, 0L).SetProperty(one => one.ValidUntil, now),
                cancellation
            );
        Refuse.If(emptied == 0, "Ce bon vient d’être utilisé : relisez ce qu’il en reste.");
        await db
            .SponsoredProgrammes.Where(one => one.Id == known.Programme)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.PromisedCents, one => one.PromisedCents - left),
                cancellation
            );
        return left;
    }

    // One statement decides between all who make vouchers at once.
    private async Task Promise(Guid programme, long cents, CancellationToken cancellation)
    {
        var promised = await db
            .SponsoredProgrammes.Where(one => one.Id == programme && one.PromisedCents + cents <= one.BudgetCents)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.PromisedCents, one => one.PromisedCents + cents),
                cancellation
            );
        if (promised == 1)
            return;
        var known = await db.SponsoredProgrammes.AsNoTracking().SingleAsync(one => one.Id == programme, cancellation);
        throw new Refusal(
            $"Il reste {known.Free} du budget de {known.Budget}, et ces bons demandent {new Money(cents)}."
        );
    }

    private Voucher Make(SponsoredProgramme programme, Guid batch, long cents, Actor by, DateTime now)
    {
        var voucher = new Voucher
        {
            Code = Secrets.Draw('B'),
            Programme = programme.Name,
            AmountCents = cents,
            LeftCents = cents,
            KeepsRest = programme.KeepsRest,
            IssuedAt = now,
            ValidUntil = programme.Until,
            By = by.Person,
        };
        db.Add(voucher);
        db.Add(
            new ProgrammeVoucher
            {
                Voucher = voucher.Id,
                Programme = programme.Id,
                Batch = batch,
                IssuedAt = now,
                AmountCents = cents,
            }
        );
        return voucher;
    }

    private void Mail(string mail, Voucher voucher, SponsoredProgramme programme) =>
        write.Write(
            "programme-voucher",
            mail,
            Language.French.Code,
            new("Choisir un ordinateur", "/ordinateurs"),
            facts =>
                facts with
                {
                    Why = programme.Name,
                    Until = voucher.ValidUntil.AddSeconds(-1).LongDay,
                    Code = voucher.Code,
                    Amount = voucher.Amount.ToString(),
                    Rules = programme.Rules,
                }
        );
}
