using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Network.Directory;

/// <summary>Who works in the network, and where a computer is fetched.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowNetworkModel(INetwork network) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "departement")]
    public string? Department { get; set; }

    /// <summary>The department that was asked for; null: all.</summary>
    public string? Chosen { get; private set; }

    public IReadOnlyList<OperatorCard> Operators { get; private set; } = [];

    public IReadOnlyList<PickUpPointCard> Points { get; private set; } = [];

    public IReadOnlyDictionary<OperatorId, OperatorCard> ById { get; private set; } =
        new Dictionary<OperatorId, OperatorCard>();

    public IHtmlContent Map { get; private set; } = HtmlString.Empty;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Chosen = Department is { } asked && Departments.South.ContainsKey(asked) ? asked : null;
        var (operators, points) = (await network.Operators(cancellation), await network.PickUpPoints(cancellation));
        ById = operators.ToDictionary(one => one.Id);
        var served = points.Select(one => Departments.OfPostCode(one.PostCode)).ToHashSet();
        Map = SouthMap.Draw(
            [
                .. points.Select(one => new MapPoint(
                    $"{one.Name}, {one.City}",
                    one.Latitude,
                    one.Longitude,
                    $"/reseau/{ById[one.Operator].Slug}#{one.Slug}"
                )),
            ],
            served,
            Chosen,
            code => $"/reseau?departement={code}#liste"
        );
        Points = [.. points.Where(one => Chosen is null || Departments.OfPostCode(one.PostCode) == Chosen)];
        var there = Points.Select(one => one.Operator).ToHashSet();
        Operators = [.. operators.Where(one => Chosen is null || one.Department == Chosen || there.Contains(one.Id))];
    }
}
