using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Product;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog.Results;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Product;

/// <summary>What the page of a unit says of that very unit, to people and to search engines.</summary>
public sealed partial class UnitPageTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task A_defect_has_its_number_on_the_photo_where_it_is_and_in_the_list()
    {
        await Open(Sample.Laptop(shop.Atelier.Id).With(DefectZone.Keyboard, DefectSeverity.S3));

        // 40 % from the left and 60 % from the top of a photo that is shown 800 by 600.
        Assert.Contains("""<circle cx="320" cy="360" """, visitor.Page.Html, StringComparison.Ordinal);
        Assert.Matches("""<text x="320" y="360"[^>]*>2</text>""", visitor.Page.Html);
        Assert.Matches("""<span class="mark-number">2</span>\s*Clavier""", visitor.Page.Html);
        Assert.DoesNotContain("mark-number\">1<", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_photo_opens_larger_by_an_address_and_closes_by_one()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude zoom" });

        Assert.Contains("href=\"#de-pres-3\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Matches("""id="de-pres-3">\s*<a class="button" href="#photo-3">""", visitor.Page.Html);
    }

    [Fact]
    public async Task What_was_tried_is_listed_and_what_was_not_kept_is_left_out()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude essayé", Tested = ["caméra", "micro"] });
        Assert.Contains("et qui marche caméra micro Son histoire", visitor.Page.Text, StringComparison.Ordinal);

        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude sans fiche" });
        Assert.DoesNotContain("et qui marche", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_that_changed_after_the_first_inventory_are_told_without_a_serial_number()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude réparé" });
        await Note(unit, 101, "ComponentInstalled", """{"kind":"Memory","description":"4096 Mio"}""");
        await Note(unit, 102, "SnapshotRecorded", "{}");
        await Note(unit, 103, "ComponentInstalled", """{"kind":"Drive","description":"SSD Kingston …9F3A"}""");

        await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains(": support de stockage SSD Kingston", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("9F3A", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4096 Mio", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_whose_parts_are_those_it_came_with_says_so()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude d’origine" });

        Assert.Contains("Aucune pièce n’a été changée", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_until_when_it_is_guaranteed_when_it_is_ready_and_that_fetching_it_is_free()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude daté" });

        var now = shop.Clock.Now;
        Assert.Contains($"garanti jusqu’au {now.AddYears(2).LongDay}", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Retrait gratuit, en général dès le {WorkingDays.After(now, 3).LongDay}",
            visitor.Page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Batterie : 82 %, batterie en bon état", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_says_who_gets_all_of_it()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude partagé" });

        Assert.Contains(
            $"Où vont les 149 € Répartition du prix À {shop.Atelier.Card.Name}, qui l’a remis en état 149 € Commission du site 0 €",
            visitor.Page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_resembles_a_unit_for_sale_stands_below_it()
    {
        await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude entouré" });

        var (story, like) = (At("Son histoire"), At("Ceux qui lui ressemblent"));
        Assert.True(story > 0 && like > story, visitor.Page.Text);
    }

    [Fact]
    public async Task Search_engines_read_the_same_as_people()
    {
        var unit = await Open(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude </script> décrit" });

        var told = Told();
        Assert.Equal("Product", (string?)told["@type"]);
        Assert.Equal(unit.Tag.ToString(), (string?)told["sku"]);
        Assert.Equal("https://schema.org/RefurbishedCondition", (string?)told["itemCondition"]);
        Assert.Equal(6, told["image"]!.AsArray().Count);
        var offer = told["offers"]!;
        Assert.Equal(("149.00", "EUR"), ((string?)offer["price"], (string?)offer["priceCurrency"]));
        Assert.Equal("https://schema.org/InStock", (string?)offer["availability"]);
        Assert.Equal(shop.Atelier.Card.Name, (string?)offer["seller"]!["name"]);
        Assert.Equal(14, (int?)offer["hasMerchantReturnPolicy"]!["merchantReturnDays"]);
    }

    [Fact]
    public async Task A_sold_unit_is_sold_for_search_engines_too()
    {
        var unit = await shop.OnSale(
            Sample.Laptop(shop.Atelier.Id) with
            {
                Model = "Latitude parti",
                Words = "occasion testée",
            }
        );
        var order = Guid.NewGuid();
        await shop.InStock(stock => stock.Claim(unit.Device, order, shop.Clock.Now.AddMinutes(35), Sample.Buyer));
        await shop.InStock(stock => stock.Sell(unit.Device, order, Sample.Buyer));

        await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Equal("https://schema.org/SoldOut", (string?)Told()["offers"]!["availability"]);
        Assert.Equal("https://schema.org/UsedCondition", (string?)Told()["itemCondition"]);
        Assert.DoesNotContain("Emporté aujourd’hui", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-02", 3, "2026-12-07")] // Wednesday: Thursday, Friday, Monday
    [InlineData("2026-12-05", 1, "2026-12-07")] // Saturday
    [InlineData("2026-12-07", 0, "2026-12-07")]
    public void Workshops_prepare_orders_from_monday_to_friday(string from, int days, string to) =>
        Assert.Equal(Day(to), WorkingDays.After(Day(from), days));

    private static DateTime Day(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<PermittedUnit> Open(PermittedUnit unit)
    {
        await shop.OnSale(unit);
        await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");
        return unit;
    }

    private int At(string words) => visitor.Page.Text.IndexOf(words, StringComparison.Ordinal);

    private JsonNode Told() => JsonNode.Parse(DataBlock().Match(visitor.Page.Html).Groups[1].Value)!;

    private Task Note(PermittedUnit unit, int n, string type, string payload) =>
        shop.InDb(async db =>
        {
            db.Add(
                new LedgerEntry
                {
                    Device = unit.Device,
                    N = n,
                    OccurredAt = shop.Clock.Now,
                    RecordedAt = shop.Clock.Now,
                    Type = type,
                    ActorRole = "worker",
                    ActorPseudonym = "salarié 7",
                    Place = "Atelier",
                    Payload = payload,
                    Previous = "",
                    Hash = $"{n:00000000}{unit.Device.Value:N}",
                }
            );
            await db.SaveChangesAsync();
        });

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataBlock();
}
