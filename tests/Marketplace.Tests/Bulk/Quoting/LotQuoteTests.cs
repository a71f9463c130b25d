using System.Net;
using System.Text;
using Marketplace.Bulk.Quoting;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Marketplace.Tests.Bulk.Quoting;

public sealed class LotQuoteTests : IDisposable
{
    // A shop of its own for each: the stock is the question, and the clock is put forward.
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task An_offer_becomes_a_firm_quote_whose_units_nobody_else_can_buy()
    {
        var units = await shop.Stock(await shop.NewOperator(), 3);

        var visitor = await shop.Quoted();

        Assert.Contains("Ces appareils vous sont gardés", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("447 €", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(units[0].Tag)).Text, StringComparison.Ordinal);
        var quote = await shop.QuoteOf(visitor);
        Assert.Equal(units.Select(unit => unit.Device).ToHashSet(), [.. quote.Now.Lines.Select(line => line.Device)]);
        Assert.InRange(quote.ValidUntil - quote.MadeAt, TimeSpan.FromDays(15), TimeSpan.FromDays(15));
        Assert.Equal((Lots.Siret, "Les Jardins d’Exemple"), (quote.Siret, quote.Organisation));
    }

    [Fact]
    public async Task Accepting_is_one_order_with_a_part_for_each_operator_and_thirty_days_to_pay()
    {
        var (one, other) = (await shop.NewOperator("un"), await shop.NewOperator("deux"));
        await shop.Stock(one, 8, 120);
        await shop.Stock(other, 8, 130);
        var visitor = await shop.Quoted(("Nombre", "14"), ("Organisme", "PublicBody"));

        var order = await visitor.AcceptLot(
            ("BonDeCommande", "BC-2026-17"),
            ("Engagement", "EJ 42"),
            ("CodeService", "SRV")
        );

        Assert.Equal(HttpStatusCode.OK, order.Status);
        Assert.StartsWith("/commande/R-", order.Path, StringComparison.Ordinal);
        Assert.Contains("dans les 30 jours qui suivent la remise", order.Text, StringComparison.Ordinal);
        var placed = await shop.InDb(db => db.Orders.AsNoTracking().Whole().SingleAsync());
        Assert.Equal(14, placed.Lines.Count());
        Assert.Equal(2, placed.Parts.Count);
        Assert.Equal(Money.Euros(8 * 120 + 6 * 130), placed.Total);
        Assert.All(placed.Parts, part => Assert.NotNull(part.PickUpPoint));
        var terms = await shop.InDb(db => db.Set<OrganisationTerms>().SingleAsync());
        Assert.Equal(
            ("BC-2026-17", "EJ 42", "SRV", 30),
            (terms.PurchaseOrder, terms.Engagement, terms.ServiceCode, terms.Days)
        );
        foreach (var line in placed.Lines)
            Assert.False(
                await shop.InStock(stock =>
                    stock.Claim(line.Device, Guid.NewGuid(), shop.Clock.Now.AddDays(1), Sample.Buyer)
                )
            );
    }

