using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Marketplace.Browser.RunningShop))]

namespace Marketplace.Browser;

/// <summary>Someone whom the demonstration stock knows, as the program prints them at its first start.</summary>
public sealed record DemoAccount(string Role, string Mail, string Password);

/// <summary>The program itself, started as its users start it, with the demonstration stock, on a free port of loopback.</summary>
public sealed partial class RunningShop : IAsyncLifetime
{
    private const string StockIsBuilt = "The demonstration is built";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly string root = Directory.CreateTempSubdirectory("browser-").FullName;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder said = new();
    private readonly List<DemoAccount> accounts = [];
    private readonly List<string> tokens = [];
    private Process? program;

    public Uri Address => listening.Task.Result;

    /// <summary>What the program has said so far, for the report of a journey that failed.</summary>
    public string Log
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>The first token of an operator's bench, with all scopes.</summary>
    public string ApiToken
    {
        get
        {
            lock (said)
                return tokens[0];
        }
    }

    public DemoAccount Account(string role)
    {
        lock (said)
            return accounts.FirstOrDefault(account => account.Role == role)
                ?? throw new InvalidOperationException($"No demonstration account has the role {role}.");
    }

    public async ValueTask InitializeAsync()
    {
        program = Process.Start(Command())!;
        program.EnableRaisingEvents = true;
        program.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"It stopped:\n{Log}"));
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        await listening.Task.WaitAsync(Patience);
        await Ready();
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            program.Dispose();
        }
        Directory.Delete(root, recursive: true);
    }

    private ProcessStartInfo Command()
    {
        var web = Path.Combine(Repository.Root, "src", "Web");
        var folders = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var build = Path.Combine(web, "bin", folders[^2], folders[^1], "Marketplace.Web.dll");
        var command = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words = [build, "--urls=http://127.0.0.1:0", $"--Storage:Root={root}", "--Demo:Enabled=true"];
        words.ToList().ForEach(command.ArgumentList.Add);
        command.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return command;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
        {
            said.AppendLine(line);
            if (AccountLine().Match(line) is { Success: true } account)
                accounts.Add(new(account.Groups[1].Value, account.Groups[2].Value, account.Groups[3].Value));
            if (TokenLine().Match(line) is { Success: true } token)
                tokens.Add(token.Groups[1].Value);
        }
        if (ListeningLine().Match(line) is { Success: true } address)
            listening.TrySetResult(new Uri(address.Groups[1].Value));
    }

    /// <summary>Waits until the shop says that it can serve, and its stock is in the window.</summary>
    private async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var deadline = DateTime.UtcNow + Patience;
        while (!await Answers(client, "/health/ready") || !Log.Contains(StockIsBuilt, StringComparison.Ordinal))
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"The shop is not ready:\n{Log}");
            await Task.Delay(200);
        }
    }

    private static async Task<bool> Answers(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK;
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:[0-9]+)")]
    private static partial Regex ListeningLine();

    [GeneratedRegex(@"^Account: (\S+) (\S+) (\S+)\s*$")]
    private static partial Regex AccountLine();

    [GeneratedRegex(@"^API token: .+ (\S+)\s*$")]
    private static partial Regex TokenLine();
}
