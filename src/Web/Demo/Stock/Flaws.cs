namespace Marketplace.Web.Demo.Stock;

/// <summary>The marks that the units of the demonstration carry, in the words that a workshop uses.</summary>
internal static class Flaws
{
    public static readonly Flaw LidHairlines = new(
        Zone.Lid,
        1,
        Mark.Scratch,
        0.32,
        0.4,
        "Fines rayures sur le capot, visibles de près."
    );

    public static readonly Flaw PalmrestShine = new(
        Zone.Keyboard,
        1,
        Mark.Wear,
        0.3,
        0.82,
        "Repose-poignets légèrement lustré."
    );

    public static readonly Flaw LidScratch = new(
        Zone.Lid,
        2,
        Mark.Scratch,
        0.66,
        0.3,
        "Rayure de quatre centimètres sur le capot."
    );

    public static readonly Flaw CornerChip = new(Zone.Sides, 2, Mark.Dent, 0.93, 0.5, "Petit éclat à l’angle droit.");

    public static readonly Flaw ShinyKeys = new(
        Zone.Keyboard,
        2,
        Mark.Wear,
        0.45,
        0.4,
        "Touches lustrées par l’usage, toutes lisibles."
    );

    public static readonly Flaw BezelMark = new(
        Zone.Bezel,
        2,
        Mark.Scratch,
        0.5,
        0.5,
        "Marque sur le cadre de l’écran."
    );

    public static readonly Flaw DentedLid = new(
        Zone.Lid,
        3,
        Mark.Dent,
        0.78,
        0.68,
        "Capot cabossé à l’arrière, sans effet sur l’écran."
    );

    public static readonly Flaw WornPalmrest = new(
        Zone.Keyboard,
        3,
        Mark.Wear,
        0.72,
        0.84,
        "Repose-poignets décoloré à droite."
    );

    public static readonly Flaw BottomScratches = new(
        Zone.Bottom,
        2,
        Mark.Scratch,
        0.4,
        0.6,
        "Rayures sous l’appareil."
    );

    public static readonly Flaw MissingFoot = new(
        Zone.Feet,
        2,
        Mark.Spot,
        0.08,
        0.88,
        "Il manque un patin sous l’appareil."
    );

    public static readonly Flaw ScreenSpot = new(
        Zone.Screen,
        2,
        Mark.Spot,
        0.3,
        0.3,
        "Une tache claire à l’écran, visible sur fond sombre."
    );

    public static readonly Flaw CrackedScreen = new(
        Zone.Screen,
        4,
        Mark.Crack,
        0.25,
        0.3,
        "Écran fêlé dans l’angle supérieur gauche."
    );

    public static readonly Flaw DentedSide = new(
        Zone.Sides,
        3,
        Mark.Dent,
        0.35,
        0.6,
        "Boîtier enfoncé sur le côté, sans effet à l’intérieur."
    );

    public static readonly Flaw CaseScratch = new(
        Zone.Sides,
        1,
        Mark.Scratch,
        0.6,
        0.35,
        "Fine rayure sur le boîtier."
    );
}
