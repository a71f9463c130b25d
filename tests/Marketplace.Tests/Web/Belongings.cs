using Marketplace.Accounts;
using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Requesting;
using Marketplace.Catalog;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Payments.Transfers;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Ordering.Recalls;
using Marketplace.Ordering.Returns;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Solidarity.Reading;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Crates;
using Marketplace.Tests.Ordering.Invoicing;
using Marketplace.Tests.Ordering.Payments.Transfers;
using Marketplace.Tests.Ordering.Payouts;
using Marketplace.Tests.Solidarity;
using Marketplace.Tests.Solidarity.Requests;
using Marketplace.Tests.Workshop;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Tests.Workshop.Transfers;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web;

/// <summary>
/// One real thing of an operator for each place of an address that names one. A place is called by the word before it
/// and its own name: the <c>id</c> of <c>/atelier/preuves/{id}</c> is <c>preuves/id</c>.
/// </summary>
internal static class Belongings
{
    public static async Task<IReadOnlyDictionary<string, string>> Of(Shop shop, Workplace owner)
    {
        var unit = await UnitPath.Received(shop, owner);
        Assert.True(Tag.TryParse(unit.Tag, out var tag));
        await unit.Wiped();
        await unit.Safe();
        await unit.Tested();
        await unit.Photographed();
        await unit.Act(
            unit.Worker,
            "defects",
            new
            {
                zone = "Lid",
                severity = "S1",
                note = "rayure fine",
            }
        );
        await StopAndRelease(shop, owner, unit, tag);
        await unit.Graded();
        await unit.Checked();
        await unit.Permitted();
        var order = await Order(shop, unit);
        var queued = await unit.Worker.SendErasure(Benches.Wipe(Staffing.Unused("UNMATCHED")));

        var device = await shop.InDb(db => db.Devices.Whole().SingleAsync(one => one.Tag == tag));
        var token = await shop.InDb(db => db.ApiTokens.FirstAsync(one => one.Person == owner.Worker.Id));
        var listing = await shop.InDb(db => db.Listings.FirstAsync(one => one.Operator == owner.Id));
        var (statement, line, refund) = await Payments(shop, owner, order);
        var (hours, closure) = await Visits(shop, owner);
        var (back, guarantee) = await AfterSale(shop, owner, order);
        var invoice = await InvoiceSample.Of(shop, owner, order);
        var payout = await PayoutSample.Of(shop, owner, order);
        return new Dictionary<string, string>
        {
            ["creneaux/hours"] = hours,
            ["rappels/recall"] = await OpenRecall(shop, owner),
            ["retours/back"] = back,
            ["garanties/one"] = guarantee,
            ["fermetures/closure"] = closure,
            ["virements/statement"] = statement,
            ["ligne/line"] = line,
            ["remboursement/refund"] = refund,
            ["factures/invoice"] = invoice.Id.ToString(),
            ["versements/payout"] = payout.Id.ToString(),
            ["transferts/transfer"] = await Offered(shop, owner),
            ["devis/number"] = await Quote(shop, owner, tag, device.Id),
            ["annonces/slug"] = listing.Slug,
            ["appareils/tag"] = unit.Tag,
            ["devices/tag"] = unit.Tag,
            ["defauts/id"] = device.Defects[0].Id.ToString(),
            ["defects/id"] = device.Defects[0].Id.ToString(),
            ["photos/id"] = device.Photos[0].Id.ToString(),
            ["incident/id"] = device.Incidents[0].Id.ToString(),
            ["preuves/id"] = queued["evidenceId"]!,
            ["commandes/number"] = order,
            ["livraisons/delivery"] = await LotPapers.Delivery(shop, owner, order),
            ["droits/id"] = await ProofRequest(shop, owner),
            ["jetons/token"] = token.Id.ToString(),
        };
    }

    /// <summary>A quote in which one of its units is, as it is once an organisation keeps a lot.</summary>
    private static async Task<string> Quote(Shop shop, Workplace owner, Tag tag, DeviceId device)
    {
        var paper = await shop
            .Services.GetRequiredService<IFiles>()
            .Keep(FileKind.Document, "%PDF-1.7 bon"u8.ToArray());
        return await shop.InDb(async db =>
        {
            var now = DateTime.UtcNow;
            var need = new Need(1, DeviceType.Laptop, 0, 0, GradeLetter.C, null);
            var asked = new Ask(
                BuyerKind.Association,
                null,
                "30000",
                null,
                new Wish([need], SameModel.Any, null, false)
            );
            var request = LotRequest.Ask(asked, new Allocation([], 1, 1, []), now);
            var line = new QuoteLine
            {
                Device = device,
                Tag = tag,
                Operator = owner.Id,
                Listing = Guid.CreateVersion7(),
                Title = "Vallon 14",
                GradeLine = "B",
                Slug = "vallon-14",
                ShopPrice = Money.Euros(149),
                Price = Money.Euros(149),
            };
            var buyer = new Marketplace.Bulk.Quoting.Buyer(
                "Les Jardins",
                null,
                "W302000000",
                "Sam",
                "sam@exemple.test",
                null
            );
            var quote = LotQuote.Make(request, buyer, [line], now);
            quote.Accept(1, new Acceptance("BC-1", null, null, paper), now);
            db.AddRange(request, quote);
            await db.SaveChangesAsync();
            return quote.Number;
        });
    }

