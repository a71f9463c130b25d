using System.IO.Compression;
using System.Net;
using System.Text;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Payments.Disputes;

/// <summary>What a bank is shown when a buyer complains.</summary>
public sealed class EvidenceTests(PaidShop shop) : IClassFixture<PaidShop>
{
    [Fact]
    public async Task The_pack_proves_order_payment_and_hand_over_and_tells_what_was_sent()
    {
        var (worker, bought) = await HandedOverThenContested();
        var page = await worker.Open($"/atelier/commandes/{bought.Number}/litige");
        Assert.Contains("dit ne pas avoir reçu l’ordinateur", page.Text, StringComparison.Ordinal);

        var pack = await Download(worker, bought.Number);

        Assert.Equal(
            [
                "0-litige.txt",
                "1-commande.txt",
                "2-paiements.csv",
                "3-remise.txt",
                "4-messages.txt",
                $"appareil-{bought.Unit.Tag}.json",
            ],
            pack.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Contains(bought.Unit.Tag.ToString(), pack["1-commande.txt"], StringComparison.Ordinal);
        Assert.Contains("Camille Exemple", pack["1-commande.txt"], StringComparison.Ordinal);
        Assert.Contains($"Received;Online;149.00;{bought.Payment}", pack["2-paiements.csv"], StringComparison.Ordinal);
        Assert.Contains("contre le code à six chiffres", pack["3-remise.txt"], StringComparison.Ordinal);
        Assert.Matches($"- {bought.Unit.Tag} : .* empreinte [0-9a-f]{{64}}", pack["3-remise.txt"]);
        Assert.Contains($"Votre commande {bought.Number} est prête", pack["4-messages.txt"], StringComparison.Ordinal);
        Assert.Contains(
            $"/passeport/{bought.Unit.Tag}",
            pack[$"appareil-{bought.Unit.Tag}.json"],
            StringComparison.Ordinal
        );
        Assert.Contains("\"Delivered\"", pack[$"appareil-{bought.Unit.Tag}.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_was_not_handed_over_says_so_and_proves_nothing_it_cannot()
    {
        var at = await shop.NewOperator();
        var bought = await (await shop.BuyOnline(await shop.NewUnit(at))).Paid();
        shop.Stripe.People.Complain(bought.Payment!);
        await shop.Settle();

        var pack = await Download(await shop.SignIn(at.Worker), bought.Number);

        Assert.Contains("n’a pas été remise", pack["3-remise.txt"], StringComparison.Ordinal);
        Assert.Contains("n’a pas donné d’adresse électronique", pack["4-messages.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_without_a_dispute_has_no_pack()
    {
        var at = await shop.NewOperator();
        var bought = await (await shop.BuyOnline(await shop.NewUnit(at))).Paid();
        var worker = await shop.SignIn(at.Worker);

        Assert.Equal(
            $"/atelier/commandes/{bought.Number}",
            (await worker.Open($"/atelier/commandes/{bought.Number}/litige")).Path
        );
        Assert.Equal(
            $"/atelier/commandes/{bought.Number}",
            (await worker.Open($"/atelier/commandes/{bought.Number}/litige/dossier")).Path
        );
    }

    [Fact]
    public async Task A_stranger_gets_no_pack()
    {
        var (_, bought) = await HandedOverThenContested();
        var stranger = await shop.SignIn(Role.Lead, await shop.NewOperator());

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Open($"/atelier/commandes/{bought.Number}/litige/dossier")).Status
        );
    }

    [Fact]
    public async Task The_order_of_the_desk_leads_to_the_answer()
    {
        var (worker, bought) = await HandedOverThenContested();

        var page = await worker.Open($"/atelier/commandes/{bought.Number}");

        Assert.Contains("contesté", page.Text, StringComparison.Ordinal);
        Assert.Contains("Répondre à la banque", page.Text, StringComparison.Ordinal);
    }

    private async Task<(Visitor Worker, OnlinePurchase Bought)> HandedOverThenContested()
    {
        var at = await shop.NewOperator();
        var bought = await (await shop.BuyOnline(await shop.NewUnit(at), "preuve@exemple.test")).Paid();
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{bought.Number}");
        await worker.Submit(("Scanned", bought.Unit.Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");
        var code = shop.Services.GetRequiredService<OrderSeals>().Reveal((await bought.Part()).SealedCode);
        await worker.Submit(("Code", code));
        await shop.Settle();
        shop.Stripe.People.Complain(bought.Payment!);
        await shop.Settle();
        return (worker, bought);
    }

    private static async Task<Dictionary<string, string>> Download(Visitor worker, string number)
    {
        using var answer = await worker.Browser.GetAsync(
            new Uri($"/atelier/commandes/{number}/litige/dossier", UriKind.Relative)
        );
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
