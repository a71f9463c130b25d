using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Baskets;

/// <summary>Units as basket, checkout and order show them, with the name of who sells.</summary>
internal sealed class BasketLines(INetwork network)
{
    public async Task<IReadOnlyList<BasketLine>> Of(
        IReadOnlyCollection<UnitOnSale> units,
        CancellationToken cancellation
    )
    {
        var names = await SellersById(cancellation);
        return
        [
            .. units.Select(unit =>
                Line(unit.Tag, unit.Title, unit.GradeLine, names(unit.Operator), unit.Price, unit.Slug, unit.Photo)
            ),
        ];
    }

    /// <summary>The name of an operator by its id.</summary>
    public async Task<Func<OperatorId, string>> SellersById(CancellationToken cancellation)
    {
        var names = (await network.Operators(cancellation)).ToDictionary(card => card.Id, card => card.Name);
        return id => names.GetValueOrDefault(id, "un atelier du réseau");
    }

    public static BasketLine Line(
        Tag tag,
        string title,
        string grade,
        string seller,
        Money price,
        string slug,
        string? photo
    ) =>
        new(tag.ToString(), title, GradeWords.InWords(grade), seller, price, $"/ordinateurs/{slug}?unite={tag}")
        {
            Photo = photo is null ? null : new Photo($"/photos/{photo}.webp", ""),
        };
}
