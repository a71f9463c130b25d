using System.Text.Json;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.AfterSale;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.AfterSale;

/// <summary>What a person wrote after the sale is handed over, erased and purged; the facts of the sale stay.</summary>
public sealed class AfterSaleRecordsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Question = "Le chargeur fait du bruit, est-ce normal ?";

    [Fact]
    public async Task It_is_handed_over_to_whoever_proved_the_address()
    {
        var sold = await Asked();

        var kept = await With(async records => await records.Export(await Buyer(sold), default));

        Assert.Contains("chargeur", JsonSerializer.Serialize(kept), StringComparison.Ordinal);
        Assert.Null(await With(records => records.Export(new(PersonId.New(), "autre@exemple.test", "x"), default)));
        Assert.Null(await With(records => records.Export(new(PersonId.New(), null, "x"), default)));
    }

    [Fact]
    public async Task It_is_erased_and_the_thread_stays()
    {
        var sold = await Asked();

        await With(async records => await records.Erase(await Buyer(sold), default));

        Assert.Equal(["(effacé)"], await Texts(sold));
    }

    [Fact]
    public async Task Nothing_is_erased_while_a_case_is_open()
    {
        var sold = await Asked();
        await sold.Look();
        await sold.Follow("Garantie de");
        await sold.Buyer.Submit(("Probleme", "Le clavier ne répond plus."), ("Souhait", "Repair"));

        await Assert.ThrowsAsync<Refusal>(() => With(async records => await records.Erase(await Buyer(sold), default)));

        Assert.Equal([Question], await Texts(sold));
    }

    [Fact]
    public async Task What_is_older_than_its_time_is_purged_and_the_rest_is_not()
    {
        var sold = await Asked();

        await With(records => records.Purge(shop.Clock.Now.AddYears(4), default));
        Assert.Equal([Question], await Texts(sold));
        await With(records => records.Purge(shop.Clock.Now.AddYears(6), default));

        Assert.Equal(["(effacé)"], await Texts(sold));
    }

    [Fact]
    public async Task It_is_forgotten_before_the_order_forgets_whose_it_is()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var classes = scope.ServiceProvider.GetServices<IPersonalRecords>().Select(one => one.Class.Code).ToList();

        Assert.True(classes.IndexOf("apres-vente") < classes.IndexOf("commandes"), string.Join(", ", classes));
    }

    private async Task<Sold> Asked()
    {
        var sold = await Sold.HandedOver(shop);
        await sold.Look();
        await sold.Follow("Écrire à");
        await sold.Buyer.Submit(("Message", Question));
        return sold;
    }

    private static async Task<DataSubject> Buyer(Sold sold) =>
        new(PersonId.New(), (await sold.Order()).Mail!.ToUpperInvariant(), "une personne");

    private Task<List<string>> Texts(Sold sold) =>
        shop.InDb(db =>
            db.OrderMessages.Where(one => one.Operator == sold.At.Id).Select(one => one.Text).ToListAsync()
        );

    private async Task<T> With<T>(Func<AfterSaleRecords, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetServices<IPersonalRecords>().OfType<AfterSaleRecords>().Single());
    }
}
