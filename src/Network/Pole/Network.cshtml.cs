using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Network.Directory;
using Marketplace.Network.OpenFigures;
using Marketplace.Network.Quality;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

/// <summary>The operators with what the other modules tell of them, and how far people live from a pick-up point.</summary>
[Authorize(Access.Administrator)]
internal sealed class NetworkModel(INetwork network, ReadFigures figures, QualitySheet quality, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<OperatorCard> Operators { get; private set; } = [];

    public ILookup<OperatorId, PickUpPointCard> Points { get; private set; } = null!;

    public ILookup<OperatorId, OperatorFigure> Figures { get; private set; } = null!;

    public IReadOnlyList<(string Code, string Name)> Columns { get; private set; } = [];

    /// <summary>How each served its buyers in the last twelve months.</summary>
    public ILookup<OperatorId, QualityFigure> Quality { get; private set; } = null!;

    /// <summary>The figures of whoever has none yet: their names and what they mean.</summary>
    public IReadOnlyList<QualityFigure> NoQuality => quality.None;

    public IReadOnlyList<DepartmentReach> Reach { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Operators = await network.Operators(cancellation);
        var points = await network.PickUpPoints(cancellation);
        Points = points.ToLookup(point => point.Operator);
        var told = await figures.All(cancellation);
        Figures = told.ToLookup(one => one.Operator);
        Columns = [.. told.Select(one => (one.Code, one.Name)).Distinct()];
        Quality = await quality.All(cancellation);
        Reach = Coverage.Of(Operators, points);
    }

    public OperatorFigure? Figure(OperatorId of, string code) => Figures[of].FirstOrDefault(one => one.Code == code);
}
