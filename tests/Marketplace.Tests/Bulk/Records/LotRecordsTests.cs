using Marketplace.Accounts.Contracts;
using Marketplace.Bulk;
using Marketplace.Bulk.Records;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Bulk.Records;

public sealed class LotRecordsTests : IDisposable
{
    private static readonly DataSubject Subject = new(PersonId.New(), "Achats@exemple.test", "acheteuse 3");
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_person_reads_and_erases_what_a_quote_says_of_them()
    {
        await shop.Stock(await shop.NewOperator(), 3);
        var buyer = await shop.Quoted();
        await buyer.OpenAct("messages");
        await buyer.Submit(("Message", "Mon numéro est le 06 00 00 00 00"));
        var number = Lots.NumberOf(buyer);

        Assert.NotNull(await On(records => records.Export(Subject, default)));
        await On(records => records.Erase(Subject, default));

        var quote = await shop.QuoteNumbered(number);
        Assert.Equal(("Nom effacé", ""), (quote.Contact, quote.Mail));
        Assert.Equal("(effacé)", await shop.InDb(db => db.LotMessages.Select(one => one.Text).SingleAsync()));
        Assert.Null(await On(records => records.Export(Subject, default)));
    }

    [Fact]
    public async Task A_request_that_led_to_nothing_is_forgotten_after_thirty_days()
    {
        await shop.Stock(await shop.NewOperator(), 3);
        await shop.Visit().AskLot();
        await shop.Quoted();

        await On(records => records.Purge(shop.Clock.Now.AddDays(29), default));
        Assert.Equal(2, await shop.InDb(db => db.LotRequests.CountAsync()));
        await On(records => records.Purge(shop.Clock.Now.AddDays(31), default));

        Assert.Equal(1, await shop.InDb(db => db.LotRequests.CountAsync()));
    }

    public void Dispose() => shop.Dispose();

    private async Task<T> On<T>(Func<LotRecords, Task<T>> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await act(ActivatorUtilities.CreateInstance<LotRecords>(scope.ServiceProvider));
    }
}
