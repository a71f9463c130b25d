using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Marketplace.Benchmarks.Load;

/// <summary>A process of ours that listens on the loopback, started for the measure and ended with it.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The resident memory, and the part of it that is this process's own and no file's (Linux).</summary>
    public string Memory()
    {
        process.Refresh();
        var lines = File.ReadLines($"/proc/{process.Id}/status");
        var own = lines.First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)).Split(' ')[^2];
        return $"{process.WorkingSet64 / 1024 / 1024} MB resident, of which {int.Parse(own, CultureInfo.InvariantCulture) / 1024} MB its own";
    }

    public static string[] Settings(string folder) =>
        [
            "--environment=Testing",
            $"--Storage:Root={folder}",
            "--Logging:LogLevel:Default=Warning",
            "--Demo:Enabled=false",
        ];

    public static Task<Server> Shop(string folder) => Start("Marketplace.Web.dll", "/health/ready", Settings(folder));

    public static Task<Server> Bare(int bytes) => Start("Marketplace.Benchmarks.dll", "/page", ["bare", $"{bytes}"]);

    public static async Task RunVerb(string folder, string verb)
    {
        using var process = Process.Start("dotnet", [Dll("Marketplace.Web.dll"), verb, .. Settings(folder)]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The verb {verb} ended with {process.ExitCode}.");
    }

    private static async Task<Server> Start(string dll, string ready, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Dll(dll), .. arguments])
        {
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
            },
        };
        var server = new Server(Process.Start(start)!, address);
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            if (await Answers(client, new Uri(address, ready)))
                return server;
            await Task.Delay(100);
        }
        server.Dispose();
        throw new InvalidOperationException($"{dll} did not answer within thirty seconds.");
    }

    private static async Task<bool> Answers(HttpClient client, Uri address)
    {
        try
        {
            return (await client.GetAsync(address)).StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    private static string Dll(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
