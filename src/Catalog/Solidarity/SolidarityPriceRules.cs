using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Solidarity;

/// <summary>A rule is added, and every listing of the operator follows it, in one transaction.</summary>
internal sealed class SolidarityPriceRules(Db db, TimeProvider clock) : ISolidarityPrices
{
    public Task Set(OperatorId workshop, int percent, Actor by, CancellationToken cancellation = default)
    {
        Refuse.If(
            percent is < 0 or > SolidarityRule.MostPercent,
            "Écrivez un nombre entier entre 0 et {0}.",
            SolidarityRule.MostPercent
        );
        return db.Together(
            async () =>
            {
                db.Add(
                    new SolidarityRule
                    {
                        Operator = workshop,
                        Percent = percent,
                        From = clock.GetUtcNow().UtcDateTime,
                        By = by.Person,
                    }
                );
                var listings = await db.Listings.Where(one => one.Operator == workshop).ToListAsync(cancellation);
                listings.ForEach(one => one.FollowRule(percent));
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }
}
