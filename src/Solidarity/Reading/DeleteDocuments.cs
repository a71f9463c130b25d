using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Solidarity.Reading;

/// <summary>
/// Deletes documents: those that are decided, and those that nobody read in time. It may run twice and anywhere: a file
/// that is gone is no failure, and the row forgets it after the file is gone.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DeleteDocuments(Db db, KeepDocument documents, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Delete(cancellationToken);

    internal async Task<int> Delete(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db
            .ProofRequests.Where(one => one.File != null)
            .Where(one =>
                one.DeleteBefore <= now || (one.State != RequestState.Waiting && one.State != RequestState.Appealed)
            )
            .OrderBy(one => one.DeleteBefore)
            .Take(200)
            .ToListAsync(cancellation);
        foreach (var request in due)
        {
            request.GiveUpReading();
            await Of(request, cancellation);
        }
        await GiveUpAppeals(now, cancellation);
        return due.Count;
    }

    /// <summary>The file first: where this stops in between, the next run finds the row again.</summary>
    public async Task Of(ProofRequest request, CancellationToken cancellation)
    {
        if (request.File is { } file)
            await documents.Delete(file, cancellation);
        request.NoteDeleted();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>An appeal without a new document has no file, and a time limit all the same.</summary>
    private async Task GiveUpAppeals(DateTime now, CancellationToken cancellation)
    {
        var late = await db
            .ProofRequests.Where(one =>
                one.File == null && one.State == RequestState.Appealed && one.DeleteBefore <= now
            )
            .OrderBy(one => one.DeleteBefore)
            .Take(200)
            .ToListAsync(cancellation);
        late.ForEach(one => one.GiveUpReading());
        await db.SaveChangesAsync(cancellation);
    }
}
