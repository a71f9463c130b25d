using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Browser;

/// <summary>The program itself, started as its users start it, on a free port of loopback.</summary>
internal sealed partial class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder said = new();
    private readonly Process program;

    private ShopProcess(ProcessStartInfo command)
    {
        program = Process.Start(command)!;
        program.EnableRaisingEvents = true;
        program.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"It stopped:\n{Log}"));
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
    }

    public Uri Address => listening.Task.Result;

    /// <summary>What the program has said so far.</summary>
    public string Log
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>The program as it was built beside these tests.</summary>
    public static string Build
    {
        get
        {
            var folders = AppContext
                .BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
                .Split(Path.DirectorySeparatorChar);
            return Path.Combine(Web, "bin", folders[^2], folders[^1], "Marketplace.Web.dll");
        }
    }

    private static string Web => Path.Combine(Repository.Root, "src", "Web");

    /// <param name="root">The folder of its files and its database.</param>
    /// <param name="until">What it has to say before it is ready to be visited.</param>
    public static async Task<ShopProcess> Start(string root, string until, params string[] settings)
    {
        var shop = new ShopProcess(Command(root, settings));
        await shop.listening.Task.WaitAsync(Patience);
        await shop.Ready(until);
        return shop;
    }

    /// <summary>Copies the storage of one shop for another one.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public async ValueTask DisposeAsync()
    {
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
    }

    private static ProcessStartInfo Command(string root, string[] settings)
    {
        var command = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words = [Build, "--urls=http://127.0.0.1:0", $"--Storage:Root={root}", .. settings];
        words.ToList().ForEach(command.ArgumentList.Add);
        command.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return command;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.AppendLine(line);
        if (ListeningLine().Match(line) is { Success: true } address)
            listening.TrySetResult(new Uri(address.Groups[1].Value));
    }

    /// <summary>Waits until the shop says that it can serve, and what else it has to say.</summary>
    private async Task Ready(string until)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var deadline = DateTime.UtcNow + Patience;
        while (!await Answers(client, "/health/ready") || !Log.Contains(until, StringComparison.Ordinal))
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
}
