using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>A mark and its place on the picture, in percent from the left and from the top.</summary>
internal sealed record DrawnMark(Flaw Flaw, int LeftPercent, int TopPercent);

/// <summary>Draws a unit's marks where they are, each within a fine ring so that nobody overlooks them.</summary>
internal sealed class FlawDrawer(Brush brush, IReadOnlyList<Flaw> flaws)
{
    private static readonly SKColor RingColour = new(201, 132, 43);

    private readonly List<DrawnMark> drawn = [];

    /// <summary>What was drawn so far.</summary>
    public IReadOnlyList<DrawnMark> Drawn => drawn;

    /// <summary>Draws the marks of one zone within the place that this zone takes in the picture.</summary>
    public void Draw(Zone zone, SKRect place)
    {
        foreach (var flaw in flaws.Where(flaw => flaw.Zone == zone))
            Draw(flaw, place.Left + place.Width * (float)flaw.X, place.Top + place.Height * (float)flaw.Y);
    }

    private void Draw(Flaw flaw, float x, float y)
    {
        var place = brush.Canvas.TotalMatrix.MapPoint(x, y);
        drawn.Add(new(flaw, Percent(place.X, PhotoDrawer.Width), Percent(place.Y, PhotoDrawer.Height)));
        var size = 14f + 12f * flaw.Severity;
        switch (flaw.Mark)
        {
            case Mark.Scratch:
                Scratch(x, y, size);
                break;
            case Mark.Crack:
                Crack(x, y, size * 2);
                break;
            case Mark.Dent:
                brush.Disc(x, y, size * 0.7f, new SKColor(0, 0, 0, 70));
                brush.Disc(x + size * 0.12f, y + size * 0.16f, size * 0.5f, new SKColor(255, 255, 255, 60));
                break;
            case Mark.Wear:
                Wear(x, y, size * 1.3f);
                break;
            default:
                brush.Disc(x, y, size * 0.5f, new SKColor(255, 255, 255, 120));
                break;
        }
        brush.Ring(x, y, size * (flaw.Mark is Mark.Crack ? 2.4f : 1.6f), RingColour, 4);
    }

    private static int Percent(float place, int of) => Math.Clamp((int)MathF.Round(100 * place / of), 0, 100);

    private void Scratch(float x, float y, float size)
    {
        brush.Line(x - size, y + size * 0.4f, x + size, y - size * 0.4f, new SKColor(255, 255, 255, 170), 3);
        brush.Line(x - size * 0.6f, y + size * 0.7f, x + size * 0.7f, y + size * 0.1f, new SKColor(0, 0, 0, 90), 2);
    }

    private void Wear(float x, float y, float size)
    {
        using var fade = SKShader.CreateRadialGradient(
            new SKPoint(x, y),
            size,
            [new SKColor(255, 255, 255, 110), new SKColor(255, 255, 255, 0)],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = fade };
        brush.Canvas.DrawCircle(x, y, size, paint);
    }

    private void Crack(float x, float y, float size)
    {
        var white = new SKColor(255, 255, 255, 220);
        for (var branch = 0; branch < 7; branch++)
        {
            var angle = branch * 0.9f + 0.3f;
            var length = size * (0.7f + branch % 3 * 0.3f);
            var (middleX, middleY) = (
                x + MathF.Cos(angle) * length * 0.5f,
                y + MathF.Sin(angle + 0.2f) * length * 0.5f
            );
            brush.Line(x, y, middleX, middleY, white, 3);
            brush.Line(middleX, middleY, x + MathF.Cos(angle) * length, y + MathF.Sin(angle) * length, white, 2);
        }
    }
}
