using System.Diagnostics;

namespace Marketplace.Tests.Crash;

/// <summary>The marketplace as a process of its own, which a test can kill as a power cut would.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    // Its log is read to the end, or the pipe fills and the process stands still.
    private readonly Task<string> log;

    private ChildProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        log = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    public static async Task<ChildProcess> Start(Store store)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Marketplace.Web.dll")])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                // Development: its cookies travel over plain HTTP.
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Demo__Enabled"] = "false",
                ["Storage__Root"] = store.Folder,
                ["Database__Provider"] = store.Provider,
                ["Database__MigrateAtStart"] = "true",
                ["ConnectionStrings__Marketplace"] = store.Connection,
                ["Urls"] = "http://127.0.0.1:0",
            },
        };
        var process = Process.Start(start)!;
        return new ChildProcess(process, await ReadAddress(process));
    }

    public Visitor Visit() => new(new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) });

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        await log;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private static async Task<Uri> ReadAddress(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                return new Uri(line[(at + Listening.Length)..].Trim());
        throw new InvalidOperationException($"The process ended with {process.ExitCode} before it listened.");
    }
}
