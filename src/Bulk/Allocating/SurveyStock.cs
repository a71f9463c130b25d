using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Allocating;

/// <summary>Looks at all that is on sale, from where the buyer is and with what the law lets them buy.</summary>
internal sealed class SurveyStock(Db db, ILots lots, INetwork network, TimeProvider clock)
{
    /// <param name="eligible">It helps people in precarity: what is reserved to them by law is for it too, at their price.</param>
    public async Task<Survey> From(Town? town, bool eligible, CancellationToken cancellation)
    {
        var all = await lots.OnSale(cancellation);
        var points = await network.PickUpPoints(cancellation);
        var minimums = await db.LotMinimums.ToDictionaryAsync(one => one.Operator, one => one.Units, cancellation);
        var distances = all.Select(lot => lot.Operator)
            .Distinct()
            .ToDictionary(one => one, one => Far(town, points, one));
        var today = clock.GetUtcNow().UtcDateTime;
        var open = all.Where(lot => eligible || !lot.Reserved).ToList();
        return wish => new Market(
            [.. open.GroupBy(lot => (lot.Listing, Fits: FitsOf(wish, lot))).Select(Together)],
            minimums
        );

        Lot Together(IGrouping<(ListingId Listing, string Fits), LotClass> same)
        {
            var one = same.First();
            return new Lot(
                one.Listing.Value,
                one.Slug,
                one.Title,
                one.Model,
                one.Operator,
                eligible && one.Solidarity is { } solidarity ? solidarity : one.Price,
                distances[one.Operator],
                (int)(today - one.Since).TotalDays,
                same.Sum(lot => lot.Count),
                [.. same.Key.Fits.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]
            );
        }
    }

    private static string FitsOf(Wish wish, LotClass lot) =>
        string.Join(',', Enumerable.Range(0, wish.Needs.Count).Where(need => wish.Needs[need].Fits(lot)));

    // An operator whose counter we do not know counts as far, not as near.
    private static int Far(Town? town, IReadOnlyList<PickUpPointCard> points, OperatorId workshop) =>
        town is null
            ? 0
            : points
                .Where(point => point.Operator == workshop)
                .Select(point => town.KilometresTo(point.Latitude, point.Longitude))
                .DefaultIfEmpty(1000)
                .Min();
}
