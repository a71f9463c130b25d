using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Network.Directory;

/// <summary>One operator: what it is, what it does, where to fetch, whether it may sell.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowOperatorModel(INetwork network) : PageModel
{
    public OperatorCard Workshop { get; private set; } = null!;

    public IReadOnlyList<PickUpPointCard> Points { get; private set; } = [];

    /// <summary>Why nothing of it is on sale; null: it may sell.</summary>
    public string? WhyNoSale { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if ((await network.Operators(cancellation)).FirstOrDefault(one => one.Slug == slug) is not { } found)
            return NotFound();
        Workshop = found;
        Points = await network.PickUpPoints(found.Id, cancellation);
        WhyNoSale = await network.WhyNoSale(found.Id, cancellation);
        return Page();
    }
}
