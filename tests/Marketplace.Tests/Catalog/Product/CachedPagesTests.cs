using System.Data.Common;
using System.Net;
using Marketplace.Platform;
using Marketplace.Platform.Outbox;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Product;

/// <summary>Public pages come from memory, and never show as buyable what was sold.</summary>
public sealed class CachedPagesTests(CountingShop shop) : IClassFixture<CountingShop>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ordinateurs")]
    [InlineData("/ordinateurs?q=latitude")]
    [InlineData("/classement")]
    public async Task A_page_is_made_once_for_all_anonymous_visitors(string address)
    {
        await shop.Quiet();
        using var first = await Get(address);
        using var again = await Get(address);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotNull(again.Headers.Age);
        Assert.False(first.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_visitor_with_a_cookie_is_not_served_from_memory()
    {
        await shop.Quiet();
        using var first = await Get("/ordinateurs");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ordinateurs");
        request.Headers.Add("Cookie", "__Host-panier=1");
        using var own = await shop.Visit().Browser.SendAsync(request);

        Assert.Null(own.Headers.Age);
    }

    [Fact]
    public async Task A_sale_takes_the_pages_out_of_memory()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude vu" });
        var address = $"/ordinateurs/{await shop.SlugOf(unit)}";
        Assert.Contains("Choisir cet ordinateur", (await shop.Visit().Open(address)).Text, StringComparison.Ordinal);

        var order = Guid.NewGuid();
        var until = DateTime.UtcNow.AddMinutes(35);
        await shop.InStock(stock => stock.Claim(unit.Device, order, until, Sample.Buyer));
        await shop.InStock(stock => stock.Sell(unit.Device, order, Sample.Buyer));

        await CatalogShop.Until(() => shop.Visit().Open(address).Result.Text.Contains("Il est vendu", default));
    }

    [Fact]
    public async Task A_page_that_was_being_made_while_a_listing_changed_is_not_kept()
    {
        await shop.Quiet();
        var evictions = shop.Services.GetRequiredService<PageEvictions>();
        shop.Meanwhile = evictions.Tell;
        using (await Get("/ordinateurs?q=pendant"))
            shop.Meanwhile = null;

        using var after = await Get("/ordinateurs?q=pendant");

        Assert.Null(after.Headers.Age);
    }

    [Theory]
    [InlineData("/", 3)]
    [InlineData("/ordinateurs", 3)]
    [InlineData("/ordinateurs?grade=A&ram-min=64", 3)]
    [InlineData("unit", 3)]
    [InlineData("sold", 3)]
    public async Task A_page_needs_few_commands_and_writes_nothing(string address, int most)
    {
        var page = address switch
        {
            "unit" => $"/ordinateurs/{await shop.SlugOf(shop.Unit)}",
            "sold" => $"/ordinateurs/{await shop.SlugOf(await Sold())}",
            _ => address,
        };
        await shop.Quiet();

        var commands = await shop.CommandsOf(page + (page.Contains('?', default) ? "&" : "?") + "frais=1");

        Assert.InRange(commands.Count, address == "/" ? 0 : 1, most);
        Assert.All(commands, command => Assert.StartsWith("SELECT", command.TrimStart(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/ordinateurs")]
    [InlineData("unit")]
    public async Task A_visitor_with_a_basket_gets_what_was_just_read_for_another(string address)
    {
        var page = address is "unit" ? $"/ordinateurs/{await shop.SlugOf(shop.Unit)}" : address;
        await shop.Quiet();
        Assert.NotEmpty(await shop.CommandsOf(page + "?panier=1"));

        Assert.Empty(await shop.CommandsOf(page + "?panier=2"));
    }

    private async Task<PermittedUnit> Sold()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude parti" });
        var order = Guid.NewGuid();
        var until = DateTime.UtcNow.AddMinutes(35);
        await shop.InStock(stock => stock.Claim(unit.Device, order, until, Sample.Buyer));
        await shop.InStock(stock => stock.Sell(unit.Device, order, Sample.Buyer));
        return unit;
    }

    private Task<HttpResponseMessage> Get(string address) =>
        shop.Visit().Browser.GetAsync(new Uri(address, UriKind.Relative));
}

/// <summary>A shop that notes the commands of one request.</summary>
public sealed class CountingShop : CatalogShop, IAsyncLifetime
{
    private readonly Commands commands = new();

    internal Workplace Atelier { get; private set; } = null!;

    internal PermittedUnit Unit { get; private set; } = null!;

    /// <summary>What happens while a page reads the database.</summary>
    internal Action? Meanwhile
    {
        set => commands.Meanwhile = value;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<Db>(options => options.AddInterceptors(commands))
        );
    }

    public async ValueTask InitializeAsync()
    {
        Atelier = await this.NewOperator();
        Unit = await OnSale(Sample.Laptop(Atelier.Id));
        Server.PreserveExecutionContext = true;
    }

    /// <summary>Waits until the outbox is empty, so that no event evicts a page in the middle of a test, and forgets what was read.</summary>
    internal async Task Quiet()
    {
        await Until(() => InDb(db => db.Set<OutboxMessage>().AllAsync(m => m.DoneAt != null)).Result);
        await Services.GetRequiredService<HybridCache>().RemoveByTagAsync(PublicPages.Listings);
    }

    internal Task<IReadOnlyList<string>> CommandsOf(string address) => CommandsOf(address, this.Visit());

    internal async Task<IReadOnlyList<string>> CommandsOf(string address, Visitor visitor)
    {
        using var noted = commands.Note();
        await visitor.Open(address);
        return noted.Seen;
    }

    private sealed class Commands : DbCommandInterceptor
    {
        private readonly AsyncLocal<Noted?> current = new();

        public Action? Meanwhile { get; set; }

        public Noted Note() => current.Value = new Noted();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            current.Value?.Seen.Add(command.CommandText);
            Meanwhile?.Invoke();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            current.Value?.Seen.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }

    internal sealed class Noted : IDisposable
    {
        public List<string> Seen { get; } = [];

        public void Dispose() => Seen.TrimExcess();
    }
}
