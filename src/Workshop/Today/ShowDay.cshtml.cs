using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Intake;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Workshop.Today;

/// <summary>A worker's day: what waits at each station, and the device to take next.</summary>
internal sealed class ShowDayModel(Db db) : PageModel
{
    /// <summary>How many devices wait for each act, in the order of the work.</summary>
    public IReadOnlyList<KeyValuePair<DeviceState, int>> Waiting { get; private set; } = [];

    /// <summary>The evidence files that wait for a decision.</summary>
    public int Queued { get; private set; }

    public DeviceLine? Next { get; private set; }

    public string Why =>
        Next is { } next
            ? $"C’est le plus proche de la vente : {StateWords.Of(next.State).Word}. Finir ce qui est commencé, avant d’ouvrir autre chose."
            : "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var mine = db.Devices.Of(User.Operator());
        var counts = await mine.CountByState(cancellation);
        Waiting =
        [
            .. StateWords.Waiting.Where(counts.ContainsKey).Select(state => KeyValuePair.Create(state, counts[state])),
        ];
        Queued = await db.EvidenceFiles.CountQueued(User.Operator(), cancellation);
        Next = await Take(mine, cancellation);
    }

    /// <summary>The one nearest to the shop, and among these the one that waits longest; never one's own work to check.</summary>
    private async Task<DeviceLine?> Take(IQueryable<Device> mine, CancellationToken cancellation)
    {
        var me = User.Actor().Person;
        foreach (var (state, _) in Waiting.Reverse())
        {
            var waiting = mine.In(state);
            if (state is DeviceState.Graded)
                waiting = waiting.Where(device => device.GradedBy != me);
            if ((await DevicePage.Read(waiting, null, 1, cancellation)).Lines is [var first])
                return first;
        }
        return null;
    }
}
