using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.AfterSale;

/// <summary>The returns and cases of a person, on their account.</summary>
internal sealed class ShowAfterSale(Db db, OrderSeals seals) : IShowOnAccount
{
    private const int Most = 10;

    public async Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation)
    {
        var theirs = db.Orders.BoughtBy(person);
        var returns = await theirs
            .Join(db.Returns, order => order.Id, back => back.Order, (order, back) => new { order.Number, back })
            .OrderByDescending(one => one.back.DeclaredAt)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var cases = await theirs
            .Join(db.WarrantyCases, order => order.Id, one => one.Order, (order, one) => new { order.Number, one })
            .OrderByDescending(row => row.one.OpenedAt)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(cancellation);
        IReadOnlyList<AccountLine> lines =
        [
            .. returns.Select(row => new AccountLine(
                $"Retour de {row.back.Title}",
                $"/commande/{row.Number}/retour/{row.back.Id}?cle={seals.Key(row.back.Order)}",
                ReturnWords.Of(row.back)
            )),
            .. cases.Select(row => new AccountLine(
                $"Garantie de {row.one.Title}",
                seals.Address(row.one.Order, row.Number),
                CaseWords.Of(row.one.State)
            )),
        ];
        return lines.Count == 0 ? null : new AccountPanel(20, "Après l’achat", lines);
    }
}
