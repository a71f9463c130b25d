using Marketplace.Ordering.Baskets;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Delivering;

/// <summary>What the operators ask today to send what is in a basket.</summary>
internal sealed class ParcelPrices(Db db, TimeProvider clock)
{
    /// <summary>One quote per operator that sends parcels and whose units are not too heavy for one.</summary>
    public async Task<IReadOnlyDictionary<OperatorId, ParcelQuote>> Of(
        BasketContent content,
        CancellationToken cancellation
    )
    {
        var parts = content.Units.ToLookup(one => one.Unit.Operator, one => one.Unit.Type);
        var quotes = new Dictionary<OperatorId, ParcelQuote>();
        foreach (var (workshop, tariff) in await InForce([.. parts.Select(part => part.Key)], cancellation))
        {
            var grams = Weights.Grams(parts[workshop]);
            if (tariff.PriceOf(grams) is { } price)
                quotes[workshop] = new ParcelQuote(grams, price);
        }
        return quotes;
    }

    public async Task<IReadOnlyDictionary<OperatorId, ParcelTariff>> InForce(
        IReadOnlyCollection<OperatorId> workshops,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var begun = await db
            .ParcelTariffs.AsNoTracking()
            .Include(tariff => tariff.Tiers)
            .Where(tariff => workshops.Contains(tariff.Operator) && tariff.From <= now)
            .ToListAsync(cancellation);
        return begun
            .GroupBy(tariff => tariff.Operator)
            .ToDictionary(
                same => same.Key,
                same => same.OrderBy(tariff => tariff.From).ThenBy(tariff => tariff.SetAt).Last()
            );
    }
}

/// <summary>The price of one parcel with all that an operator sells in this order.</summary>
internal sealed record ParcelQuote(int Grams, Money Price)
{
    /// <summary>« 2,3 kg ».</summary>
    public string Weight => Kilos(Grams);

    public static string Kilos(int grams) =>
        (grams / 1000m).ToString("0.###", System.Globalization.CultureInfo.GetCultureInfo("fr-FR")) + "\u00a0kg";
}
