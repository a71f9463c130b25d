using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>
/// Letters drawn as strokes, since a bare machine has no font: each glyph is a few polylines on a grid four wide
/// and six high, « 062046 1434 » being an A.
/// </summary>
internal static class StrokeLetters
{
    private const int GlyphHeight = 6;
    private const float Advance = 6f;

    private static readonly Dictionary<char, string> Glyphs = new()
    {
        ['A'] = "062046 1434",
        ['B'] = "0006 063645443303 3342413000",
        ['C'] = "4130100105163645",
        ['D'] = "0006 062645412000",
        ['E'] = "40000646 0333",
        ['F'] = "400006 0333",
        ['G'] = "4130100105163645432343",
        ['H'] = "0006 4046 0343",
        ['I'] = "2026",
        ['J'] = "4045361605",
        ['K'] = "0006 400346",
        ['L'] = "000646",
        ['M'] = "0600234046",
        ['N'] = "06004640",
        ['O'] = "100105163645413010",
        ['P'] = "06003041423303",
        ['Q'] = "100105163645413010 2446",
        ['R'] = "06003041423303 2346",
        ['S'] = "413010010213334445361605",
        ['T'] = "0040 2026",
        ['U'] = "000516364540",
        ['V'] = "002640",
        ['W'] = "0016223640",
        ['X'] = "0046 4006",
        ['Y'] = "002340 2326",
        ['Z'] = "00400646",
        ['0'] = "100105163645413010 1432",
        ['1'] = "022026",
        ['2'] = "01103041420646",
        ['3'] = "0110304142334445361605",
        ['4'] = "36300444",
        ['5'] = "400003334445361605",
        ['6'] = "4130100105163645443303",
        ['7'] = "004016",
        ['8'] = "10010213334445361605041333 1030414233",
        ['9'] = "0516364541301001021343",
        ['-'] = "1333",
        ['.'] = "2526",
        ['\''] = "2021",
        ['’'] = "2021",
    };

    /// <summary>How wide a text is, for letters of this height.</summary>
    public static float Width(string text, float height) =>
        Letters(text).Count(letter => !IsAccent(letter)) * Advance * height / GlyphHeight;

    /// <summary>Draws in capitals, from the top left corner.</summary>
    public static void Draw(SKCanvas canvas, string text, float x, float y, float height, SKColor colour)
    {
        using var path = Outline(text, x, y, height / GlyphHeight);
        if (path.IsEmpty)
            return;
        using var corners = SKPathEffect.CreateCorner(height / 5);
        using var pen = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = height / 7.5f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
            PathEffect = corners,
        };
        canvas.DrawPath(path, pen);
    }

    private static SKPath Outline(string text, float x, float y, float unit)
    {
        var path = new SKPath();
        var left = x - Advance * unit;
        foreach (var letter in Letters(text))
        {
            if (IsAccent(letter))
            {
                AddAccent(path, letter, left, y, unit);
                continue;
            }
            left += Advance * unit;
            if (Glyphs.TryGetValue(letter, out var strokes))
                AddGlyph(path, strokes, left, y, unit);
        }
        return path;
    }

    private static void AddGlyph(SKPath path, string strokes, float left, float top, float unit)
    {
        foreach (var stroke in strokes.Split(' '))
            for (var place = 0; place < stroke.Length; place += 2)
            {
                var point = new SKPoint(left + (stroke[place] - '0') * unit, top + (stroke[place + 1] - '0') * unit);
                if (place == 0)
                    path.MoveTo(point);
                else
                    path.LineTo(point);
            }
    }

    private static void AddAccent(SKPath path, char accent, float left, float top, float unit)
    {
        if (accent is '\u0302')
        {
            path.MoveTo(left + unit, top - 0.9f * unit);
            path.LineTo(left + 2 * unit, top - 2.2f * unit);
            path.LineTo(left + 3 * unit, top - 0.9f * unit);
            return;
        }
        var (from, to) = accent is '\u0300' ? (-2.2f, -1f) : (-1f, -2.2f);
        path.MoveTo(left + 1.4f * unit, top + from * unit);
        path.LineTo(left + 2.8f * unit, top + to * unit);
    }

    // Acute, grave and circumflex follow their letter once decomposed; the alphabet has no other accent.
    private static bool IsAccent(char letter) => letter is '\u0301' or '\u0300' or '\u0302';

    private static string Letters(string text) =>
        string.Concat(
            text.ToUpper(CultureInfo.InvariantCulture)
                .Normalize(NormalizationForm.FormD)
                .Where(letter =>
                    IsAccent(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                )
        );
}
