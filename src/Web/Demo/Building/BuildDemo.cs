using System.Collections.Concurrent;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform.Files;
using Marketplace.Solidarity.Contracts;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>
/// Builds the demonstration through the running shop itself: files sent over HTTP, acts recorded by the API, every
/// rule in force. Run again, it goes on where it was stopped and does nothing twice.
/// </summary>
internal sealed partial class BuildDemo(
    IServiceScopeFactory scopes,
    StorageSettings storage,
    TimeProvider clock,
    ILogger<BuildDemo> log
) : IDisposable
{
    private const string Everything = "everything";

    // The first start and the command may both ask for it.
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ConcurrentDictionary<string, string> stopped = new();

    /// <summary>The units whose story stopped before its end, with the answer that stopped it.</summary>
    public IReadOnlyDictionary<string, string> Stopped => stopped;

    /// <param name="http">A client whose base address is this very shop.</param>
    /// <param name="print">Where the accounts and tokens are told.</param>
    /// <returns>Whether every unit went as far as its story says.</returns>
    public async Task<bool> Run(HttpClient http, TextWriter print, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            var notes = DemoNotes.Open(storage.Root, clock.GetUtcNow().UtcDateTime);
            await OpenDoors(notes, cancellation);
            foreach (var access in notes.Accesses)
                await print.WriteLineAsync(access);
            return notes.IsDone(Everything) || await TellAll(http, notes, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task OpenDoors(DemoNotes notes, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var network = scope.ServiceProvider.GetRequiredService<INetwork>();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        var workshops = await new OpenDoors(network, accounts, notes, clock).Open(cancellation);
        var prices = scope.ServiceProvider.GetRequiredService<ISolidarityPrices>();
        var rights = scope.ServiceProvider.GetRequiredService<IGiveRights>();
        await new GiveDemoRights(prices, rights, accounts, notes).Give(workshops, cancellation);
    }

    private async Task<bool> TellAll(HttpClient http, DemoNotes notes, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var album = new PhotoAlbum();
        var whole = await Task.WhenAll(
            DemoOperators.All.Select(workshop => Tell(workshop, http, notes, album, cancellation))
        );
        LogBuilt(clock.GetElapsedTime(since).TotalSeconds);
        if (!whole.All(each => each))
            return false;
        notes.Done(Everything);
        return true;
    }

    private async Task<bool> Tell(
        DemoOperator workshop,
        HttpClient http,
        DemoNotes notes,
        PhotoAlbum album,
        CancellationToken cancellation
    )
    {
        var bench = new DemoBench(http, workshop, notes.Token(workshop.Key)!);
        var whole = true;
        foreach (var computer in DemoComputers.Of(workshop))
            whole &= await Tell(computer, new TellStory(bench, notes, album), cancellation);
        if (workshop == DemoOperators.Nimes)
            await SendStrays(bench, notes, cancellation);
        return whole;
    }

    /// <summary>One unit that goes wrong is told in the log; the others are built all the same.</summary>
    private async Task<bool> Tell(DemoComputer computer, TellStory story, CancellationToken cancellation)
    {
        try
        {
            await story.Tell(computer, cancellation);
            return true;
        }
        catch (UnforeseenAnswer answer)
        {
            LogStopped(computer.Key, answer);
            stopped[computer.Key] = answer.Message;
            return false;
        }
    }

    private static async Task SendStrays(DemoBench bench, DemoNotes notes, CancellationToken cancellation)
    {
        var at = notes.StartedAt.AddDays(-1);
        await bench.SendErasure(StrayEvidence.UnmatchedErasure(at), cancellation);
        await bench.SendUnreadable("snapshots", StrayEvidence.UnreadableSnapshot, cancellation);
        await bench.SendUnreadable("erasures", StrayEvidence.TruncatedErasure(at), cancellation);
    }

    [LoggerMessage(LogLevel.Information, "The demonstration is built, in {Seconds:0.0} s.")]
    private partial void LogBuilt(double seconds);

    [LoggerMessage(LogLevel.Error, "The story of {Unit} stopped.")]
    private partial void LogStopped(string unit, Exception why);
}
