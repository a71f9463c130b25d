using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Workshop.Wiping;

/// <summary>The month's samples: how many are owed, and which drives to take next.</summary>
internal sealed class ShowSamplingModel(Db db, Bench bench) : PageModel
{
    public SamplingShare Share { get; private set; } = new(0, 0, []);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Share = await SamplingShare.Read(db, User.Operator(), bench.Now, cancellation);
}
