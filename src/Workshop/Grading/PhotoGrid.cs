namespace Marketplace.Workshop.Grading;

/// <summary>
/// A photo cut into numbered squares, from left to right and from top to bottom: a place on it is a number, which a
/// finger, a mouse, a keyboard and a voice can all give, without a script.
/// </summary>
internal static class PhotoGrid
{
    public const int Columns = 6;
    public const int Rows = 4;

    public static IEnumerable<int> Squares => Enumerable.Range(1, Columns * Rows);

    /// <summary>The middle of a square; null for a number that the grid does not have.</summary>
    public static DefectPlace? Middle(Guid photo, int square) =>
        square is < 1 or > Columns * Rows
            ? null
            : new(photo, Percent((square - 1) % Columns, Columns), Percent((square - 1) / Columns, Rows));

    /// <summary>The square that holds a place.</summary>
    public static int Of(int leftPercent, int topPercent) =>
        1 + Index(leftPercent, Columns) + Columns * Index(topPercent, Rows);

    /// <summary>« en haut à gauche » : where a square is, for whoever does not see the photo.</summary>
    public static string Words(int square) =>
        $"{Third(Row(square), Rows, "en haut", "au milieu", "en bas")} {Third(Column(square), Columns, "à gauche", "au centre", "à droite")}";

    private static int Column(int square) => (square - 1) % Columns;

    private static int Row(int square) => (square - 1) / Columns;

    private static int Percent(int index, int of) => (int)Math.Round((index + 0.5) * 100 / of);

    private static int Index(int percent, int of) => Math.Min(of - 1, percent * of / 100);

    private static string Third(int index, int of, string first, string second, string third) =>
        ((index + 0.5) / of) switch
        {
            < 1 / 3.0 => first,
            < 2 / 3.0 => second,
            _ => third,
        };
}
