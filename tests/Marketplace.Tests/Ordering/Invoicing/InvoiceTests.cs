using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Invoicing;

/// <summary>An invoice is written at the hand-over, numbered without a gap, and never changed.</summary>
public sealed class InvoiceTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task What_is_handed_over_has_an_invoice_that_says_what_the_law_asks()
    {
        var at = await shop.NewOperator();
        var (number, buyer) = await HandedOver(at);

        var page = await buyer.Open((await Invoice(number)).Link);

        var card = at.Card;
        string[] said =
        [
            $"Facture F-{shop.Clock.Now.ParisYear}-0001",
            card.Name,
            card.Kind,
            card.Address,
            card.Siret is { } siret ? siret[..9] : "SIRET non attribué",
            "Camille Exemple",
            number,
            "Dell Latitude 5400",
            "Total à payer 149 €",
            "TVA non applicable, article 293 B du CGI.",
            "livraison de biens",
            $"Remis le {shop.Clock.Now.LongDay}",
            "deux ans",
        ];
        Assert.All(said, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.True(page.Headers!.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Each_seller_counts_for_itself_and_without_a_gap_even_when_ten_leave_at_once()
    {
        var (one, other) = (await shop.NewOperator(), await shop.NewOperator());
        var sold = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ready(one)));

        await Task.WhenAll(sold.Select(order => HandOver(order.Number, one)));
        await HandedOver(other);

        await shop.Eventually(db => db.Invoices.AnyAsync(invoice => invoice.Operator == other.Id));
        await shop.Eventually(async db => await db.Invoices.CountAsync(invoice => invoice.Operator == one.Id) == 10);
        var numbers = await shop.InDb(db =>
            db.Invoices.Where(invoice => invoice.Operator == one.Id).Select(invoice => invoice.Number).ToListAsync()
        );
        Assert.Equal(Enumerable.Range(1, 10), numbers.Order());
    }

    [Fact]
    public async Task The_same_hand_over_told_twice_is_invoiced_once()
    {
        var at = await shop.NewOperator();
        var (number, _) = await HandedOver(at);
        await Invoice(number);
        var id = (await Order(number)).Id;

        await Issue(issue => issue.Invoice(id, at.Id, default));

        Assert.Equal(1, await shop.InDb(db => db.Invoices.CountAsync(invoice => invoice.Order == id)));
    }

    [Fact]
    public async Task What_is_given_back_after_it_is_a_credit_note_that_names_the_invoice()
    {
        var at = await shop.NewOperator();
        var (number, buyer) = await HandedOver(at);
        var invoice = (await Invoice(number)).Invoice;

        await GiveBack(number, at, 30);
        await shop.Eventually(db => db.Invoices.AnyAsync(note => note.Corrects == invoice.Id));

        var note = await shop.InDb(db => db.Invoices.SingleAsync(one => one.Corrects == invoice.Id));
        Assert.Equal((1, 3000L), (note.Number, note.Amount.Cents));
        await buyer.Open((await Invoice(number)).Link.Replace(invoice.Id.ToString(), note.Id.ToString(), default));
        Assert.Contains($"Avoir A-{shop.Clock.Now.ParisYear}-0001", buyer.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"Corrige la facture {invoice.Name}", buyer.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Somme rendue 30 €", buyer.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"Remise accordée sur la facture {invoice.Name}", buyer.Page.Text, StringComparison.Ordinal);

        await Issue(issue => issue.Credit(note.Order, at.Id, default));
        Assert.Equal(1, await shop.InDb(db => db.Invoices.CountAsync(one => one.Corrects == invoice.Id)));
    }

    [Fact]
    public async Task An_order_that_nobody_fetched_has_no_invoice_and_its_credit_no_note()
    {
        var at = await shop.NewOperator();
        var (number, _) = await Ready(at);

        await GiveBack(number, at, 10);

        var id = (await Order(number)).Id;
        await Issue(issue => issue.Credit(id, at.Id, default));
        Assert.False(await shop.InDb(db => db.Invoices.AnyAsync(invoice => invoice.Order == id)));
    }

    [Fact]
    public async Task The_order_page_leads_to_the_invoice_and_a_wrong_key_to_nothing()
    {
        var at = await shop.NewOperator();
        var (number, buyer) = await HandedOver(at);
        var (invoice, link) = await Invoice(number);

        var order = await buyer.Open(buyer.Page.Address.PathAndQuery);

        Assert.Contains($"Facture {invoice.Name}", order.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(link.Split('?')[0])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(link + "x")).Status);
    }

    [Fact]
    public async Task The_workshop_reads_its_own_invoices_and_no_others()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var (number, _) = await HandedOver(at);
        var invoice = (await Invoice(number)).Invoice;

        var mine = await (await shop.SignIn(at.Worker)).Open("/atelier/factures");
        var stranger = await shop.SignIn(other.Worker);

        Assert.Contains(invoice.Name, mine.Text, StringComparison.Ordinal);
        Assert.Contains("Aucune facture", (await stranger.Open("/atelier/factures")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/factures/{invoice.Id}")).Status);
    }

    [Fact]
    public void A_regime_of_value_added_tax_that_nobody_knows_stops_the_start()
    {
        var context = new System.ComponentModel.DataAnnotations.ValidationContext(new object());

        Assert.Empty(new InvoiceSettings { VatOf = { ["atelier-des-gardons"] = "marge" } }.Validate(context));
        var wrong = Assert.Single(new InvoiceSettings { VatOf = { ["ailleurs"] = "réduite" } }.Validate(context));
        Assert.Contains("franchise, exoneree, marge, normal", wrong.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_public_body_gave_may_stand_otherwise_with_the_tax_than_what_was_bought()
    {
        var settings = new InvoiceSettings { VatOf = { ["ici"] = "marge" }, VatOfGifts = { ["ici"] = "normal" } };

        Assert.Equal(VatRegime.Margin, settings.Regime("ici", given: false));
        Assert.Equal(VatRegime.Standard, settings.Regime("ici", given: true));
        Assert.Equal(VatRegime.Franchise, settings.Regime("ailleurs", given: true));
    }

    [Fact]
    public async Task It_is_taken_away_as_a_sheet_and_as_a_file_by_its_buyer_and_its_seller_alone()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var (number, buyer) = await HandedOver(at);
        var (invoice, link) = await Invoice(number);
        var seller = await shop.SignIn(at.Worker);
        var stranger = await shop.SignIn(other.Worker);

        foreach (var (handler, type) in new[] { ("Pdf", "application/pdf"), ("Xml", "application/xml") })
        {
            var taken = await buyer.Browser.GetAsync(new Uri($"{link}&handler={handler}", UriKind.Relative));
            Assert.Equal(type, taken.Content.Headers.ContentType!.MediaType);
            Assert.Equal(
                $"{invoice.Name}.{handler.ToLowerInvariant()}",
                taken.Content.Headers.ContentDisposition!.FileName
            );
            var own = new Uri($"/atelier/factures/{invoice.Id}?handler={handler}", UriKind.Relative);
            Assert.Equal(HttpStatusCode.OK, (await seller.Browser.GetAsync(own)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync(own)).StatusCode);
            var without = new Uri($"{link.Split('?')[0]}?handler={handler}", UriKind.Relative);
            Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Browser.GetAsync(without)).StatusCode);
        }
    }

    private async Task<(string Number, Visitor Buyer)> HandedOver(Workplace at)
    {
        var sold = await Ready(at);
        await HandOver(sold.Number, at);
        return sold;
    }

    /// <summary>Ordered, paid at the counter and prepared.</summary>
    private async Task<(string Number, Visitor Buyer)> Ready(Workplace at)
    {
        var buyer = shop.Visit();
        var page = await buyer.Buy(await shop.NewUnit(at));
        var number = page.Path["/commande/".Length..];
        await Act(
            number,
            async (order, ledger) =>
            {
                order.Pick(at.Id, order.Lines.Single().Tag, shop.Clock.Now);
                await ledger.Record(
                    order,
                    new(at.Id, EntryKind.Received, PaidBy.Cash, order.Total, $"caisse-{number}", shop.Clock.Now),
                    default
                );
                order.MarkReady(at.Id, shop.Clock.Now);
            }
        );
        return (number, buyer);
    }

    private Task HandOver(string number, Workplace at) =>
        Act(
            number,
            (order, _) =>
            {
                order.HandOver(at.Id, new(shop.Clock.Now, at.Worker.Actor, "Atelier"));
                return Task.CompletedTask;
            }
        );

    private async Task Act(string number, Func<Order, PaymentLedger, Task> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var order = (await db.Order(number, default))!;
        await act(order, scope.ServiceProvider.GetRequiredService<PaymentLedger>());
        await db.SaveChangesAsync();
    }

    private async Task GiveBack(string number, Workplace at, int euros)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var order = (await db.Order(number, default))!;
        var payBack = scope.ServiceProvider.GetRequiredService<PayBack>();
        Assert.True(await payBack.Credit(order, at.Id, Money.Euros(euros), $"geste-{number}", null, default));
        await db.SaveChangesAsync();
    }

    private async Task Issue(Func<IssueInvoices, Task> issue)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await issue(scope.ServiceProvider.GetRequiredService<IssueInvoices>());
        await scope.ServiceProvider.GetRequiredService<Db>().SaveChangesAsync();
    }

    private Task<Order> Order(string number) =>
        shop.InDb(db => db.Orders.AsNoTracking().Whole().SingleAsync(one => one.Number == number));

    private async Task<(Invoice Invoice, string Link)> Invoice(string number)
    {
        var order = await Order(number);
        await shop.Eventually(db => db.Invoices.AnyAsync(one => one.Order == order.Id));
        var invoice = await shop.InDb(db =>
            db.Invoices.SingleAsync(one => one.Order == order.Id && one.Corrects == null)
        );
        var seals = shop.Services.GetRequiredService<OrderSeals>();
        return (invoice, $"/commande/{number}/factures/{invoice.Id}?cle={seals.Key(order.Id)}");
    }
}
