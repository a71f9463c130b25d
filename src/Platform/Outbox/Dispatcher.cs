using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Platform.Outbox;

/// <summary>
/// Hands each saved event to its handlers, at least once. A message is leased by one atomic update, so that several
/// nodes share the work; a handler's effect and the note that it ran are one transaction, so that a repeat does nothing.
/// </summary>
internal sealed partial class Dispatcher(
    IServiceScopeFactory scopes,
    OutboxBell bell,
    TimeProvider clock,
    ILogger<Dispatcher> log
) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchBatch(stoppingToken) == 0)
                    await bell.Wait(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The dispatcher outlives a database that is away for a while; the failure is logged.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                OutboxUnreachable(failure);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
        }
    }

    /// <summary>Dispatches what waits, oldest first; returns how many messages it took.</summary>
    internal async Task<int> DispatchBatch(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var waiting = await db
            .Outbox.AsNoTracking()
            .Where(message => message.DoneAt == null && (message.NotBefore == null || message.NotBefore <= now))
            .OrderBy(message => message.Id)
            .Take(50)
            .ToListAsync(cancellation);

        foreach (var message in waiting.TakeWhile(_ => !cancellation.IsCancellationRequested))
            await Dispatch(db, message, cancellation);
        return waiting.Count;
    }

    private async Task Dispatch(Db db, OutboxMessage message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = db.Outbox.Where(m => m.Id == message.Id && m.DoneAt == null);
        var leased = await mine.Where(m => m.NotBefore == null || m.NotBefore <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.NotBefore, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                cancellation
            );
        if (leased == 0)
            return;

        var error = await RunHandlers(message, cancellation);
        if (error is null)
            await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.DoneAt, now), cancellation);
        else
            await mine.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.NotBefore, now + Pause(message.Attempts))
                        .SetProperty(m => m.LastError, error),
                cancellation
            );
    }

    private async Task<string?> RunHandlers(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            var happened = EventTypes.Read(message.Type, message.Body);
            var contract = typeof(IHandle<>).MakeGenericType(happened.GetType());
            await using var scope = scopes.CreateAsyncScope();
            foreach (var type in scope.ServiceProvider.GetServices(contract).Select(handler => handler!.GetType()))
                await RunOnce(message.EventId, contract, type, happened, cancellation);
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a handler throws is kept with the message, logged, and tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            HandlerFailed(message.Type, message.EventId, failure);
            return failure.Message.Length <= 500 ? failure.Message : failure.Message[..500];
        }
    }

    private async Task RunOnce(Guid id, Type contract, Type handler, IEvent happened, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var one = scope.ServiceProvider.GetServices(contract).Single(candidate => candidate!.GetType() == handler)!;
        var name = (handler.IsGenericType ? handler.GetGenericTypeDefinition() : handler).FullName!;
        if (await db.Set<Handled>().AnyAsync(done => done.EventId == id && done.Handler == name, cancellation))
            return;

        await db.Together(
            async () =>
            {
                db.Add(new Handled { EventId = id, Handler = name });
                await Handlers.Call(contract, one, happened, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }

    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(attempts, 12))));

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read; trying again soon")]
    private partial void OutboxUnreachable(Exception failure);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A handler of {Type} failed on event {EventId}; it will be tried again"
    )]
    private partial void HandlerFailed(string type, Guid eventId, Exception failure);
}
