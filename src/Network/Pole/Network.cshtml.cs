using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

[Authorize(Access.Administrator)]
internal sealed class NetworkModel(INetwork network) : PageModel
{
    public IReadOnlyList<OperatorCard> Operators { get; private set; } = [];

    public ILookup<OperatorId, PickUpPointCard> Points { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Operators = await network.Operators(cancellation);
        Points = (await network.PickUpPoints(cancellation)).ToLookup(point => point.Operator);
    }
}
