using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Requests;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>The requests of the workshop that wait for a verdict, the oldest first, and the last that have one.</summary>
internal sealed class ListRequestsModel(Db db, Readers readers) : PageModel
{
    public bool IsTrained { get; private set; }

    public IReadOnlyList<RequestRow> Waiting { get; private set; } = [];

    public IReadOnlyList<RequestRow> Decided { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        IsTrained = await readers.May(User, cancellation);
        if (!IsTrained)
            return;
        var workshop = User.Operator();
        var all = db.ProofRequests.Where(one => one.Operator == workshop);
        Waiting = await Rows(
                all.Where(one => one.State == RequestState.Waiting || one.State == RequestState.Appealed)
                    .OrderBy(one => one.SentAt)
            )
            .ToListAsync(cancellation);
        Decided = await Rows(
                all.Where(one => one.State != RequestState.Waiting && one.State != RequestState.Appealed)
                    .OrderByDescending(one => one.SentAt)
            )
            .Take(50)
            .ToListAsync(cancellation);
    }

    private static IQueryable<RequestRow> Rows(IQueryable<ProofRequest> requests) =>
        requests.Select(one => new RequestRow(one.Id, one.Document, one.State, one.SentAt, one.DeleteBefore));
}

/// <summary>A request as the queue shows it: no name, since we know none.</summary>
internal sealed record RequestRow(Guid Id, DocumentKind Document, RequestState State, DateTime SentAt, DateTime Before)
{
    public (string Look, string Icon, string Word) Chip =>
        State switch
        {
            RequestState.Waiting => ("wait", "clock", "à lire"),
            RequestState.Appealed => ("wait", "clock", "recours"),
            RequestState.Accepted => ("good", "check", "accepté"),
            RequestState.Unread => ("bad", "warn", "pas lu à temps"),
            RequestState.Upheld => ("bad", "cross", "refus confirmé"),
            _ => ("bad", "cross", "refusé"),
        };
}
