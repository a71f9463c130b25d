using Marketplace.Catalog.Stock;

namespace Marketplace.Catalog.Selling;

/// <summary>How the state of a unit is said and drawn in the workshop.</summary>
internal static class UnitWords
{
    /// <summary>The states as they stand in an address.</summary>
    public static IReadOnlyDictionary<string, UnitState> Slugs { get; } =
        new Dictionary<string, UnitState>
        {
            ["en-vente"] = UnitState.Listed,
            ["reserve"] = UnitState.Held,
            ["vendu"] = UnitState.Sold,
            ["retire"] = UnitState.Withdrawn,
        };

    public static string Of(UnitState state) =>
        state switch
        {
            UnitState.Listed => "en vente",
            UnitState.Held => "réservé",
            UnitState.Sold => "vendu",
            UnitState.Withdrawn => "retiré",
            _ => throw Unknown(state),
        };

    public static string Several(UnitState state) =>
        state switch
        {
            UnitState.Listed => "En vente",
            UnitState.Held => "Réservés",
            UnitState.Sold => "Vendus",
            UnitState.Withdrawn => "Retirés",
            _ => throw Unknown(state),
        };

    public static string Icon(UnitState state) =>
        state switch
        {
            UnitState.Listed => "tag",
            UnitState.Held => "clock",
            UnitState.Sold => "check",
            UnitState.Withdrawn => "cross",
            _ => throw Unknown(state),
        };

    public static string Look(UnitState state) =>
        state switch
        {
            UnitState.Listed => "good",
            UnitState.Held => "wait",
            _ => "",
        };

    private static ArgumentOutOfRangeException Unknown(UnitState state) =>
        new(nameof(state), state, "No French wording exists for this state.");
}
