using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Payments.Cheques;

/// <summary>A cheque is paper until the bank says otherwise.</summary>
public sealed class ChequeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_cheque_in_the_drawer_pays_nothing_yet()
    {
        var (worker, unit) = await Received();

        Assert.Contains("1234567, Crédit Coopératif", worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("à déposer", worker.Page.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, await State(unit));
    }

    [Fact]
    public async Task A_cheque_that_the_bank_paid_pays_the_order()
    {
        var (worker, unit) = await Received();

        var page = await worker.Press("Encaissé : chèque 1234567");

        Assert.Contains("encaissé", page.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Received, await State(unit));
    }

    [Fact]
    public async Task A_cheque_that_comes_back_unpaid_is_due_again_and_stops_the_hand_over()
    {
        var (worker, unit) = await Received();
        await worker.Press("Encaissé : chèque 1234567");

        var page = await worker.Press("Impayé : chèque 1234567");

        Assert.Contains("impayé", page.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, await State(unit));
    }

    [Fact]
    public async Task A_cheque_that_bounces_before_it_was_counted_changes_nothing_in_the_ledger()
    {
        var (worker, unit) = await Received();

        await worker.Press("Impayé : chèque 1234567");

        Assert.Equal(PaymentState.Due, await State(unit));
        Assert.Equal(149, Assert.Single(await shop.OrdersOf(unit)).Due.Cents / 100);
    }

    [Theory]
    [InlineData("123456", "Crédit Coopératif", "149", "sept chiffres")]
    [InlineData("", "Crédit Coopératif", "149", "sept chiffres")]
    [InlineData("1234567", " ", "149", "le nom de la banque")]
    [InlineData("1234567", "Crédit Coopératif", "0", "Écrivez un montant")]
    [InlineData("1234567", "Crédit Coopératif", "cent", "Écrivez un montant")]
    public async Task A_cheque_that_cannot_be_read_is_refused_with_what_is_missing(
        string digits,
        string bank,
        string amount,
        string why
    )
    {
        var (worker, _) = await AtCheque();

        var page = await worker.Submit(("Digits", digits), ("Bank", bank), ("Amount", amount));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_cheque_is_received_once()
    {
        var (worker, unit) = await Received();
        await worker.Open($"/atelier/commandes/{Assert.Single(await shop.OrdersOf(unit)).Number}/cheque");

        var page = await worker.Submit(("Digits", "1234567"), ("Bank", "Crédit Coopératif"), ("Amount", "149"));

        Assert.Contains("Ce chèque est déjà enregistré", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_cashes_a_cheque()
    {
        var (worker, unit) = await Received();
        var form = worker.Page.FormThatSays("Encaissé : chèque 1234567");
        var stranger = await shop.SignIn(Marketplace.Accounts.Contracts.Role.Lead, await shop.NewOperator());
        var own = (await stranger.Open("/deconnexion")).FormThatSays("Se déconnecter");
        var token = own.Filled([]).Single(one => one.Name == "__RequestVerificationToken");
        using var posted = new FormUrlEncodedContent([
            KeyValuePair.Create("id", form.Filled([]).Single(one => one.Name == "id").Value),
            KeyValuePair.Create("act", "encaisse"),
            KeyValuePair.Create(token.Name, token.Value),
        ]);

        using var answer = await stranger.Browser.PostAsync(new Uri("/atelier/cheques", UriKind.Relative), posted);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("1234567", (await stranger.Open("/atelier/cheques")).Text, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Due, await State(unit));
    }

    private async Task<(Visitor Worker, PermittedUnit Unit)> AtCheque()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        await shop.Visit().Buy(unit, "cheque");
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{Assert.Single(await shop.OrdersOf(unit)).Number}/cheque");
        return (worker, unit);
    }

    private async Task<(Visitor Worker, PermittedUnit Unit)> Received()
    {
        var (worker, unit) = await AtCheque();
        var page = await worker.Submit(("Digits", "1234567"), ("Bank", "Crédit Coopératif"), ("Amount", "149"));
        Assert.Equal("/atelier/cheques", page.Path);
        return (worker, unit);
    }

    private async Task<PaymentState> State(PermittedUnit unit) =>
        Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Payment;
}
