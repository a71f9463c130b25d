using Marketplace.Bulk.Expiring;
using Marketplace.Bulk.Quoting;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Bulk.Quoting;

public sealed class FollowQuotesTests : IDisposable
{
    private const string Mail = "achats@exemple.test";
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_quote_is_told_reminded_of_and_ended_each_once()
    {
        var at = await shop.NewOperator();
        var units = await shop.Stock(at, 3);
        var buyer = await shop.Quoted();
        Assert.Single(await shop.Subjects(Mail), "Votre devis " + Lots.NumberOf(buyer) + " est prêt");
        Assert.Single(await shop.Subjects(at.Card.Mail));

        shop.Clock.PutForward(TimeSpan.FromDays(11));
        await Follow();
        Assert.Single(await shop.Subjects(Mail));

        shop.Clock.PutForward(TimeSpan.FromDays(1.5));
        await Follow();
        await Follow();
        Assert.Equal(2, (await shop.Subjects(Mail)).Count);

        shop.Clock.PutForward(TimeSpan.FromDays(3));
        await Follow();
        await Follow();
        Assert.Single(await shop.Subjects(Mail), subject => subject.EndsWith("est terminé", StringComparison.Ordinal));
        Assert.Equal(QuoteState.Expired, (await shop.QuoteOf(buyer)).State);
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(units[0].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_nodes_end_a_quote_once()
    {
        await shop.Stock(await shop.NewOperator(), 3);
        await shop.Quoted();
        shop.Clock.PutForward(TimeSpan.FromDays(16));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Follow()));

        Assert.Single(await shop.Subjects(Mail), subject => subject.EndsWith("est terminé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_accepted_or_refused_is_written_and_never_ends()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 4);
        var accepted = await shop.Quoted(("Nombre", "2"));
        var number = Lots.NumberOf(accepted);
        await accepted.AcceptLot();
        var refused = await shop.Quoted(("Nombre", "2"));
        await refused.OpenAct("refus");
        await refused.Press("Refuser ce devis", ("Raison", "Plus besoin."));
        shop.Clock.PutForward(TimeSpan.FromDays(16));
        await Follow();

        var subjects = await shop.Subjects(Mail);

        Assert.Contains($"Votre devis {number} est devenu une commande", subjects);
        Assert.Contains(subjects, subject => subject.StartsWith("Vous avez refusé le devis", StringComparison.Ordinal));
        Assert.DoesNotContain(subjects, subject => subject.EndsWith("est terminé", StringComparison.Ordinal));
        Assert.Equal(QuoteState.Accepted, (await shop.QuoteNumbered(number)).State);
    }

    public void Dispose() => shop.Dispose();

    private async Task Follow()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowQuotes>().Follow(default);
    }
}
