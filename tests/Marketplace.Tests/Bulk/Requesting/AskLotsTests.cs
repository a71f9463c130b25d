using System.Net;
using System.Text;
using Marketplace.Bulk;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Marketplace.Tests.Bulk.Requesting;

public sealed class AskLotsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_offers_say_what_they_hold_what_they_cost_and_how_sure_that_is()
    {
        var (near, far) = (await shop.NewOperator("pres"), await shop.NewOperator("loin"));
        await shop.Stock(near, 2, 150, Desktop("OptiPlex 7060"));
        await shop.Stock(far, 3, 100, Desktop("ProDesk 600"));

        var page = await shop.Visit().AskLot(("Nombre", "4"), ("Type", "Desktop"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("/associations/demandes/", page.Path, StringComparison.Ordinal);
        foreach (
            var said in new[]
            {
                "La meilleure à tous points de vue",
                "3 identiques + 1 proche",
                "450 € TTC pour 4",
                "4 × ordinateur fixe",
                "8 Go de mémoire au moins",
                "Prouvé par le calcul",
                "parmi les 5 qui conviennent",
                near.Card.Name,
                far.Card.Name,
            }
        )
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nombre", "0", "entre 1 et 500")]
    [InlineData("Nombre", "1000000000", "entre 1 et 500")]
    [InlineData("Nombre", "99999999999999999999", "entre 1 et 500")]
    [InlineData("Nombre", "vingt", "entre 1 et 500")]
    [InlineData("Type", "Toaster", "Choisissez un type")]
    [InlineData("Batterie", "140", "entre 0 et 100")]
    [InlineData("CodePostal", "99999", "un code postal français")]
    [InlineData("Budget", "beaucoup", "un montant en euros")]
    [InlineData("Budget", "-5", "un montant en euros")]
    [InlineData("Avant", "2001-01-01", "un jour à venir")]
    [InlineData("Avant", "demain", "un jour à venir")]
    [InlineData("Organisme", "", "Choisissez ce que vous êtes")]
    public async Task A_wrong_answer_is_said_beside_it_and_nothing_typed_is_lost(
        string field,
        string typed,
        string sentence
    )
    {
        var page = await shop.Visit().AskLot((field, typed), ("Usage", "des cours du soir"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("des cours du soir", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        if (typed.Length > 0 && field is not ("Type" or "Organisme"))
            Assert.Contains($"value=\"{typed}\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_what_would_be()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3, 100, unit => Tablet(unit) with { RamGb = 4 });

        var page = await shop.Visit().AskLot(("Nombre", "5"), ("Type", "Tablet"), ("Partage", "tout"));

        Assert.Contains("Aucune offre ne suit toute votre demande", page.Text, StringComparison.Ordinal);
        Assert.Contains("Avec 4 Go de mémoire : 3 sur 5", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_law_reserves_is_offered_to_those_who_help_people_in_precarity_alone()
    {
        await shop.OnSale(Phone(Sample.Laptop((await shop.NewOperator()).Id)) with { Origin = Origin.PublicGift }, 60);

        var other = await shop.Visit().AskLot(("Nombre", "1"), ("Type", "Smartphone"), ("Organisme", "Company"));
        var aid = await shop.Visit().AskLot(("Nombre", "1"), ("Type", "Smartphone"), ("Organisme", "AidAssociation"));

        Assert.Contains("Rien de tel n’est en vente", other.Text, StringComparison.Ordinal);
        Assert.Contains("60 € TTC pour 1", aid.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_list_asks_for_several_things_at_once()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 2, 90, AllInOne);
        await shop.Stock(at, 1, 40, Printer);

        var page = await shop.Visit().AskLot(("Liste", "2;tout-en-un;8\n1;imprimante"));

        Assert.Contains("220 € TTC pour 3", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 appareils, un modèle par besoin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_read_and_its_wrong_lines_are_shown_again_to_be_changed()
    {
        using var file = new MemoryStream();
        await file.SaveAsAsync(
            new[] { new { quantite = "2", type = "tout-en-un" }, new { quantite = "0", type = "tout-en-un" } },
            cancellationToken: TestContext.Current.CancellationToken
        );

        var page = await Upload("besoins.xlsx", file.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Ligne 3 : la quantité « 0 »", page.Text, StringComparison.Ordinal);
        Assert.Contains("2;tout-en-un", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "ni un tableau XLSX ni un texte CSV")]
    [InlineData("PK\u0003\u0004 pas un tableau", "ne se lit pas")]
    [InlineData("\0\0\0\0", "ni un tableau XLSX ni un texte CSV")]
    public async Task A_file_that_lies_about_what_it_is_is_refused_with_a_sentence(string content, string sentence)
    {
        var page = await Upload("besoins.xlsx", Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"30000\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_20_000_lines_is_refused_with_a_sentence()
    {
        var page = await Upload(
            "besoins.csv",
            Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("1;fixe", 20_000)))
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("trop longue", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_a_request_does_not_exist()
    {
        var page = await shop.Visit().AskLot(("Nombre", "1"), ("Type", "Screen"));

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(page.Path + "?cle=x")).Status);
    }

    [Fact]
    public async Task A_request_can_be_changed_from_what_was_asked()
    {
        var visitor = shop.Visit();
        await visitor.AskLot(("Nombre", "7"), ("Type", "Screen"), ("Budget", "1234"));

        var again = await visitor.Open(
            $"/associations?demande={visitor.Page.Path.Split('/')[^1]}&{visitor.Page.Address.Query[1..]}"
        );

        Assert.Contains("value=\"7\"", again.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"1234\"", again.Html, StringComparison.Ordinal);
    }

    private async Task<Sight> Upload(string name, byte[] content)
    {
        var visitor = shop.Visit();
        await visitor.Open("/associations");
        return await visitor.Upload(
            [new Attached("Fichier", name, content, "application/octet-stream")],
            ("Organisme", "Association"),
            ("CodePostal", "30000")
        );
    }

    private static Func<PermittedUnit, PermittedUnit> Desktop(string model) =>
        unit =>
            unit with
            {
                Type = DeviceType.Desktop,
                Model = model,
                Battery = BatteryClass.NotApplicable,
                BatteryPercent = null,
            };

    private static PermittedUnit Tablet(PermittedUnit unit) => unit with { Type = DeviceType.Tablet, Model = "Tab 8" };

    private static PermittedUnit Phone(PermittedUnit unit) =>
        unit with
        {
            Type = DeviceType.Smartphone,
            Model = "Galaxy",
        };

    private static PermittedUnit AllInOne(PermittedUnit unit) =>
        unit with
        {
            Type = DeviceType.AllInOne,
            Model = "Vostro",
        };

    private static PermittedUnit Printer(PermittedUnit unit) =>
        unit with
        {
            Type = DeviceType.Printer,
            Model = "LaserJet",
        };
}
