using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Marketplace.Browser.RunningShop))]

namespace Marketplace.Browser;

/// <summary>Someone whom the demonstration stock knows, as the program prints them at its first start.</summary>
public sealed record DemoAccount(string Role, string Mail, string Password);

/// <summary>The one shop that all journeys visit, with the demonstration stock in its window.</summary>
public sealed partial class RunningShop : IAsyncLifetime
{
    private const string StockIsBuilt = "The demonstration is built";

    private ShopProcess? program;

    /// <summary>Where the shop keeps its files and its database.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("browser-").FullName;

    public Uri Address => Program.Address;

    /// <summary>What the program has said so far, for the report of a journey that failed.</summary>
    public string Log => Program.Log;

    /// <summary>The first token of an operator's bench, with all scopes.</summary>
    public string ApiToken => TokenLine().Match(Log).Groups[1].Value;

    private ShopProcess Program => program ?? throw new InvalidOperationException("The shop is not open yet.");

    /// <summary>The first one who has the role; the first worker and the first lead share a workshop.</summary>
    public DemoAccount Account(string role) =>
        Accounts.FirstOrDefault(account => account.Role == role)
        ?? throw new InvalidOperationException($"No demonstration account has the role {role}.");

    /// <summary>The one who has the role at a workshop, known by a word of its mail addresses.</summary>
    public DemoAccount AccountAt(string role, string workshop) =>
        Accounts.First(account => account.Role == role && account.Mail.Contains(workshop, StringComparison.Ordinal));

    /// <summary>The last worker, of the other workshop: what is changed of this account disturbs no other journey.</summary>
    public DemoAccount OtherWorker => Accounts.Last(account => account.Role == "worker");

    private IEnumerable<DemoAccount> Accounts =>
        AccountLine()
            .Matches(Log)
            .Select(line => new DemoAccount(line.Groups[1].Value, line.Groups[2].Value, line.Groups[3].Value));

    /// <summary>
    /// Builds the stock, which takes its minute; <c>MARKETPLACE_BROWSER_STOCK</c> names the storage of a shop where it was
    /// built before, for someone who writes a journey.
    /// </summary>
    public async ValueTask InitializeAsync()
    {
        var built = Environment.GetEnvironmentVariable("MARKETPLACE_BROWSER_STOCK");
        if (built is not null)
            ShopProcess.Copy(built, Root);
        program = await ShopProcess.Start(Root, built is null ? StockIsBuilt : "API token", "--Demo:Enabled=true");
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    [GeneratedRegex(@"^Account: (\S+) (\S+) (\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex AccountLine();

    [GeneratedRegex(@"^API token: .+ (\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex TokenLine();
}
