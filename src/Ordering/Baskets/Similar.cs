using Marketplace.Catalog.Contracts;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Baskets;

/// <summary>Where to look when somebody else was faster.</summary>
internal static class Similar
{
    /// <summary>The other computers that look like it: its name without the configuration.</summary>
    public static Link To(UnitOnSale unit) =>
        new("Voir des ordinateurs semblables", $"/ordinateurs?q={Uri.EscapeDataString(unit.Title.Split(',')[0])}");
}
