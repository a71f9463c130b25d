using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Results;

/// <summary><c>/ordinateurs</c>: what is for sale, by words and filters that live in the address.</summary>
public sealed class ShowResultsTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task Everything_for_sale_is_there_with_its_price_and_grade()
    {
        await visitor.Open("/ordinateurs");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("5 ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Dell Latitude 5400", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("149\u00a0€", WebUtility.HtmlDecode(visitor.Page.Html), StringComparison.Ordinal);
        Assert.Contains("traces visibles, écran intact", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("2 identiques", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=thinkpad", 1)]
    [InlineData("q=tinkpad", 1)]
    [InlineData("type=fixe", 1)]
    [InlineData("type=fixe&type=portable", 5)]
    [InlineData("grade=A", 1)]
    [InlineData("prix-max=100", 2)]
    [InlineData("prix-max=100&type=portable", 1)]
    [InlineData("usage=visio", 3)]
    [InlineData("ram-min=16", 1)]
    [InlineData("stockage-min=480", 1)]
    [InlineData("defaut=capot", 1)]
    public async Task Words_and_filters_narrow_the_list(string query, int expected)
    {
        await visitor.Open($"/ordinateurs?{query}");

        Assert.Contains(expected == 1 ? "1 ordinateur" : $"{expected} ordinateurs", visitor.Page.Text, default);
        Assert.Equal(expected, Count(visitor.Page.Html, "<article class=\"product\">"));
    }

    [Fact]
    public async Task A_facet_counts_what_ticking_it_would_give()
    {
        await visitor.Open("/ordinateurs?type=portable");

        Assert.Equal("1", CountBeside("type", "fixe"));
        Assert.Equal("4", CountBeside("type", "portable"));
        Assert.Equal("1", CountBeside("grade", "A"));
        Assert.Equal("1", CountBeside("prix-max", "100"));
    }

    [Fact]
    public async Task A_chosen_filter_is_a_chip_that_removes_it()
    {
        await visitor.Open("/ordinateurs?type=fixe&prix-max=100");

        Assert.Contains("href=\"/ordinateurs?prix-max=100\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/ordinateurs?type=fixe\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_are_a_form_that_needs_no_script()
    {
        await visitor.Open("/ordinateurs");
        await visitor.Submit(("q", "latitude"), ("type", "portable"));

        Assert.Contains("q=latitude", visitor.Page.Address.Query, StringComparison.Ordinal);
        Assert.Contains("Dell Latitude 5400", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cheapest_come_first_when_asked()
    {
        await visitor.Open("/ordinateurs?tri=prix");

        Assert.True(Place("ProDesk 600") < Place("EliteBook 840"));
        Assert.True(Place("EliteBook 840") < Place("Latitude 5400"));
        Assert.True(Place("Latitude 5400") < Place("ThinkPad T480"));
    }

    [Fact]
    public async Task An_empty_list_names_the_filter_that_emptied_it_and_what_is_near()
    {
        await visitor.Open("/ordinateurs?grade=A&ram-min=32");

        Assert.Contains("Aucun ordinateur", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("32\u00a0Go de mémoire ou plus", WebUtility.HtmlDecode(visitor.Page.Html), default);
        Assert.Contains("Sans lui, il reste 1 ordinateur.", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Ce qui s’en approche", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_mean_nothing_here_are_said_so()
    {
        await visitor.Open("/ordinateurs?q=xyzzyx");

        Assert.Contains("Rien ne correspond à ces mots", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_that_leave_nothing_only_together_are_dropped_together()
    {
        await visitor.Open("/ordinateurs?q=latitude&prix-max=1&ram-min=512");

        Assert.Contains("Vos filtres, tous ensemble, ne laissent rien", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Sans eux, il reste", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/ordinateurs?q=latitude\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rien ne correspond", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type=soucoupe")]
    [InlineData("prix-max=abc")]
    [InlineData("tri=hasard")]
    [InlineData("page=-1")]
    public async Task Nonsense_in_the_address_is_said_and_left_out(string query)
    {
        await visitor.Open($"/ordinateurs?{query}");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("n’a pas été comprise", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("5 ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_beyond_the_last_leads_to_the_last()
    {
        await visitor.Open("/ordinateurs?page=40");

        Assert.Equal("", visitor.Page.Address.Query);
        Assert.Contains("5 ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_never_markup()
    {
        await visitor.Open("/ordinateurs?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_get_the_same_answer()
    {
        var said = await shop.Api(null).GetFromJsonAsync<JsonElement>("/api/v1/listings?type=portable&tri=prix");

        Assert.Equal(4, said.GetProperty("total").GetInt32());
        Assert.Equal(1, said.GetProperty("facets").GetProperty("type").GetProperty("fixe").GetInt32());
        var first = said.GetProperty("hits")[0];
        Assert.Equal("HP EliteBook 840", first.GetProperty("model").GetString());
        Assert.Equal(9900, first.GetProperty("price").GetProperty("cents").GetInt64());
        Assert.Equal("EUR", first.GetProperty("price").GetProperty("currency").GetString());
    }

    [Fact]
    public async Task The_site_map_names_what_is_for_sale()
    {
        await visitor.Open("/sitemap.xml");
        Assert.Contains(await shop.SlugOf(shop.Desktop), visitor.Page.Html, StringComparison.Ordinal);

        await visitor.Open("/robots.txt");
        Assert.Contains("Disallow: /atelier", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ranking_is_told_with_every_order_and_every_filter()
    {
        await visitor.Open("/classement");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.All(Facets.All, facet => Assert.Contains(facet.Title, visitor.Page.Text, StringComparison.Ordinal));
        Assert.Contains("Personne ne peut payer", visitor.Page.Text, StringComparison.Ordinal);
    }

    private int Place(string model) => visitor.Page.Text.IndexOf(model, StringComparison.Ordinal);

    private string CountBeside(string name, string value)
    {
        var at = visitor.Page.Html.IndexOf($"name=\"{name}\" value=\"{value}\"", StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name}={value} is not among the filters");
        var count = visitor.Page.Html.IndexOf("<span class=\"count\">", at, StringComparison.Ordinal) + 20;
        return visitor.Page.Html[count..visitor.Page.Html.IndexOf('<', count)];
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}

/// <summary>A shop with five listings of two workshops, indexed.</summary>
public sealed class StockedShop : CatalogShop, IAsyncLifetime
{
    internal Workplace Atelier { get; private set; } = null!;
    internal PermittedUnit Laptop { get; private set; } = null!;
    internal PermittedUnit Twin { get; private set; } = null!;
    internal PermittedUnit Desktop { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Atelier = await this.NewOperator();
        var other = await this.NewOperator();
        Laptop = await OnSale(Sample.Laptop(Atelier.Id));
        Twin = await OnSale(Sample.Laptop(Atelier.Id));
        await OnSale(Named(Sample.Laptop(other.Id), "Lenovo", "ThinkPad T480") with { Grade = GradeLetter.A }, 189);
        await OnSale(Named(Sample.Laptop(Atelier.Id), "HP", "EliteBook 840") with { Usage = UsageClass.U1 }, 99);
        await OnSale(
            (Named(Sample.Laptop(Atelier.Id), "Fujitsu", "Lifebook U749") with { RamGb = 16, StorageGb = 512 }).With(
                DefectZone.Lid,
                DefectSeverity.S2
            ),
            159
        );
        Desktop = await OnSale(
            Named(Sample.Laptop(other.Id), "HP", "ProDesk 600") with
            {
                Type = DeviceType.Desktop,
                ScreenInches = null,
                Battery = BatteryClass.NotApplicable,
                BatteryPercent = null,
                GradeLine = "B · F5 · U2",
            },
            79
        );
        await Indexed(5);
    }

    private static PermittedUnit Named(PermittedUnit unit, string maker, string model) =>
        unit with
        {
            Manufacturer = maker,
            Model = model,
        };
}
