using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Transfers;

/// <summary>What this workshop was offered and what it offers, those that wait first.</summary>
internal sealed class ListTransfersModel(Db db, INetwork network) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<TransferRow> Rows { get; private set; } = [];

    public bool MayOffer => User.IsInRole(Access.Lead);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = User.Operator();
        var names = (await network.Operators(cancellation)).ToDictionary(one => one.Id, one => one.Name);
        var rows = await db
            .Transfers.AsNoTracking()
            .Where(one => one.From == me || one.To == me)
            .OrderByDescending(one => one.OfferedAt)
            .ThenByDescending(one => one.Id)
            .Take(Most)
            .Select(one => new
            {
                one.Id,
                one.From,
                one.To,
                one.OfferedAt,
                one.State,
                Count = one.Lines.Count,
            })
            .ToListAsync(cancellation);
        Rows =
        [
            .. rows.OrderBy(one => one.State is not TransferState.Offered)
                .Select(one => new TransferRow(
                    one.Id,
                    one.To == me,
                    names.GetValueOrDefault(one.To == me ? one.From : one.To, ""),
                    one.Count,
                    one.OfferedAt,
                    one.State
                )),
        ];
    }
}

/// <param name="ToMe">It is this workshop that may accept.</param>
/// <param name="Other">The name of the other workshop.</param>
internal sealed record TransferRow(
    Guid Id,
    bool ToMe,
    string Other,
    int Count,
    DateTime OfferedAt,
    TransferState State
);
