using Marketplace.Tests.Web.Demo.Evidence;
using Marketplace.Web.Demo.Building;
using Marketplace.Workshop;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class BuildDemoTests(BuiltDemo demo) : IClassFixture<BuiltDemo>
{
    [Fact]
    public void Every_story_goes_to_its_end() => Assert.True(demo.Whole, demo.Log);

    [Fact]
    public void The_accounts_and_tokens_are_printed_in_the_words_of_the_contract()
    {
        var lines = demo.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(6, lines.Count(line => line.StartsWith("Account: ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.StartsWith("API token: ", StringComparison.Ordinal)));
        Assert.All(
            lines,
            line =>
                Assert.Matches(
                    "^(Account: (worker|lead|administrator|buyer) \\S+@\\S+|API token: \\S+) \\S+\\r?$",
                    line
                )
        );
    }

    [Fact]
    public async Task Built_again_it_changes_nothing()
    {
        var before = await demo.InDb(db => db.Devices.CountAsync());
        var facts = await demo.InDb(db => db.Ledger.CountAsync());

        using var http = demo.CreateClient();
        Assert.True(await demo.Services.GetRequiredService<BuildDemo>().Run(http, TextWriter.Null, default));

        Assert.Equal(before, await demo.InDb(db => db.Devices.CountAsync()));
        Assert.Equal(facts, await demo.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task A_build_that_was_killed_resumes_without_doubles()
    {
        var facts = await demo.InDb(db => db.Ledger.CountAsync());
        var path = Path.Combine(demo.Root, "demo-accounts.txt");
        await File.WriteAllLinesAsync(
            path,
            (await File.ReadAllLinesAsync(path)).Where(line => !line.StartsWith("Done: ", StringComparison.Ordinal))
        );

        using var http = demo.CreateClient();
        Assert.True(await demo.Services.GetRequiredService<BuildDemo>().Run(http, TextWriter.Null, default));

        Assert.Equal(facts, await demo.InDb(db => db.Ledger.CountAsync()));
    }

    [Fact]
    public async Task Each_unit_is_one_device_of_its_workshop()
    {
        var serials = await demo.InDb(db => db.Devices.Select(device => device.Serial).ToListAsync());

        Assert.Equal(SnapshotWriterTests.All.Select(computer => computer.Serial).Order(), serials.Order());
    }

    [Fact]
    public async Task What_a_public_body_gave_is_known_as_such()
    {
        var given = await demo.InDb(db =>
            db.Devices.Where(device => device.Origin == Origin.PublicGift).Select(device => device.Serial).ToListAsync()
        );

        Assert.Equal(
            SnapshotWriterTests.All.Where(computer => computer.PublicDonor).Select(computer => computer.Serial).Order(),
            given.Order()
        );
    }

    [Fact]
    public async Task What_nobody_can_read_or_match_waits_in_the_queue()
    {
        var waiting = await demo.InDb(db => db.EvidenceFiles.CountAsync(file => file.Device == null));

        Assert.Equal(3, waiting);
    }
}

/// <summary>A shop in which the demonstration was built once.</summary>
public sealed class BuiltDemo : Shop, IAsyncLifetime
{
    public bool Whole { get; private set; }
    public string Printed { get; private set; } = "";
    public string Log { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var http = CreateClient();
        await using var print = new StringWriter();
        Whole = await Services.GetRequiredService<BuildDemo>().Run(http, print, default);
        Printed = print.ToString();
        Log = string.Join(
            '\n',
            Services.GetRequiredService<BuildDemo>().Stopped.Select(stop => $"{stop.Key}: {stop.Value}")
        );
    }
}
