using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Payments.Till;

/// <summary>Money at the counter: taken whole or in parts, counted at the end of the day.</summary>
public sealed class TillTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task What_is_taken_at_the_counter_is_expected_in_the_till()
    {
        var (at, worker) = await Open();
        await Take(at, worker, 149, ("How", "especes"));
        await Take(at, worker, 80, ("How", "carte"));

        var page = await worker.Open("/atelier/caisse");

        Assert.Contains(
            "Il devrait y avoir 149 € en espèces et 80 € sur le ticket du terminal",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_till_that_is_right_is_closed_and_the_next_day_begins_with_what_was_left()
    {
        var (at, worker) = await Open();
        await Take(at, worker, 149, ("How", "especes"));
        await worker.Open("/atelier/caisse");

        var closed = await worker.Submit(("Cash", "149"), ("Terminal", "0"), ("Left", "50"));

        Assert.Equal(HttpStatusCode.OK, closed.Status);
        Assert.Contains(
            "Il devrait y avoir 50 € en espèces et 0 € sur le ticket",
            closed.Text,
            StringComparison.Ordinal
        );
        var closing = await Closing(at);
        Assert.Equal((1, 0L, 9900L), (closing.Number, closing.CashDifference.Cents, closing.ToBank.Cents));
    }

    [Fact]
    public async Task A_difference_needs_a_word_and_is_kept_with_it()
    {
        var (at, worker) = await Open();
        await Take(at, worker, 149, ("How", "especes"));
        await worker.Open("/atelier/caisse");

        var refused = await worker.Submit(("Cash", "139,50"), ("Terminal", "0"), ("Left", "0"));
        var closed = await worker.Submit(
            ("Cash", "139,50"),
            ("Terminal", "0"),
            ("Left", "0"),
            ("Note", "Erreur de rendu de monnaie")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Il y a un écart", refused.Text, StringComparison.Ordinal);
        Assert.Contains("-9,50 €", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Erreur de rendu de monnaie", closed.Text, StringComparison.Ordinal);
        Assert.Equal(-950, (await Closing(at)).CashDifference.Cents);
    }

    [Theory]
    [InlineData("", "0", "0")]
    [InlineData("149", "beaucoup", "0")]
    [InlineData("149", "0", "12,345")]
    public async Task What_is_no_amount_is_asked_again_beside_its_field(string cash, string terminal, string left)
    {
        var (_, worker) = await Open();
        await worker.Open("/atelier/caisse");

        var page = await worker.Submit(("Cash", cash), ("Terminal", terminal), ("Left", left));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Écrivez un montant en euros", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_was_counted_does_not_stay_in_the_till()
    {
        var (_, worker) = await Open();
        await worker.Open("/atelier/caisse");

        var page = await worker.Submit(("Cash", "0"), ("Terminal", "0"), ("Left", "20"));

        Assert.Contains("plus que ce que vous avez compté", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_counts_while_a_colleague_takes_money_counts_again()
    {
        var (at, worker) = await Open();
        var colleague = await shop.SignIn(at.OtherWorker);
        await worker.Open("/atelier/caisse");
        await Take(at, colleague, 149, ("How", "especes"));

        var page = await worker.Submit(("Cash", "0"), ("Terminal", "0"), ("Left", "0"));

        Assert.Contains("il devrait maintenant y avoir 149 €", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await shop.InDb(db => db.TillClosings.CountAsync(one => one.Operator == at.Id)));
    }

    [Fact]
    public async Task Each_line_of_the_ledger_is_counted_by_one_closing()
    {
        var (at, worker) = await Open();
        foreach (var day in new[] { "149", "0", "80" })
        {
            if (day != "0")
                await Take(
                    at,
                    worker,
                    int.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                    ("How", "especes")
                );
            await worker.Open("/atelier/caisse");
            await worker.Submit(("Cash", day), ("Terminal", "0"), ("Left", "0"));
        }

        var closings = await shop.InDb(db =>
            db.TillClosings.Where(one => one.Operator == at.Id).OrderBy(one => one.Number).ToListAsync()
        );
        Assert.Equal([1, 2, 3], closings.Select(one => one.Number));
        Assert.Equal([14900L, 0L, 8000L], closings.Select(one => one.CashTaken.Cents));
        Assert.False(
            await shop.InDb(db => db.PaymentEntries.AnyAsync(one => one.Operator == at.Id && one.Closing == null))
        );
    }

    [Fact]
    public async Task A_stranger_sees_another_till()
    {
        var (at, worker) = await Open();
        await Take(at, worker, 149, ("How", "especes"));
        var (_, stranger) = await Open();

        Assert.Contains(
            "Il devrait y avoir 0 €",
            (await stranger.Open("/atelier/caisse")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_part_in_cash_and_the_rest_by_card_pay_the_order()
    {
        var (at, worker) = await Open();
        var number = await Ordered(at, worker, 149);
        var half = await worker.Submit(("How", "especes"), ("Amount", "100"));
        Assert.Contains("Encaisser 49 €", half.Text, StringComparison.Ordinal);

        var paid = await worker.Submit(("How", "carte"), ("Amount", ""));

        Assert.Contains("payé", paid.Text, StringComparison.Ordinal);
        var order = await shop.InDb(db => db.Orders.AsNoTracking().SingleAsync(one => one.Number == number));
        var entries = await shop.InDb(db =>
            db.PaymentEntries.Where(one => one.Order == order.Id).OrderBy(one => one.Id).ToListAsync()
        );
        Assert.Equal(
            [(PaidBy.Cash, 10000L), (PaidBy.Terminal, 4900L)],
            entries.Select(one => (one.How, one.Amount.Cents))
        );
        Assert.All(entries, one => Assert.Equal(at.Worker.Id, one.By));
    }

    [Theory]
    [InlineData("150", "Il reste 149 € à payer")]
    [InlineData("0", "Écrivez un montant")]
    [InlineData("cent", "Écrivez un montant")]
    [InlineData("-5", "Écrivez un montant")]
    public async Task An_amount_that_does_not_fit_is_refused(string amount, string why)
    {
        var (at, worker) = await Open();
        await Ordered(at, worker, 149);

        var page = await worker.Submit(("How", "especes"), ("Amount", amount));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buyer_reads_what_is_paid_and_what_is_left()
    {
        var (at, worker) = await Open();
        var unit = await shop.NewUnit(at);
        var buyer = shop.Visit();
        var order = await buyer.Buy(unit);
        await worker.Open($"/atelier/commandes/{order.Path["/commande/".Length..]}");
        await worker.Submit(("How", "especes"), ("Amount", "100"));

        var page = await buyer.Open(order.Address.PathAndQuery);

        Assert.Contains("49 € sur place, en espèces ou par carte", page.Text, StringComparison.Ordinal);
        Assert.Contains("Déjà payé 100 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reste à payer 49 €", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_paid_back_from_the_till_leaves_the_till_and_the_list_of_what_is_owed()
    {
        var (at, worker) = await Open();
        var number = await Take(at, worker, 149, ("How", "especes"));
        await worker.Open($"/atelier/commandes/{number}");
        await worker.Submit(("Why", "Écran cassé."));
        var refund = await Owed(at);
        var list = await worker.Open("/atelier/remboursements");
        Assert.Contains($"{number} Camille Exemple", list.Text, StringComparison.Ordinal);

        await worker.Open($"/atelier/commandes/{number}/remboursement/{refund}");
        var none = await worker.Submit(("Means", "especes"));
        var again = await worker.Open($"/atelier/commandes/{number}/remboursement/{refund}");
        var twice = await worker.Submit(("Means", "especes"));

        Assert.Contains("Rien à rembourser", none.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains(
            "Il devrait y avoir 0 € en espèces",
            (await worker.Open("/atelier/caisse")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "remboursé",
            (await worker.Open($"/atelier/commandes/{number}")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task How_it_was_paid_back_must_be_said()
    {
        var (at, worker) = await Open();
        var number = await Take(at, worker, 149, ("How", "especes"));
        await worker.Open($"/atelier/commandes/{number}");
        await worker.Submit(("Why", "Écran cassé."));
        await worker.Open($"/atelier/commandes/{number}/remboursement/{await Owed(at)}");

        var page = await worker.Press("L’argent est rendu");

        Assert.Contains("Dites comment vous avez rendu l’argent", page.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> Owed(Workplace at)
    {
        await shop.Eventually(db => db.Refunds.AnyAsync(one => one.Operator == at.Id));
        return await shop.InDb(db =>
            db.Refunds.Where(one => one.Operator == at.Id).Select(one => one.Id).SingleAsync()
        );
    }

    private Task<Marketplace.Ordering.Payments.Till.TillClosing> Closing(Workplace at) =>
        shop.InDb(db => db.TillClosings.SingleAsync(one => one.Operator == at.Id));

    private async Task<(Workplace At, Visitor Worker)> Open()
    {
        var at = await shop.NewOperator();
        return (at, await shop.SignIn(at.Worker));
    }

    private async Task<string> Take(Workplace at, Visitor worker, int euros, params (string, string)[] how)
    {
        var number = await Ordered(at, worker, euros);
        var page = await worker.Submit(how);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return number;
    }

    private async Task<string> Ordered(Workplace at, Visitor worker, int euros)
    {
        var order = await shop.Visit().Buy(await shop.NewUnit(at, euros));
        var number = order.Path["/commande/".Length..];
        await worker.Open($"/atelier/commandes/{number}");
        return number;
    }
}
