using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Marketplace.Web.Demo.Building;

/// <summary>Builds the demonstration behind the running server, so that the shop answers at once.</summary>
internal sealed partial class BuildDemoAtStart(
    BuildDemo build,
    IServiceProvider services,
    IHostApplicationLifetime life,
    ILogger<BuildDemoAtStart> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var listening = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            using var http = new HttpClient { BaseAddress = Loopback(services) };
            await build.Run(http, Console.Out, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The shop is worth more than its demonstration: it goes on serving.
            LogFailed(failure);
        }
    }

    /// <summary>Where this very process answers: a server that listens on all addresses also does on the loopback.</summary>
    /// <exception cref="InvalidOperationException">It listens nowhere by plain HTTP.</exception>
    public static Uri Loopback(IServiceProvider services) =>
        Loopback(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    public static Uri Loopback(IEnumerable<string> addresses)
    {
        var plain = addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal));
        if (plain is null)
            throw new InvalidOperationException("The demonstration needs an address that answers by plain HTTP.");
        return new UriBuilder("http", "localhost", BindingAddress.Parse(plain).Port).Uri;
    }

    [LoggerMessage(LogLevel.Error, "The demonstration could not be built.")]
    private partial void LogFailed(Exception failure);
}
