using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Rights;

/// <summary>By what two rights are known to be one household's.</summary>
public sealed class JoinHouseholdsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private readonly BuyerSigns lea = new($"Léa {Letters()}", "06 12 34 56 78", $"{Guid.NewGuid():N}@exemple.test");

    [Fact]
    public async Task Three_rights_that_lead_to_each_other_become_one_and_keep_what_each_had_bought()
    {
        var (one, two, three) = (await shop.NewRight(), await shop.NewRight(), await shop.NewRight());
        await Use(one, UnitKind.Computer, lea with { Mail = null });
        await Use(two, UnitKind.Screen, lea with { Phone = null });

        await Use(three, UnitKind.Printer, lea);

        var uses = await shop.InDb(db =>
            db.Set<RightUse>()
                .Where(use => use.Right == one.Id || use.Right == two.Id || use.Right == three.Id)
                .Select(use => use.Household)
                .ToListAsync()
        );
        Assert.Equal(3, uses.Count);
        Assert.Single(uses.Distinct());
        Assert.NotEmpty(await Refusals(two, UnitKind.Computer));
        Assert.NotEmpty(await Refusals(one, UnitKind.Printer));
    }

    [Fact]
    public async Task Two_of_the_same_kind_bought_before_they_were_known_as_one_both_count()
    {
        var (one, two) = (await shop.NewRight(), await shop.NewRight());
        await Use(one, UnitKind.Computer, lea with { Mail = null });
        await Use(two, UnitKind.Computer, lea with { Phone = null });

        await Use(await shop.NewRight(), UnitKind.Screen, lea);

        var places = await shop.InDb(db =>
            db.Set<RightUse>()
                .Where(use => (use.Right == one.Id || use.Right == two.Id) && use.Kind == UnitKind.Computer)
                .Select(use => use.Place)
                .ToListAsync()
        );
        Assert.Equal([1, 2], places.Order());
    }

    [Fact]
    public async Task Nothing_of_what_was_said_is_kept()
    {
        await Use(await shop.NewRight(), UnitKind.Computer, lea);

        var marks = await shop.InDb(db => db.HouseholdMarks.AsNoTracking().ToListAsync());

        Assert.All(marks, mark => Assert.Matches("^[0-9a-f]{32,64}$", mark.Mark));
    }

    [Fact]
    public async Task A_name_alone_joins_nobody()
    {
        var nobody = new BuyerSigns(lea.Name, null, null);
        await Use(await shop.NewRight(), UnitKind.Computer, nobody);

        await Use(await shop.NewRight(), UnitKind.Computer, nobody);
    }

    [Fact]
    public async Task What_is_served_after_all_counts_again_unless_the_limit_is_spent_meanwhile()
    {
        var (right, order, device) = (await shop.NewRight(), Guid.NewGuid(), DeviceId.New());
        await shop.Do<IEligibility>(book => book.Use(right.Id, order, [new(device, UnitKind.Computer)]));
        await shop.Do<IEligibility>(book => book.Release(order, [device]));
        var other = DeviceId.New();

        Assert.True(await Resume(order, device, other));
        Assert.NotEmpty(await Refusals(right, UnitKind.Computer));
        Assert.Equal(
            [other],
            (await shop.Do<IEligibility, IReadOnlyDictionary<DeviceId, Tier>>(book => book.Tiers(order))).Keys
        );

        await shop.Do<IEligibility>(book => book.Release(order, [other]));
        await shop.Do<IEligibility>(book =>
            book.Use(right.Id, Guid.NewGuid(), [new(DeviceId.New(), UnitKind.Computer)])
        );
        Assert.False(await Resume(order, other, other));
    }

    private Task<bool> Resume(Guid order, DeviceId bought, DeviceId served) =>
        shop.Do<IEligibility, bool>(book =>
            book.Resume(order, new Dictionary<DeviceId, DeviceId> { [bought] = served })
        );

    private Task<IReadOnlyList<Reason>> Refusals(Right right, UnitKind kind) =>
        shop.Do<IEligibility, IReadOnlyList<Reason>>(book => book.Refusals(right.Id, [kind]));

    private Task Use(Right right, UnitKind kind, BuyerSigns buyer) =>
        shop.Do<IEligibility>(book => book.Use(right.Id, Guid.NewGuid(), [new(DeviceId.New(), kind)], buyer));

    private static string Letters() =>
        string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('a' + (digit % 26))));
}
