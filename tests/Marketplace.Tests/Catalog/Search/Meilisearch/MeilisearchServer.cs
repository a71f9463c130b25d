using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Marketplace.Catalog.Search.Meilisearch;

namespace Marketplace.Tests.Catalog.Search.Meilisearch;

/// <summary>
/// A real Meilisearch on loopback, the program that <c>MARKETPLACE_TEST_MEILISEARCH</c> names: one for the run, or one of
/// its own for a test that stops it. It never runs as root, and says nothing to anybody.
/// </summary>
internal sealed class MeilisearchServer : IDisposable
{
    private const string Nobody = "65534";

    private static readonly Lazy<MeilisearchServer> Shared = new(() =>
    {
        MeilisearchServer server = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private readonly string folder = Directory.CreateTempSubdirectory("meilisearch-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public MeilisearchServer()
    {
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        Start();
    }

    /// <summary>The program; null where this run has none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("MARKETPLACE_TEST_MEILISEARCH");

    public static MeilisearchServer OfTheRun => Shared.Value;

    public string Url => $"http://127.0.0.1:{port}/";

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public MeilisearchSettings Settings(string prefix) =>
        new()
        {
            Url = Url,
            ApiKey = Key,
            Prefix = prefix,
        };

    public void Start()
    {
        // Small buffers: an index of a test holds a hundred listings, and large ones take longer to lay out than to fill.
        string[] command =
        [
            .. Environment.IsPrivilegedProcess
                ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"]
                : Array.Empty<string>(),
            Program ?? throw new InvalidOperationException("MARKETPLACE_TEST_MEILISEARCH names no Meilisearch."),
            $"--http-addr=127.0.0.1:{port}",
            $"--db-path={folder}/db",
            $"--dump-dir={folder}/dumps",
            $"--snapshot-dir={folder}/snapshots",
            "--env=production",
            "--no-analytics",
            "--max-indexing-memory=32MiB",
            "--max-indexing-threads=1",
            "--log-level=ERROR",
        ];
        ProcessStartInfo start = new(command[0], command[1..]) { WorkingDirectory = folder };
        start.Environment["MEILI_MASTER_KEY"] = Key;
        process = Process.Start(start) ?? throw new InvalidOperationException("Meilisearch did not start.");
        WaitUntilItAnswers();
    }

    /// <summary>As a machine that loses its power.</summary>
    public void Stop()
    {
        process!.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is not null)
            Stop();
        Directory.Delete(folder, recursive: true);
    }

    private void WaitUntilItAnswers()
    {
        using HttpClient http = new() { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(2) };
        for (int tries = 0; tries < 600; tries++)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"Meilisearch ended with {process.ExitCode}.");
            if (Answers(http))
                return;
            Thread.Sleep(100);
        }
        throw new InvalidOperationException("Meilisearch did not answer within a minute.");
    }

    private static bool Answers(HttpClient http)
    {
        try
        {
            using HttpResponseMessage response = http.Send(new HttpRequestMessage(HttpMethod.Get, "health"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
