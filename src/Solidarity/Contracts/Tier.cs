namespace Marketplace.Solidarity.Contracts;

/// <summary>How far the price goes down for a household.</summary>
public enum Tier
{
    /// <summary>The solidarity price of the listing.</summary>
    Solidarity,

    /// <summary>A further share less, for those who live on a minimum income.</summary>
    Strengthened,
}

/// <summary>What is counted together in the limits of a household.</summary>
public enum UnitKind
{
    Computer,
    Tablet,
    Phone,
    Screen,
    Printer,
}

/// <summary>How tiers and kinds are said.</summary>
public static class SolidarityWords
{
    public static string Of(Tier tier) =>
        tier switch
        {
            Tier.Solidarity => "tarif solidaire",
            Tier.Strengthened => "tarif solidaire renforcé",
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "A tier without a word."),
        };

    /// <summary>« 1 ordinateur », « 2 tablettes ».</summary>
    public static string Of(UnitKind kind, int count)
    {
        var word = kind switch
        {
            UnitKind.Computer => "ordinateur",
            UnitKind.Tablet => "tablette",
            UnitKind.Phone => "téléphone",
            UnitKind.Screen => "écran",
            UnitKind.Printer => "imprimante",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
        };
        return $"{count} {word}{(count > 1 ? "s" : "")}";
    }
}
