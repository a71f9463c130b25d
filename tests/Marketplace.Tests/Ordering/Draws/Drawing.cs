using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Ordering.Draws;

internal static class Drawing
{
    /// <summary>Whoever is drawn orders the unit that is kept for them.</summary>
    public static async Task Order(Visitor drawn)
    {
        await drawn.Press("Commander cet ordinateur");
        await drawn.Introduce();
        await drawn.Submit(("Paiement", "retrait"));
        Assert.StartsWith("/commande/R-", (await drawn.Press(Purchases.OrderButton)).Path, StringComparison.Ordinal);
    }
}
