using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>
/// Stripe's own description of its requests, with the checker that lies beside the checkout where it is there. It is not
/// ours to copy: it is installed into a folder of the test and started on this machine.
/// </summary>
internal sealed class StripeSpecification : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("check-stripe-").FullName;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? checker;

    /// <summary>Null: the specification, or Node to run its checker, is not on this machine.</summary>
    public static async Task<StripeSpecification?> Start()
    {
        if (Repository.Shared is not { } shared || !Directory.Exists(Path.Combine(shared, "data/spec/check-stripe")))
            return null;
        if (!await Runs("node", "--version") || !await Runs("npm", "--version"))
            return null;
        var started = new StripeSpecification();
        await started.Install(Path.Combine(shared, "data/spec"));
        return started;
    }

    /// <summary>What the specification says against a request; null: nothing.</summary>
    public async Task<string?> Complaint(StripeRequest request)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(client.BaseAddress!, request.Path + request.QueryText)
        );
        message.Headers.Add("Authorization", $"Bearer {request.Key}");
        if (request.Method == "POST")
            message.Content = new StringContent(request.Body, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.SendAsync(message);
        return answer.StatusCode is HttpStatusCode.OK
            ? null
            : $"{request.Shape}: {await answer.Content.ReadAsStringAsync()}";
    }

    public async ValueTask DisposeAsync()
    {
        if (checker is { HasExited: false })
        {
            checker.Kill();
            await checker.WaitForExitAsync();
        }
        checker?.Dispose();
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Install(string specifications)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(specifications, "check-stripe")))
            await File.WriteAllBytesAsync(
                Path.Combine(folder, Path.GetFileName(file)),
                await File.ReadAllBytesAsync(file)
            );
        using var install = Process.Start(Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))!;
        await install.WaitForExitAsync();
        Assert.True(install.ExitCode == 0, "The checker's packages could not be installed.");
        var port = FreePort();
        checker = Process.Start(
            Command(
                "node",
                "check-stripe.mjs",
                "--port",
                $"{port}",
                "--spec",
                Path.Combine(specifications, "stripe/stripe-openapi-2023-09.yaml"),
                "--fixtures",
                Path.Combine(specifications, "stripe/fixtures-2026-08.json")
            )
        );
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        await Ready();
    }

    private async Task Ready()
    {
        for (var wait = 0; wait < 200; wait++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/_health", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        Assert.Fail("The checker does not answer.");
    }

    private ProcessStartInfo Command(string name, params string[] arguments) =>
        new(name, arguments)
        {
            WorkingDirectory = folder,
            // What nobody reads must not fill a pipe.
            RedirectStandardOutput = false,
        };

    private static async Task<bool> Runs(string name, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, argument) { RedirectStandardOutput = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
