using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Tests.Ordering.Payments.Transfers.StatementFiles;

namespace Marketplace.Tests.Ordering.Payments.Transfers;

/// <summary>A worker imports the statement of the account.</summary>
public sealed class TransferTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_transfer_with_the_number_and_the_amount_is_recognised_and_paid_after_a_look()
    {
        var (at, worker, unit, number) = await Ordered();

        var preview = await Import(worker, Camt(Entry("149.00", $"Commande {number}", "A1")));
        Assert.Contains("reconnu", preview.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, await State(unit));
        var done = await worker.Press("Enregistrer le virement reconnu");

        Assert.Contains("enregistré", done.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Received, await State(unit));
        Assert.Contains("payé", (await worker.Open($"/atelier/commandes/{number}")).Text, StringComparison.Ordinal);
        Assert.NotNull(at);
    }

    [Fact]
    public async Task Importing_the_same_statement_again_changes_nothing()
    {
        var (at, worker, unit, number) = await Ordered();
        var file = Camt(Entry("149.00", $"Commande {number}", "B1"));
        await Import(worker, file);
        await worker.Press("Enregistrer le virement reconnu");

        var again = await Import(worker, file);

        Assert.Contains("Rien de nouveau dans ce relevé", again.Text, StringComparison.Ordinal);
        Assert.Contains("1 virement était déjà importé", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Lines(at));
        Assert.Equal(PaymentState.Received, await State(unit));
    }

    [Fact]
    public async Task A_statement_that_overlaps_the_last_one_brings_only_what_is_new()
    {
        var (at, worker, _, number) = await Ordered();
        await Import(worker, Camt(Entry("149.00", number, "C1"), Entry("5.00", "don", "C2")));

        var next = await Import(worker, Camt(Entry("5.00", "don", "C2"), Entry("7.00", "don", "C3")));

        Assert.Contains("1 virement reçu", next.Text, StringComparison.Ordinal);
        Assert.Equal(3, await Lines(at));
    }

    [Fact]
    public async Task Another_amount_is_not_recorded_by_itself_and_pays_a_part_once_a_person_said_so()
    {
        var (_, worker, unit, number) = await Ordered();
        var preview = await Import(worker, Camt(Entry("100.00", number, "D1")));
        Assert.Contains("autre montant", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Enregistrer le virement", preview.Text, StringComparison.Ordinal);

        await Follow(worker, "Attribuer");
        Assert.Contains("il reste 149 € à payer", worker.Page.Text, StringComparison.Ordinal);
        await worker.Press("Attribuer à cette commande");

        Assert.Equal(PaymentState.Due, await State(unit));
        Assert.Equal(4900, Assert.Single(await shop.OrdersOf(unit)).Due.Cents);
    }

    [Fact]
    public async Task A_transfer_without_a_number_waits_and_is_given_to_the_order_that_a_person_names()
    {
        var (_, worker, unit, number) = await Ordered();
        await Import(worker, Csv("24/11/2026;VIR CAMILLE EXEMPLE POUR L'ORDI;;149,00"));
        var list = await worker.Open("/atelier/virements");
        Assert.Contains("sans commande", list.Text, StringComparison.Ordinal);

        await Follow(worker, "Attribuer");
        var refused = await worker.Press("Attribuer à cette commande", ("Number", "R-26-AAAAAA"));
        Assert.Contains("Aucune commande de votre atelier", refused.Text, StringComparison.Ordinal);
        var after = await worker.Press("Attribuer à cette commande", ("Number", number));

        Assert.Contains("Tout est attribué", after.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Received, await State(unit));
    }

    [Fact]
    public async Task What_is_for_no_order_is_put_aside()
    {
        var (_, worker, _, _) = await Ordered();
        await Import(worker, Csv("24/11/2026;SUBVENTION VILLE;;5 000,00"));
        await Follow(worker, "Attribuer");

        var list = await worker.Press("Ce n’est pas pour une commande");

        Assert.Contains("Tout est attribué", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_pays_the_order_and_the_rest_is_owed_back()
    {
        var (at, worker, unit, _) = await Ordered();
        await Import(worker, Csv($"24/11/2026;{Assert.Single(await shop.OrdersOf(unit)).Number};;200,00"));
        await Follow(worker, "Attribuer");
        await worker.Press("Attribuer à cette commande");

        await shop.Eventually(db => db.Refunds.AnyAsync(one => one.Operator == at.Id));

        Assert.Equal(5100, (await shop.InDb(db => db.Refunds.SingleAsync(one => one.Operator == at.Id))).Amount.Cents);
        Assert.Equal(PaymentState.Received, await State(unit));
    }

    [Fact]
    public async Task Two_transfers_for_one_order_are_not_both_taken_for_the_whole()
    {
        var (_, worker, unit, number) = await Ordered();

        var preview = await Import(worker, Camt(Entry("149.00", number, "E1"), Entry("149.00", number, "E2")));
        await worker.Press("Enregistrer le virement reconnu");

        Assert.Contains("autre montant", preview.Text, StringComparison.Ordinal);
        Assert.Equal(14900, Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Paid.Cents);
    }

    [Fact]
    public async Task The_order_of_another_operator_is_not_recognised()
    {
        var (_, _, unit, number) = await Ordered();
        var stranger = await shop.SignIn((await shop.NewOperator()).Worker);

        var preview = await Import(stranger, Camt(Entry("149.00", number, "F1")));

        Assert.Contains("sans commande", preview.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, await State(unit));
    }

    [Fact]
    public async Task What_left_the_account_is_not_kept()
    {
        var (at, worker, _, _) = await Ordered();

        await Import(worker, Csv("24/11/2026;SALAIRE DE QUELQU'UN;1500,00;"));

        Assert.Equal(0, await Lines(at));
    }

    [Fact]
    public async Task A_file_that_is_none_of_it_is_refused_with_a_sentence()
    {
        var (_, worker, _, _) = await Ordered();

        var page = await Import(worker, "Bonjour"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("camt.053 (XML) ou CSV", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buyer_reads_account_reference_and_amount_until_it_is_paid()
    {
        var buyer = shop.Visit();
        var at = await shop.NewOperator();
        var order = await buyer.Buy(await shop.NewUnit(at), "virement");
        Assert.Contains("Référence à indiquer", order.Text, StringComparison.Ordinal);
        var worker = await shop.SignIn(at.Worker);
        await Import(worker, Camt(Entry("149.00", order.Path["/commande/".Length..], "G1")));
        await worker.Press("Enregistrer le virement reconnu");

        var paid = await buyer.Open(order.Address.PathAndQuery);

        Assert.DoesNotContain("Référence à indiquer", paid.Text, StringComparison.Ordinal);
        Assert.Contains("Payé, merci", paid.Text, StringComparison.Ordinal);
    }

    private static async Task<Sight> Import(Visitor worker, byte[] file)
    {
        await worker.Open("/atelier/virements");
        return await worker.Upload([new Attached("file", "releve.xml", file, "application/octet-stream")]);
    }

    private static async Task Follow(Visitor worker, string link)
    {
        var at = worker.Page.Html.IndexOf($">{link}<", StringComparison.Ordinal);
        Assert.True(at > 0, worker.Page.Text);
        var start = worker.Page.Html.LastIndexOf("href=\"", at, StringComparison.Ordinal) + 6;
        await worker.Open(worker.Page.Html[start..worker.Page.Html.IndexOf('"', start)]);
    }

    private async Task<(Workplace At, Visitor Worker, PermittedUnit Unit, string Number)> Ordered()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        await shop.Visit().Buy(unit, "virement");
        return (at, await shop.SignIn(at.Worker), unit, Assert.Single(await shop.OrdersOf(unit)).Number);
    }

    private Task<int> Lines(Workplace at) => shop.InDb(db => db.BankLines.CountAsync(one => one.Operator == at.Id));

    private async Task<PaymentState> State(PermittedUnit unit) =>
        Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Payment;
}