    [Fact]
    public async Task Accepting_twice_is_one_order()
    {
        await shop.Stock(await shop.NewOperator(), 3);
        var visitor = await shop.Quoted();
        await visitor.OpenAct("acceptation");
        var form = visitor.Page.FormThatSays(Lots.OrderButton);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Send(visitor, form)));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK, answer.Text));
        Assert.Single(answers.Select(answer => answer.Path).Distinct());
        Assert.Equal(1, await shop.InDb(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task A_part_on_terms_is_handed_over_before_it_is_paid()
    {
        var at = await shop.NewOperator();
        var units = await shop.Stock(at, 1);
        var visitor = await shop.Quoted(("Nombre", "1"));
        await visitor.AcceptLot();
        var number = Assert.Single(await shop.OrdersOf(units[0])).Number;
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{number}");
        await worker.Submit(("Scanned", units[0].Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");
        var page = await visitor.Open(visitor.Page.Address.PathAndQuery);
        var code = System.Text.RegularExpressions.Regex.Match(page.Text, "\\b[0-9]{6}\\b").Value;

        await worker.Open($"/atelier/commandes/{number}");
        var after = await worker.Submit(("Code", code));

        Assert.Contains("remise", after.Text, StringComparison.Ordinal);
        Assert.Contains(
            "149 € par virement",
            (await visitor.Open(page.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_quote_that_ended_a_second_ago_says_so_and_its_units_are_on_sale()
    {
        var units = await shop.Stock(await shop.NewOperator(), 3);
        var visitor = await shop.Quoted();
        await visitor.OpenAct("acceptation");
        shop.Clock.PutForward(TimeSpan.FromDays(15) + TimeSpan.FromSeconds(1));

        var refused = await visitor.Press(Lots.OrderButton);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce devis n’est plus valable depuis le", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await shop.InDb(db => db.Orders.CountAsync()));
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(units[0].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Refusing_gives_the_units_back_and_keeps_the_reason()
    {
        var units = await shop.Stock(await shop.NewOperator(), 3);
        var visitor = await shop.Quoted();
        await visitor.OpenAct("refus");
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await visitor.Press("Refuser ce devis", ("Raison", " "))).Status
        );

        var page = await visitor.Press("Refuser ce devis", ("Raison", "Le budget n’est pas voté."));

        Assert.Contains("Vous avez refusé ce devis", page.Text, StringComparison.Ordinal);
        Assert.Equal("Le budget n’est pas voté.", (await shop.QuoteOf(visitor)).RefusedFor);
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(units[0].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_sold_meanwhile_leads_to_the_offers_of_today()
    {
        var units = await shop.Stock(await shop.NewOperator(), 3);
        var visitor = shop.Visit();
        await visitor.AskLot();
        await shop.Visit().Buy(units[1]);

        var page = await visitor.KeepOffer();

        Assert.StartsWith("/associations/demandes/", page.Path, StringComparison.Ordinal);
        Assert.Contains("Le stock a changé entre-temps", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 sur 3 aujourd’hui", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quote_is_a_pdf_that_names_all_it_holds()
    {
        var units = await shop.Stock(await shop.NewOperator(), 2);
        var visitor = await shop.Quoted(("Nombre", "2"));

        var pdf = await visitor.Browser.GetByteArrayAsync(
            new Uri($"{visitor.Page.Address.PathAndQuery}&handler=Pdf", UriKind.Relative)
        );

        using var document = PdfDocument.Open(pdf);
        var text = string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var said in new[] { "Les Jardins", Lots.Siret, "298", "Bon pour accord", Lots.NumberOf(visitor) })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.All(units, unit => Assert.Contains(unit.Tag.ToString(), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_purchase_order_must_be_a_pdf_and_the_operator_can_read_it()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 1);
        var visitor = await shop.Quoted(("Nombre", "1"));
        var number = Lots.NumberOf(visitor);
        await visitor.OpenAct("acceptation");
        var lie = await visitor.Upload([Paper("MZ un programme")], ("BonDeCommande", "BC-9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lie.Status);
        Assert.Contains("n’est pas un PDF", lie.Text, StringComparison.Ordinal);
        Assert.Contains("BC-9", lie.Html, StringComparison.Ordinal);

        var order = await visitor.Upload([Paper("%PDF-1.7 bon")], ("BonDeCommande", "BC-9"));

        Assert.StartsWith("/commande/R-", order.Path, StringComparison.Ordinal);
        var worker = await shop.SignIn(at.Worker);
        var read = await worker.Browser.GetStringAsync(
            new Uri($"/atelier/devis/{number}?handler=Paper", UriKind.Relative)
        );
        Assert.Equal("%PDF-1.7 bon", read);
    }

    [Theory]
    [InlineData("123", "quatorze chiffres")]
    [InlineData("73282932000075", "une faute de frappe")]
    [InlineData("", "SIRET ou votre numéro RNA")]
    public async Task A_wrong_number_is_said_and_nothing_is_kept(string siret, string sentence)
    {
        await shop.Stock(await shop.NewOperator(), 3);
        var visitor = shop.Visit();
        await visitor.AskLot();

        var page = await visitor.KeepOffer(siret: siret);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"achats@exemple.test\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await shop.InDb(db => db.Set<LotQuote>().CountAsync()));
    }

    [Fact]
    public async Task One_organisation_keeps_three_lots_at_most_at_the_same_time()
    {
        await shop.Stock(await shop.NewOperator(), 4);
        for (var n = 0; n < 3; n++)
            await shop.Quoted(("Nombre", "1"));
        var visitor = shop.Visit();
        await visitor.AskLot(("Nombre", "1"));

        var page = await visitor.KeepOffer();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("a déjà 3 devis en cours", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_a_quote_does_not_exist()
    {
        await shop.Stock(await shop.NewOperator(), 3);
        var visitor = await shop.Quoted();
        var other = await shop.Visit().Open(visitor.Page.Path);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        foreach (var act in new[] { "acceptation", "refus", "messages" })
            Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"{visitor.Page.Path}/{act}?cle=x")).Status);
    }

    [Fact]
    public async Task The_solidarity_price_is_for_associations_that_help_people_in_precarity()
    {
        await Marketplace.Tests.Solidarity.Given.NewSolidarityUnit(shop, 149, 99);

        var visitor = await shop.Quoted(("Nombre", "1"), ("Organisme", "AidAssociation"));

        Assert.Equal(Money.Euros(99), (await shop.QuoteOf(visitor)).Total);
    }

    public void Dispose() => shop.Dispose();

    private static Attached Paper(string content) =>
        new("Fichier", "bon.pdf", Encoding.UTF8.GetBytes(content), "application/pdf");

    private static async Task<Sight> Send(Visitor visitor, Form form)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Filled([]))
            content.Add(new StringContent(value), name);
        return await Sight.Of(
            await visitor.Browser.PostAsync(new Uri(WebUtility.HtmlDecode(form.Action), UriKind.Relative), content)
        );
    }
}
