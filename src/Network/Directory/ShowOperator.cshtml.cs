using Marketplace.Network.Contracts;
using Marketplace.Network.Quality;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Network.Directory;

/// <summary>One operator: what it is, what it does, where to fetch, whether it may sell.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowOperatorModel(INetwork network, QualitySheet quality) : PageModel
{
    public OperatorCard Workshop { get; private set; } = null!;

    public IReadOnlyList<PickUpPointCard> Points { get; private set; } = [];

    /// <summary>Why nothing of it is on sale; null: it may sell.</summary>
    public string? WhyNoSale { get; private set; }

    /// <summary>How it served its buyers in the last twelve months.</summary>
    public IReadOnlyList<QualityFigure> Quality { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if ((await network.Operators(cancellation)).FirstOrDefault(one => one.Slug == slug) is not { } found)
            return NotFound();
        Workshop = found;
        Points = await network.PickUpPoints(found.Id, cancellation);
        WhyNoSale = await network.WhyNoSale(found.Id, cancellation);
        var told = (await quality.All(cancellation))[found.Id].ToList();
        Quality = told.Count > 0 ? told : quality.None;
        return Page();
    }
}
