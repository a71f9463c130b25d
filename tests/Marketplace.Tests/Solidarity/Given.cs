using Marketplace.Catalog;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Codes;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Solidarity.Vouchers;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Solidarity;

/// <summary>Rights, vouchers and prices for a test, made as the programme makes them.</summary>
internal static class Given
{
    private static readonly Actor Somebody = new(PersonId.New(), null, "administrator", "pôle 1");

    extension(Shop shop)
    {
        /// <summary>Works with one of the shop's own parts, in a scope of its own.</summary>
        public async Task<T> Do<TPart, T>(Func<TPart, Task<T>> work)
            where TPart : notnull
        {
            await using var scope = shop.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<TPart>());
        }

        public Task Do<TPart>(Func<TPart, Task> work)
            where TPart : notnull =>
            shop.Do<TPart, int>(async part =>
            {
                await work(part);
                return 0;
            });

        /// <summary>The right of a household of its own.</summary>
        public Task<Right> NewRight(Tier tier = Tier.Solidarity, string? mail = null) =>
            shop.Do<IssueCode, Right>(issue =>
                issue.Issue(tier, mail, Somebody with { Person = PersonId.New() }, default)
            );

        public async Task<Voucher> NewVoucher(decimal euros = 50, bool keepsRest = true, Tier? opens = null)
        {
            var until = DateTime.UtcNow.AddYears(1);
            var wanted = new NewVouchers("Équipement des familles", Money.Euros(euros), 1, keepsRest, until, opens);
            return Assert.Single(
                await shop.Do<IssueVouchers, IReadOnlyList<Voucher>>(issue => issue.Issue(wanted, Somebody, default))
            );
        }

        public Task<Money> LeftOn(Voucher voucher) =>
            shop.InDb(async db => (await db.Vouchers.AsNoTracking().SingleAsync(one => one.Id == voucher.Id)).Left);
    }

    extension(CatalogShop shop)
    {
        /// <summary>A unit on sale that has a solidarity price of its own.</summary>
        public async Task<PermittedUnit> NewSolidarityUnit(int euros = 149, int solidarity = 99, Workplace? at = null)
        {
            var unit = await shop.OnSale(Sample.Laptop((at ?? await shop.NewOperator()).Id), euros);
            await shop.InDb(async db =>
            {
                var row = await db.Units.SingleAsync(one => one.Device == unit.Device);
                var listing = await db.Listings.SingleAsync(one => one.Id == row.Listing);
                listing.AskSolidarity(Money.Euros(solidarity));
                await db.SaveChangesAsync();
            });
            return unit;
        }

        /// <summary>A unit that a public body gave: capped, and reserved.</summary>
        public async Task<PermittedUnit> NewPublicGift(int euros = 120) =>
            await shop.OnSale(
                Sample.Laptop((await shop.NewOperator()).Id) with
                {
                    Origin = Origin.PublicGift,
                    PriceCap = Money.Euros(180),
                },
                euros
            );
    }
}