    /// <summary>A computer that it offers to another workshop.</summary>
    private static async Task<string> Offered(Shop shop, Workplace owner)
    {
        var unit = await UnitPath.Received(shop, owner);
        var lead = await shop.Offer(owner, await shop.NewOperator("voisin"), unit);
        return lead.Page.Path["/atelier/transferts/".Length..];
    }

    /// <summary>A document that waits to be read, by a lead who was taught to.</summary>
    private static async Task<string> ProofRequest(Shop shop, Workplace owner)
    {
        foreach (var person in new[] { owner.Lead, owner.Worker })
            await shop.Do<Readers>(readers => readers.Train(person.Id, owner.Id, Actor.System, default));
        return (await shop.SendProof(owner)).Request().ToString();
    }

    private static async Task<string> Order(Shop shop, UnitPath unit)
    {
        using var lead = shop.Api(unit.Workplace.LeadToken);
        var listed = await unit.Act(lead, "listing", new { price = new { cents = 14900, currency = "EUR" } });
        Assert.True(listed.Status == 201, listed.Text);
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        await buyer.Choose();
        var order = await buyer.Press(Purchases.OrderButton);
        Assert.True(order.Path.StartsWith("/commande/", StringComparison.Ordinal), order.Text);
        return order.Path["/commande/".Length..];
    }

    /// <summary>A statement with a line that nobody knows, and money that the operator owes back.</summary>
    private static async Task<(string Statement, string Line, string Refund)> Payments(
        Shop shop,
        Workplace owner,
        string number
    )
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var import = scope.ServiceProvider.GetRequiredService<ImportStatement>();
        var file = StatementFiles.Csv($"24/11/2026;{Staffing.Unused("DON")};;10,00");
        var statement = await import.Import(owner.Id, "releve.csv", file, default);
        var order = await db.Order(number, owner.Id, default);
        var refund = Refund.Ask(order!.Id, owner.Id, Money.Euros(1), null, DateTime.UtcNow);
        db.Add(refund);
        await db.SaveChangesAsync();
        var line = await db.BankLines.SingleAsync(one => one.Statement == statement.Id);
        return (statement.Id.ToString(), line.Id.ToString(), refund.Id.ToString());
    }

    /// <summary>A unit that comes back, and one whose buyer told a fault.</summary>
    private static Task<(string Back, string Guarantee)> AfterSale(Shop shop, Workplace owner, string number) =>
        shop.InDb(async db =>
        {
            var now = DateTime.UtcNow;
            var order = (await db.Order(number, owner.Id, default))!;
            var (part, line) = (order.PartOf(owner.Id)!, order.Lines.First());
            var back = Return.Declare(Guid.CreateVersion7(), order, part, line, now);
            var clock = new WarrantyClock(WarrantyRule.Law, now, 0);
            var guarantee = WarrantyCase.Open(order, part, line, clock, "Une touche colle.", BuyerWish.Repair, now);
            db.AddRange(back, guarantee);
            await db.SaveChangesAsync();
            return (back.Id.ToString(), guarantee.Id.ToString());
        });

    private static Task<string> OpenRecall(Shop shop, Workplace owner) =>
        shop.InDb(async db =>
        {
            // Of a device that nobody bought: nothing else of the operator is changed by it.
            var device = new RecalledDevice(DeviceId.New(), Tag.Draw(), owner.Id, "HP EliteBook 840");
            var recall = Recall.Open(
                owner.Id,
                "La batterie peut chauffer : débranchez l’ordinateur.",
                [device],
                owner.Lead.Id,
                DateTime.UtcNow
            );
            db.Add(recall);
            await db.SaveChangesAsync();
            return recall.Id.ToString();
        });

    /// <summary>Hours of a counter, and a day on which it is closed.</summary>
    private static Task<(string Hours, string Closure)> Visits(Shop shop, Workplace owner) =>
        shop.InDb(async db =>
        {
            var place = owner.PickUpPoint.Id.Value;
            var hours = PickUpHours.Open(owner.Id, place, DayOfWeek.Monday, new Span(540, 720), 30, 1);
            var closure = new PickUpClosure
            {
                Operator = owner.Id,
                Place = place,
                Day = DateTime.UtcNow.Date.AddDays(30),
            };
            db.AddRange(hours, closure);
            await db.SaveChangesAsync();
            return (hours.Id.ToString(), closure.Id.ToString());
        });

    private static async Task StopAndRelease(Shop shop, Workplace owner, UnitPath unit, Tag tag)
    {
        var worker = await shop.SignIn(owner.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/incident");
        await worker.Submit(("Kind", nameof(IncidentKind.Liquid)), ("Note", "traces sous le clavier"));
        var incident = await shop.InDb(db =>
            db.Devices.Where(one => one.Tag == tag).SelectMany(one => one.Incidents).Select(one => one.Id).SingleAsync()
        );
        var lead = await shop.SignIn(owner.Lead);
        await lead.Open($"/atelier/appareils/{unit.Tag}/incident/{incident}");
        await lead.Submit(("Note", "clavier remplacé"));
    }
}
