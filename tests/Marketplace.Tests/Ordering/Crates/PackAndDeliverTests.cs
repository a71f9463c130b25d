using System.Net;
using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Tests.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Serials;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Crates;

/// <summary>A lot from the shelves to the signature, as a worker and the buyer do it, without scripts.</summary>
public sealed class PackAndDeliverTests : IDisposable
{
    // A shop of its own for each: what one gives back on sale, another would be offered.
    private readonly CatalogShop shop = new();

    private const string Pack = "Mettre en caisse";
    private const string Close = "Fermer et faire le bon de livraison";
    private const string Sign = "Signer le bon de livraison";

    [Fact]
    public async Task A_lot_in_two_deliveries_is_handed_over_and_invoiced_with_the_second()
    {
        var (at, buyer, worker, order) = await Begin(3);
        var tags = order.Lines.Select(line => line.Tag.ToString()).ToList();

        Assert.Contains(
            "Emballer et livrer par caisses",
            (await worker.Open($"/atelier/commandes/{order.Number}")).Text,
            StringComparison.Ordinal
        );
        var packed = await Scan(worker, order, tags[0]);
        Assert.Contains($"{tags[0]} est dans la caisse 1", packed.Text, StringComparison.Ordinal);
        await Scan(worker, order, tags[1]);
        var note = await worker.Press(Close, ("How", "apport"));
        Assert.Contains("en route, à signer à l’arrivée", note.Text, StringComparison.Ordinal);
        var signed = await worker.Press(Sign, ("Nom", "Camille Essai"), ("Fonction", "bénévole"));
        Assert.Contains("Camille Essai, bénévole", signed.Text, StringComparison.Ordinal);

        var half = (await shop.OrderOf(buyer)).PartOf(at.Id)!;
        Assert.Equal(
            (SubOrderStatus.Preparing, 2),
            (half.Status, half.Lines.Count(line => line.DeliveredAt is not null))
        );
        Assert.Equal(0, await Invoices(order));
        await Scan(worker, order, tags[2]);
        await worker.Press(Close, ("How", "retrait"));
        var lot = await buyer.OpenLot();
        await buyer.Open(LotSamples.Way(lot, "/livraisons/"));
        var done = await buyer.Press(Sign, ("Nom", "Sam Exemple"), ("Fonction", "directrice"));

        Assert.Contains("par le lien de la commande", done.Text, StringComparison.Ordinal);
        await shop.Settled();
        Assert.Equal(SubOrderStatus.HandedOver, (await shop.OrderOf(buyer)).PartOf(at.Id)!.Status);
        Assert.Equal(1, await Invoices(order));
        Assert.Equal(["Delivered", "Dispatched", "Sold"], await Told(order, tags[0]));
        Assert.Equal(["Delivered", "Sold"], await Told(order, tags[2]));
    }

    [Fact]
    public async Task A_wrong_label_a_unit_of_another_order_and_one_that_is_packed_are_told_each_in_a_sentence()
    {
        var (at, _, worker, order) = await Begin(2);
        var other = await shop.OrderOf(await shop.Ordered(at, 1));
        var tag = order.Lines.First().Tag.ToString();

        async Task Refuses(string scanned, string crate, string sentence)
        {
            await worker.Open(Crates(order));
            var page = await worker.Press(Pack, ("Scanned", scanned), ("Crate", crate));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        }

        await Refuses("5CG1234", "", "n’est pas une étiquette");
        await Refuses(Marketplace.Workshop.Contracts.Tag.Draw().ToString(), "", "n’est pas dans cette commande");
        await Refuses(other.Lines.First().Tag.ToString(), "", $"est de la commande {other.Number} : reposez-le");
        await Refuses(tag, "douze", "n’est pas un numéro de caisse");
        await Refuses(tag, "0", "de 1 à 99");
        Assert.Contains(
            $"{tag} est dans la caisse 4",
            (await Scan(worker, order, tag, "4")).Text,
            StringComparison.Ordinal
        );
        await Refuses(tag, "", $"{tag} est déjà dans la caisse 4");
        await worker.Press(Close, ("How", "apport"));
        await Refuses(tag, "", "est déjà dans la livraison 1, caisse 4");
    }

