using System.Net;
using Marketplace.Tests.Workshop.Photos;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Tests.Workshop.Devices;

/// <summary>A form filled for a device that a colleague changed meanwhile: shown again, and no error in the log.</summary>
public sealed class StalePageTests(StalePageTests.ShopThatListens shop) : IClassFixture<StalePageTests.ShopThatListens>
{
    [Theory]
    [InlineData("/type", "Type", "Desktop")]
    [InlineData("/defauts", "Note", "rayure de 3 cm")]
    [InlineData("/incident", "Note", "odeur de brûlé")]
    [InlineData("/photos", "Caption", "Charnière gauche")]
    [InlineData("/controle", "Note", "le capot est rayé")]
    public async Task The_page_comes_back_with_what_was_typed(string screen, string field, string typed)
    {
        var (unit, worker) = await Overtaken(screen);

        var stale = await worker.Submit((field, typed));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Quelqu’un d’autre vient de modifier cette fiche", stale.Text, StringComparison.Ordinal);
        Assert.Contains(typed, WebUtility.HtmlDecode(stale.Html), StringComparison.Ordinal);
        Assert.Single((await unit.Read()).Json!["defects"]!.AsArray());
        Assert.Empty(shop.Errors);
    }

    [Theory, InlineData("/verification"), InlineData("/vide"), InlineData("/permis")]
    public async Task A_page_of_one_button_comes_back_too(string screen)
    {
        var (_, worker) = await Overtaken(screen);

        var stale = await worker.Submit(("Version", "0"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Relisez-la, puis recommencez", stale.Text, StringComparison.Ordinal);
        Assert.Empty(shop.Errors);
    }

    [Fact]
    public async Task Sent_again_from_the_page_that_came_back_it_is_followed()
    {
        var (unit, worker) = await Overtaken("/defauts");
        await worker.Submit(("Zone", "Lid"), ("Severity", "S2"));

        var after = await worker.Submit(("Zone", "Lid"), ("Severity", "S2"));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(2, (await unit.Read()).Json!["defects"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_defect()
    {
        var unit = await UnitPath.Received(shop, await shop.NewOperator());
        var worker = await shop.SignIn(unit.Workplace.Worker);
        var page = await worker.Open($"/atelier/appareils/{unit.Tag}/defauts");
        var form = page.FormWith([("Zone", "")]).Filled([("Zone", "Lid"), ("Severity", "S2")]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post(worker, page, form)));

        Assert.Equal(1, answers.Count(status => status is HttpStatusCode.OK));
        Assert.Equal(3, answers.Count(status => status is HttpStatusCode.Conflict));
        Assert.Single((await unit.Read()).Json!["defects"]!.AsArray());
        Assert.Empty(shop.Errors);
    }

    [Fact]
    public async Task Photos_sent_twice_by_one_form_are_counted_once()
    {
        var unit = await UnitPath.Received(shop, await shop.NewOperator());
        var worker = await shop.SignIn(unit.Workplace.Worker);
        var photo = new Attached("Files", "face.jpg", Camera.Jpeg(400, 300), "image/jpeg");
        await worker.Open($"/atelier/appareils/{unit.Tag}/photos");
        await worker.Upload([photo]);
        await worker.Upload([photo]);

        Assert.Single((await unit.Read()).Json!["photos"]!.AsArray());
    }

    private static async Task<HttpStatusCode> Post(
        Visitor worker,
        Sight page,
        IReadOnlyList<(string Name, string Value)> form
    )
    {
        using var content = new FormUrlEncodedContent(form.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var answer = await worker.Browser.PostAsync(page.Address, content);
        return answer.StatusCode;
    }

    /// <summary>A worker has the page open while a colleague notes a defect.</summary>
    private async Task<(UnitPath Unit, Visitor Worker)> Overtaken(string screen)
    {
        var unit = await UnitPath.Received(shop, await shop.NewOperator());
        var worker = await shop.SignIn(unit.Workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}{screen}");
        await unit.Act(unit.Other, "defects", new { zone = "Feet", severity = "S1" });
        return (unit, worker);
    }

    /// <summary>A shop that keeps what it logs as an error.</summary>
    public sealed class ShopThatListens : Shop
    {
        private readonly Ear ear = new();

        internal IReadOnlyCollection<string> Errors => ear.Heard;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(ear));
        }
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> heard = [];

        public IReadOnlyCollection<string> Heard => heard;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                heard.Enqueue($"{formatter(state, exception)} {exception?.Message}");
        }

        public void Dispose() { }
    }
}
