using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>The units of one operator in the shop, by state.</summary>
internal sealed class ShowListingsModel(Db db, INetwork network) : PageModel
{
    private const int PageSize = 100;

    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    public IReadOnlyList<StateLink> States { get; private set; } = [];

    public Pager? Pager { get; private set; }

    /// <summary>Why the operator may not sell now; null: it may.</summary>
    public string? WhyNoSale { get; private set; }

    public async Task OnGetAsync(
        [FromQuery(Name = "etat")] string? wanted,
        [FromQuery(Name = "page")] int? page,
        CancellationToken cancellation
    )
    {
        WhyNoSale = await network.WhyNoSale(User.Operator(), cancellation);
        var mine = db.Units.AsNoTracking().Where(unit => unit.Operator == User.Operator());
        var counts = await mine.GroupBy(unit => unit.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
        UnitState? state = UnitWords.Slugs.TryGetValue(wanted ?? "", out var known) ? known : null;
        States = [.. Links(counts, state)];

        var total = state is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        Rows = await UnitRow
            .Of(state is null ? mine : mine.Where(unit => unit.State == state), db)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        if (total > PageSize)
            Pager = Pager.For(shown, (total + PageSize - 1) / PageSize, n => $"?etat={wanted}&page={n}");
    }

    private static IEnumerable<StateLink> Links(Dictionary<UnitState, int> counts, UnitState? chosen) =>
        UnitWords
            .Slugs.Select(state => new StateLink(
                UnitWords.Several(state.Value),
                $"?etat={state.Key}",
                counts.GetValueOrDefault(state.Value),
                state.Value == chosen
            ))
            .Prepend(new StateLink("Tous", "?", counts.Values.Sum(), chosen is null));
}

/// <summary>A way to narrow the list.</summary>
internal sealed record StateLink(string Text, string Address, int Count, bool Chosen);

/// <summary>A unit of the list.</summary>
internal sealed record UnitRow(
    Tag Tag,
    string Slug,
    string Maker,
    string Model,
    string GradeLine,
    UnitState Is,
    Money Price,
    DateTime Since,
    DateTime? HeldUntil
)
{
    public string Name => ListingTitle.Name(Maker, Model);

    public string State => UnitWords.Of(Is);

    public string Icon => UnitWords.Icon(Is);

    public string Look => UnitWords.Look(Is);

    public static IQueryable<UnitRow> Of(IQueryable<StockUnit> units, Db db) =>
        from unit in units
        join listing in db.Listings on unit.Listing equals listing.Id
        orderby unit.ListedAt descending, unit.Device
        select new UnitRow(
            unit.Tag,
            listing.Slug,
            listing.Maker,
            listing.Model,
            unit.GradeLine,
            unit.State,
            listing.Price,
            unit.ListedAt,
            unit.HeldUntil
        );
}