    [Fact]
    public async Task A_unit_is_taken_out_of_its_crate_and_packed_again()
    {
        var (_, _, worker, order) = await Begin(2);
        var tag = order.Lines.First().Tag.ToString();
        await Scan(worker, order, tag);

        var page = await worker.Press($"Sortir {tag} de la caisse");

        Assert.Contains("2 à emballer", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"{tag} est dans la caisse 2",
            (await Scan(worker, order, tag, "2")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_refused_is_packed_again_for_the_next_delivery()
    {
        var (at, buyer, worker, order) = await Begin(2);
        var lines = order.Lines.ToList();
        foreach (var line in lines)
            await Scan(worker, order, line.Tag.ToString());
        await worker.Press(Close, ("How", "apport"));
        var unit = (await Delivery(order)).Units.Single(one => one.Line == lines[0].Id);

        var without = await worker.Press(
            Sign,
            (DeliveryNote.NameOf(unit), "refuse"),
            ("Nom", "Sam"),
            ("Fonction", "accueil")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("pourquoi vous refusez", without.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Sam\"", without.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"refuse\" selected", without.Html, StringComparison.Ordinal);
        var signed = await worker.Press(Sign, ("Remarques", "écran fendu"));

        Assert.Contains("refusé", signed.Text, StringComparison.Ordinal);
        Assert.Contains("écran fendu", signed.Text, StringComparison.Ordinal);
        var part = (await shop.OrderOf(buyer)).PartOf(at.Id)!;
        Assert.Single(part.Lines, line => line.DeliveredAt is not null);
        Assert.Contains("NotTaken", await Told(order, lines[0].Tag.ToString()));
        Assert.Contains(
            $"{lines[0].Tag} est dans la caisse",
            (await Scan(worker, order, lines[0].Tag.ToString())).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_will_not_come_leaves_the_order_its_invoice_and_goes_back_on_sale()
    {
        var (_, buyer, worker, order) = await Begin(2);
        var lines = order.Lines.ToList();
        await Scan(worker, order, lines[0].Tag.ToString());
        await worker.Press(Close, ("How", "retrait"));
        await worker.Press(Sign, ("Nom", "Sam"), ("Fonction", "accueil"));
        await worker.Open(Crates(order));

        var page = await worker.Press("Retirer ce qui reste de la commande", ("Why", "tombé en panne"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        await shop.Settled();
        var after = await shop.OrderOf(buyer);
        Assert.Equal((SubOrderStatus.HandedOver, 1), (after.Parts[0].Status, after.Lines.Count()));
        var invoice = await shop.InDb(db =>
            db.Invoices.SingleAsync(one => one.Order == order.Id && one.Corrects == null)
        );
        Assert.Equal(Money.Euros(149), invoice.Amount);
        Assert.DoesNotContain(
            "a trouvé preneur",
            (await shop.Visit().Put(lines[1].Tag)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_part_of_a_lot_that_is_half_delivered_is_given_back_by_the_usual_way()
    {
        var (_, buyer, worker, order) = await Begin(3);
        var lines = order.Lines.ToList();
        foreach (var line in lines.Take(2))
            await Scan(worker, order, line.Tag.ToString());
        await worker.Press(Close, ("How", "apport"));
        await worker.Press(Sign, ("Nom", "Sam"), ("Fonction", "accueil"));

        await buyer.Open($"/renoncer?numero={order.Number}");
        await buyer.Submit(("Name", "Camille Exemple"), ("Contact", "achats@exemple.test"));
        using var form = new FormUrlEncodedContent([
            .. buyer
                .Page.FormThatSays("Confirmer la rétractation")
                .Filled([])
                .Where(field => field.Name != "Units")
                .Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("Units", lines[0].Id.ToString()),
            KeyValuePair.Create("Units", lines[2].Id.ToString()),
        ]);
        using var answer = await buyer.Browser.PostAsync("/renoncer", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var back = await shop.InDb(db => db.Returns.SingleAsync(one => one.Order == order.Id));
        Assert.Equal(lines[0].Id, back.Line);
        var after = (await shop.InDb(db => db.Order(order.Number, default)))!;
        Assert.Equal([lines[0].Id, lines[1].Id], after.Lines.Select(line => line.Id).Order());
        Assert.Equal(SubOrderStatus.HandedOver, after.Parts[0].Status);
    }

    [Fact]
    public async Task Two_clicks_sign_once_and_at_the_counter_nothing_passes_by_a_delivery_under_way()
    {
        var (at, buyer, worker, order) = await Begin(1);
        await Scan(worker, order, order.Lines.First().Tag.ToString());
        await worker.Press(Close, ("How", "apport"));
        var sheet = worker.Page;
        await worker.Open($"/atelier/commandes/{order.Number}");
        await worker.Press("Déclarer prête et prévenir");
        await worker.Open($"/atelier/commandes/{order.Number}");
        var refused = await worker.Submit(("Code", "000000"));
        Assert.Contains("faites signer son bon", refused.Text, StringComparison.Ordinal);

        var form = sheet.FormThatSays(Sign);
        var fields = form.Filled([("Nom", "Sam"), ("Fonction", "accueil")]).ToList();
        for (var times = 0; times < 2; times++)
        {
            using var content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
            using var answer = await worker.Browser.PostAsync(form.Action, content);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(SubOrderStatus.HandedOver, (await shop.OrderOf(buyer)).PartOf(at.Id)!.Status);
        Assert.Single(await Told(order, order.Lines.First().Tag.ToString()), one => one == "Delivered");
    }

    [Fact]
    public async Task The_list_to_print_names_each_unit_under_its_crate()
    {
        var (_, _, worker, order) = await Begin(10);

        var page = await worker.Open($"{Crates(order)}/liste");

        Assert.Contains("Caisse 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Caisse 2", page.Text, StringComparison.Ordinal);
        Assert.All(order.Lines, line => Assert.Contains(line.Tag.ToString(), page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_opens_with_the_key_of_its_own_order_only_and_not_before_its_crates_are_closed()
    {
        var (at, buyer, worker, order) = await Begin(1);
        var other = await shop.Ordered(at, 1);
        await Scan(worker, order, order.Lines.First().Tag.ToString());
        var id = (await Delivery(order)).Id;
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.OpenLot($"livraisons/{id}")).Status);

        await worker.Press(Close, ("How", "apport"));

        Assert.Equal(HttpStatusCode.OK, (await buyer.OpenLot($"livraisons/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenLot($"livraisons/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.Open($"/commande/{order.Number}/livraisons/{id}")).Status);
    }

    private async Task<(Workplace At, Visitor Buyer, Visitor Worker, Order Order)> Begin(int units)
    {
        var at = await shop.NewOperator();
        var buyer = await shop.Ordered(at, units);
        return (at, buyer, await shop.SignIn(at.Worker), await shop.OrderOf(buyer));
    }

    private static string Crates(Order order) => $"/atelier/commandes/{order.Number}/caisses";

    private static async Task<Sight> Scan(Visitor worker, Order order, string tag, string crate = "")
    {
        await worker.Open(Crates(order));
        return await worker.Press(Pack, ("Scanned", tag), ("Crate", crate));
    }

    private Task<LotDelivery> Delivery(Order order) =>
        shop.InDb(db => db.LotDeliveries.Include(one => one.Units).SingleAsync(one => one.Order == order.Id));

    private Task<int> Invoices(Order order) => shop.InDb(db => db.Invoices.CountAsync(one => one.Order == order.Id));

    /// <summary>What the chain of a device says of its sale and its way, by name.</summary>
    private async Task<IReadOnlyList<string>> Told(Order order, string tag)
    {
        var device = order.Lines.Single(line => line.Tag.ToString() == tag).Device;
        string[] names = ["Dispatched", "Delivered", "Sold", "NotTaken"];
        return await shop.InDb(db =>
            db.Ledger.Where(entry => entry.Device == device && names.Contains(entry.Type))
                .OrderBy(entry => entry.Type)
                .Select(entry => entry.Type)
                .ToListAsync()
        );
    }

    public void Dispose() => shop.Dispose();
}
