using SkiaSharp;

namespace Marketplace.Platform.Documents;

/// <summary>An A4 page that is written from top to bottom, and turned where it is full. Lengths are points (1/72 inch).</summary>
public sealed class Sheet : IDisposable
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 56;
    private const float Label = 150;
    private const float Bottom = Height - 84;

    private static readonly SKColor Ink = new(0x1b, 0x24, 0x20);
    private static readonly SKColor Soft = new(0x5a, 0x66, 0x60);
    private static readonly SKColor Line = new(0xd5, 0xdb, 0xd7);

    private readonly SKDocument document;
    private readonly Action<Sheet> foot;
    private SKCanvas canvas;
    private float y = Margin;

    internal Sheet(SKDocument document, Action<Sheet> foot)
    {
        (this.document, this.foot) = (document, foot);
        canvas = document.BeginPage(Width, Height);
    }

    /// <summary>The number of the page, from 1.</summary>
    public int Page { get; private set; } = 1;

    public void Title(string text) => Paragraph(text, Fonts.Bold, 22, Ink, Width - (2 * Margin) - 110);

    public void Lead(string text) => Paragraph(text, Fonts.Regular, 11, Soft, Width - (2 * Margin) - 110);

    public void Strong(string text) => Paragraph(text, Fonts.Bold, 12, Ink, Width - (2 * Margin));

    public void Text(string text) => Paragraph(text, Fonts.Regular, 9.5f, Ink, Width - (2 * Margin));

    /// <summary>The head of a section, which never stands alone at the foot of a page.</summary>
    public void Section(string text)
    {
        Space(16);
        Room(70);
        Rule(y);
        Space(12);
        Paragraph(text, Fonts.Bold, 12, Ink, Width - (2 * Margin));
        Space(2);
    }

    /// <summary>A name and its value; what is not known is not written.</summary>
    public void Row(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        var lines = Wrap(value, Fonts.Regular, 9.5f, Width - (2 * Margin) - Label);
        Room(14 * lines.Count);
        Write(name, Fonts.Regular, 9.5f, Soft, Margin, y + 10);
        foreach (var line in lines)
        {
            Write(line, Fonts.Regular, 9.5f, Ink, Margin + Label, y + 10);
            Space(14);
        }
    }

    /// <summary>A line of a table: words to the left, amounts in a column to the right.</summary>
    public void Entry(string words, string amount, bool strong = false)
    {
        var face = strong ? Fonts.Bold : Fonts.Regular;
        var lines = Wrap(words, face, 9.5f, Width - (2 * Margin) - Label);
        Room(14 * lines.Count);
        using (var font = new SKFont(face, 9.5f))
            Write(amount, face, 9.5f, Ink, Width - Margin - font.MeasureText(amount), y + 10);
        foreach (var line in lines)
        {
            Write(line, face, 9.5f, Ink, Margin, y + 10);
            Space(14);
        }
    }

    public void Space(float points) => y += points;

    /// <summary>A code of square modules in the upper right corner.</summary>
    public void Code(bool[][] squares, float side)
    {
        using var dark = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var path = new SKPath();
        var one = side / squares.Length;
        var left = Width - Margin - side;
        for (var row = 0; row < squares.Length; row++)
        for (var column = 0; column < squares[row].Length; column++)
            if (squares[row][column])
                path.AddRect(SKRect.Create(left + (column * one), Margin - 12 + (row * one), one, one));
        canvas.DrawPath(path, dark);
    }

    /// <summary>A small line of the foot, counted from the bottom.</summary>
    public void Foot(int line, string text) => Write(text, Fonts.Regular, 7, Soft, Margin, Height - 62 + (line * 10));

    public void Dispose()
    {
        foot(this);
        document.EndPage();
        canvas.Dispose();
    }

    private void Paragraph(string text, SKTypeface face, float size, SKColor color, float width)
    {
        foreach (var line in Wrap(text, face, size, width))
        {
            Room(size * 1.4f);
            Write(line, face, size, color, Margin, y + size);
            Space(size * 1.4f);
        }
    }

    private void Room(float points)
    {
        if (y + points <= Bottom)
            return;
        foot(this);
        document.EndPage();
        canvas = document.BeginPage(Width, Height);
        (Page, y) = (Page + 1, Margin);
    }

    private void Rule(float at)
    {
        using var paint = new SKPaint { Color = Line, StrokeWidth = 0.75f };
        canvas.DrawLine(Margin, at, Width - Margin, at, paint);
    }

    private void Write(string text, SKTypeface face, float size, SKColor color, float x, float baseline)
    {
        using var font = new SKFont(face, size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(text, x, baseline, SKTextAlign.Left, font, paint);
    }

    /// <summary>Breaks at spaces; a word longer than the line, such as a hash, is cut.</summary>
    private static List<string> Wrap(string text, SKTypeface face, float size, float width)
    {
        using var font = new SKFont(face, size);
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ').SelectMany(word => Cut(word, font, width)))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (font.MeasureText(longer) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static IEnumerable<string> Cut(string word, SKFont font, float width)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var fits = Math.Max(1, (int)(word.Length * width / font.MeasureText(word)) - 1);
            yield return word[..fits];
            word = word[fits..];
        }
        yield return word;
    }
}
