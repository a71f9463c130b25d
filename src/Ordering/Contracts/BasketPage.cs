using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Contracts;

/// <summary>What is about to be bought. Nothing is reserved yet: the page says so.</summary>
public sealed record BasketPage
{
    public required IReadOnlyList<BasketLine> Lines { get; init; }

    public required Money Total { get; init; }

    /// <summary>What changed since the last visit: « Cet ordinateur a trouvé preneur. »</summary>
    public IReadOnlyList<Message> Notices { get; init; } = [];

    /// <summary>Where a unit's tag is posted, as <c>unite</c>, to take it out of the basket.</summary>
    public string Remove { get; init; } = "/panier/retrait";

    /// <summary>Where the checkout begins.</summary>
    public string Checkout { get; init; } = "/commande";

    public static BasketPage Example { get; } =
        new()
        {
            Lines = [BasketLine.Example],
            Total = Money.Euros(149),
            Notices =
            [
                new(MessageKind.Notice, "Le ThinkPad L480 a trouvé preneur", "Nous l’avons retiré de votre panier."),
            ],
        };

    public static BasketPage EmptyExample { get; } = new() { Lines = [], Total = Money.Zero };
}

/// <summary>One unit in the basket; there is no quantity, each unit is itself.</summary>
/// <param name="Tag">The unit, and the value posted to remove it.</param>
/// <param name="Words">Its grade and where it is: « Bon état · à retirer à Nîmes ».</param>
/// <param name="Seller">Who sells it.</param>
public sealed record BasketLine(string Tag, string Model, string Words, string Seller, Money Price, string Address)
{
    public Photo? Photo { get; init; }

    public static BasketLine Example { get; } =
        new(
            "OS-7H2KQ4M1",
            "Dell Latitude 5400",
            "Bon état · à retirer à Nîmes",
            "Atelier Solidaire du Gard",
            Money.Euros(149),
            "/ordinateurs/dell-latitude-5400-bon-etat?unite=OS-7H2KQ4M1"
        )
        {
            Photo = Photo.Example,
        };
}
