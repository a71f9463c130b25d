using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>An AZERTY keyboard in five rows, letters included.</summary>
internal static class KeyboardDrawer
{
    private const float Columns = 15f;

    private static readonly string[] Rows = ["²1234567890°+", "AZERTYUIOP^$", "QSDFGHJKLMÙ*", "<WXCVBN,;:!"];

    // How far the first letter of each row stands from the edge, in keys: Tab, the lock and Shift come before it.
    private static readonly float[] Starts = [0, 1.5f, 1.75f, 1.25f];

    public static void Draw(Brush brush, SKRect place, SKColor keys)
    {
        brush.Panel(SKRect.Inflate(place, 8, 8), 12, Brush.Lighter(keys, -0.35f));
        var ink = keys.Red > 120 ? new SKColor(40, 40, 40) : new SKColor(215, 218, 222, 190);
        for (var row = 0; row < Rows.Length; row++)
            Row(brush, place, row, keys, ink);
        Key(brush, place, 4, 0, 3.5f, keys);
        Key(brush, place, 4, 3.5f, 6.5f, keys);
        Key(brush, place, 4, 10, 5, keys);
    }

    private static void Row(Brush brush, SKRect place, int row, SKColor keys, SKColor ink)
    {
        var start = Starts[row];
        if (start > 0)
            Key(brush, place, row, 0, start, keys);
        for (var column = 0; column < Rows[row].Length; column++)
        {
            var key = Key(brush, place, row, start + column, 1, keys);
            StrokeLetters.Draw(
                brush.Canvas,
                Rows[row][column].ToString(),
                key.Left + key.Width * 0.3f,
                key.Top + key.Height * 0.3f,
                key.Height * 0.26f,
                ink
            );
        }
        var end = start + Rows[row].Length;
        Key(brush, place, row, end, Columns - end, keys);
    }

    private static SKRect Key(Brush brush, SKRect place, int row, float column, float keysWide, SKColor colour)
    {
        var unit = place.Width / Columns;
        var high = place.Height / 5;
        var key = SKRect.Create(
            place.Left + column * unit + 2.5f,
            place.Top + row * high + 2.5f,
            keysWide * unit - 5,
            high - 5
        );
        brush.Panel(key, 6, Brush.Lighter(colour, 0.08f));
        return key;
    }
}
