using System.Diagnostics;

namespace Marketplace.Tests.Web;

/// <summary>The real programme, started as an operator would, with something wrong.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database")]
    [InlineData("Database__Provider", "PostgreSql", "ConnectionStrings:Marketplace")]
    [InlineData("Site__Theme", "Nowhere", "Site:Theme")]
    [InlineData("Site__BaseUrl", "pas une adresse", "Site:BaseUrl")]
    [InlineData("Mail__Smtp__Port", "70000", "Port")]
    [InlineData("Storage__Rot", "data", "Storage")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(
        string name,
        string value,
        string named
    )
    {
        var (code, words) = await Start((name, value));

        Assert.Equal(78, code);
        Assert.Contains("Réglage", words, StringComparison.Ordinal);
        Assert.Contains(named, words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_does_not_exist_is_told_with_those_that_do()
    {
        var (code, words) = await Start(null, "reindexx");

        Assert.Equal(64, code);
        Assert.Contains("reindex", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_is_brought_up_to_date_then_the_ledger_verified()
    {
        var (migrated, _) = await Start(null, "migrate");
        Assert.Equal(0, migrated);

        var (verified, words) = await Start(null, "verify-ledger");
        Assert.True(verified == 0, words);
    }

    private readonly string root = Directory.CreateTempSubdirectory("start-").FullName;

    private async Task<(int Code, string Words)> Start((string Name, string Value)? setting, params string[] verb)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Marketplace.Web.dll"), .. verb]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["Storage__Root"] = root, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        if (setting is var (name, value))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        return (process.ExitCode, await output + await errors);
    }
}
