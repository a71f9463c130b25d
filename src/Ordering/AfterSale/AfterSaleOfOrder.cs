using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.AfterSale;

/// <summary>What a buyer finds on the order's page once the sale is made.</summary>
internal sealed class AfterSaleOfOrder(
    Db db,
    OrderSeals seals,
    WarrantyClocks clocks,
    BasketLines lines,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<AfterSaleLine>> Of(Order order, CancellationToken cancellation)
    {
        var (here, key) = ($"/commande/{order.Number}", seals.Key(order.Id));
        var returns = await db
            .Returns.AsNoTracking()
            .Where(one => one.Order == order.Id)
            .OrderBy(one => one.DeclaredAt)
            .ToListAsync(cancellation);
        return
        [
            .. returns.Select(back => new AfterSaleLine(
                new Link($"Retour de {back.Title}", $"{here}/retour/{back.Id}?cle={key}"),
                ReturnWords.ForBuyer(back)
            )),
            .. Missing(order, here, key),
            .. await Threads(order, here, key, cancellation),
            .. await Guarantees(order, [.. returns.Select(back => back.Line)], here, key, cancellation),
        ];
    }

    private IEnumerable<AfterSaleLine> Missing(Order order, string here, string key) =>
        order
            .Parts.Where(part => part.MayBeMissing(clock.GetUtcNow().UtcDateTime))
            .Select(part => new AfterSaleLine(
                new Link("Mon colis n’est pas arrivé", $"{here}/colis/{part.Id}?cle={key}"),
                part.MissingAt is null
                    ? "Dites-le nous : l’atelier le cherche avec le transporteur."
                    : "L’atelier le cherche avec le transporteur."
            ));

    private async Task<IEnumerable<AfterSaleLine>> Threads(
        Order order,
        string here,
        string key,
        CancellationToken cancellation
    )
    {
        var sellers = await lines.SellersById(cancellation);
        var written = await db
            .OrderMessages.Where(one => one.Order == order.Id)
            .GroupBy(one => one.SubOrder)
            .Select(same => new { Part = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Part, same => same.Count, cancellation);
        return order.Parts.Select(part => new AfterSaleLine(
            new Link($"Écrire à {sellers(part.Operator)}", $"{here}/messages/{part.Id}?cle={key}"),
            written.GetValueOrDefault(part.Id) switch
            {
                0 => "Une question, un empêchement : l’atelier vous répond ici.",
                1 => "1 message.",
                var count => $"{count} messages.",
            }
        ));
    }

    private async Task<IEnumerable<AfterSaleLine>> Guarantees(
        Order order,
        HashSet<Guid> back,
        string here,
        string key,
        CancellationToken cancellation
    )
    {
        var until = await clocks.Of([.. order.Parts], cancellation);
        var cases = await db
            .WarrantyCases.AsNoTracking()
            .Where(one => one.Order == order.Id)
            .OrderBy(one => one.OpenedAt)
            .ToListAsync(cancellation);
        var last = cases.GroupBy(one => one.Line).ToDictionary(same => same.Key, same => same.Last());
        return order
            .Parts.SelectMany(part => part.Lines)
            .Where(line => !back.Contains(line.Id) && until[line.Id].Until is not null)
            .Select(line => new AfterSaleLine(
                new Link($"Garantie de {line.Title}", $"{here}/garantie/{line.Id}?cle={key}"),
                last.TryGetValue(line.Id, out var one)
                    ? CaseWords.ForBuyer(one)
                    : $"Jusqu’au {until[line.Id].Until!.Value.LongDay}. Dites ici ce qui ne marche pas."
            ))
            .Concat(
                cases
                    .Where(one => one.State is CaseState.Exchanged)
                    .Select(one => new AfterSaleLine(
                        new Link($"{one.Title}, {one.Tag}", $"/passeport/{one.Replacement}"),
                        CaseWords.ForBuyer(one)
                    ))
            );
    }
}
