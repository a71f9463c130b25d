using System.Net;
using System.Text;
using Marketplace.Network.Contracts;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Owed;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Owed;

/// <summary>What an organisation owes on thirty days, who reads it, and when it is reminded.</summary>
public sealed class OwedTests : IDisposable
{
    private const string Mail = "achats@exemple.test";

    // A shop of its own for each: the clock is put forward.
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task An_invoice_is_announced_reminded_of_and_claimed_each_once_however_often_the_job_runs()
    {
        await Lot(await shop.NewOperator());

        Assert.Equal(0, await Reminded(22));
        Assert.Equal(1, await Reminded(1));
        Assert.Equal(1, await Reminded(8));
        Assert.Equal(2, await Reminded(2));
        Assert.Equal(3, await Reminded(12));
        Assert.Equal(4, await Reminded(15));
        Assert.Equal(4, await Reminded(90));

        var subjects = await shop.Subjects(Mail);
        Assert.Single(subjects, one => one.Contains("à payer bientôt", StringComparison.Ordinal));
        Assert.Equal(2, subjects.Count(one => one.StartsWith("Rappel : facture F-", StringComparison.Ordinal)));
        Assert.Single(subjects, one => one.StartsWith("Mise en demeure : facture F-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_not_reminded_in_time_gets_the_latest_alone_and_who_paid_gets_none()
    {
        var at = await shop.NewOperator();
        var (late, _) = await Lot(at);
        var (paid, _) = await Lot(at);
        await Pay(paid, at, Money.Euros(298));

        Assert.Equal(1, await Reminded(60));

        var step = await shop.InDb(db => db.Reminders.Select(one => one.Step).SingleAsync());
        Assert.Equal(ReminderStep.Formal, step);
        Assert.NotEqual(late, paid);
    }

    [Fact]
    public async Task The_order_s_own_link_shows_what_is_open_with_interest_and_the_flat_sum()
    {
        var at = await shop.NewOperator();
        var (number, visitor) = await Lot(at);
        await Pay(number, at, Money.Euros(98));
        shop.Clock.PutForward(TimeSpan.FromDays(60));
        var order = await visitor.Open(visitor.Page.Address.PathAndQuery);
        Assert.Contains("Relevé de compte", order.Text, StringComparison.Ordinal);

        var page = await visitor.Open($"/commande/{number}/releve{order.Address.Query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        string[] said = ["Facturé 298 €", "Payé -98 €", "Solde 200 €", "40 €", "F-", number, at.Card.Name];
        Assert.All(said, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Intérêts de retard à ce jour 0 €", page.Text, StringComparison.Ordinal);
        Assert.True(page.Headers!.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"/commande/{number}/releve")).Status);
        var english = await visitor.Open($"/en/commande/{number}/releve{order.Address.Query}");
        Assert.Contains("Statement of account", english.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consumer_s_order_has_no_account_and_costs_nothing_to_pay_late()
    {
        var visitor = shop.Visit();
        var order = await visitor.Buy(await shop.NewUnit());

        Assert.DoesNotContain("Relevé de compte", order.Text, StringComparison.Ordinal);
        var page = await visitor.Open($"{order.Path}/releve{order.Address.Query}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Those_who_decide_for_an_organisation_read_its_account_on_its_page_and_nobody_else_does()
    {
        var (at, bureau) = (await shop.NewOperator(), await shop.NewOrganisation());
        var (buyer, _) = await bureau.Welcome(OrganisationRole.Buyer);
        var elsewhere = await shop.NewOrganisation();
        var (number, _) = await Lot(at, bureau);
        var admin = await shop.SignIn(bureau.Administrator);
        var home = await admin.Open(bureau.Home);
        Assert.Contains("Relevé de compte", home.Text, StringComparison.Ordinal);

        var page = await admin.Open($"{bureau.Home}/compte");
        Assert.Contains(number, page.Text, StringComparison.Ordinal);
        Assert.Contains("Solde 298 €", page.Text, StringComparison.Ordinal);
        var csv = await admin.Browser.GetStringAsync(Address($"{bureau.Home}/compte?handler=Csv"));
        Assert.Contains($"{number},", csv, StringComparison.Ordinal);
        Assert.Contains(",29800,0", csv, StringComparison.Ordinal);
        var pdf = await admin.Browser.GetByteArrayAsync(Address($"{bureau.Home}/compte?handler=Pdf"));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);

        var stranger = await (await shop.SignIn(elsewhere.Administrator)).Open($"{bureau.Home}/compte");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        var member = await (await shop.SignIn(buyer)).Open($"{bureau.Home}/compte");
        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
    }

    [Fact]
    public async Task A_workshop_reads_what_it_is_owed_by_age_and_no_other_does()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var (old, _) = await Lot(at);
        shop.Clock.PutForward(TimeSpan.FromDays(75));
        await shop.Do<RemindOwed>(job => job.Remind(default));
        var (fresh, _) = await Lot(at);

        var page = await (await shop.SignIn(at.Worker)).Open("/atelier/creances");

        Assert.Contains("En tout : 596 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("De 31 à 60 jours 1 298 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("Pas encore échu 1 298 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("mise en demeure", page.Text, StringComparison.Ordinal);
        Assert.All([old, fresh], number => Assert.Contains(number, page.Text, StringComparison.Ordinal));
        var others = await (await shop.SignIn(other.Worker)).Open("/atelier/creances");
        Assert.Contains("Rien ne vous est dû", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(old, others.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_body_reads_its_own_rule_on_the_invoice()
    {
        var at = await shop.NewOperator();
        await Lot(at, kind: "PublicBody");

        var invoice = await shop.InDb(db => db.Set<Marketplace.Ordering.Invoicing.Invoice>().SingleAsync());

        Assert.True(invoice.Read().Terms!.Public);
        Assert.Contains("huit points", invoice.Read().Terms!.Penalties, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    /// <summary>Two computers at 149 € that an organisation accepted and fetched today.</summary>
    private async Task<(string Number, Visitor Visitor)> Lot(
        Workplace at,
        Bureau? inName = null,
        string kind = "Association"
    )
    {
        await shop.Stock(at, 2);
        var visitor = inName is null ? shop.Visit() : await shop.SignIn(inName.Administrator);
        await visitor.AskLot(("Nombre", "2"), ("Organisme", kind));
        await visitor.KeepOffer();
        var order = await visitor.AcceptLot(inName is null ? [] : [("AuNomDe", inName.Id.Value.ToString())]);
        var number = order.Path["/commande/".Length..];
        await Change(
            number,
            (change, _) =>
            {
                var now = shop.Clock.Now;
                foreach (var line in change.Lines.ToList())
                    change.Pick(at.Id, line.Tag, now);
                change.MarkReady(at.Id, now);
                change.HandOver(at.Id, new(now, at.Worker.Actor, "Atelier"));
                return Task.CompletedTask;
            }
        );
        await shop.Settled();
        return (number, visitor);
    }

    private Task Pay(string number, Workplace at, Money amount) =>
        Change(
            number,
            (order, ledger) =>
                ledger.Record(
                    order,
                    new(at.Id, EntryKind.Received, PaidBy.BankTransfer, amount, $"VIR-{number}", shop.Clock.Now),
                    default
                )
        );

    private async Task Change(string number, Func<Order, PaymentLedger, Task> act)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var order = (await db.Order(number, default))!;
        await act(order, scope.ServiceProvider.GetRequiredService<PaymentLedger>());
        await db.SaveChangesAsync();
    }

    /// <summary>How many reminders there are after so many more days, where four nodes look at once and twice.</summary>
    private async Task<int> Reminded(int days)
    {
        shop.Clock.PutForward(TimeSpan.FromDays(days));
        for (var turn = 0; turn < 2; turn++)
            await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Do<RemindOwed>(job => job.Remind(default))))
            );
        return await shop.InDb(db => db.Reminders.CountAsync());
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
