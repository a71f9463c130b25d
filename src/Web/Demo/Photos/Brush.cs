using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>The few strokes with which the pictures are drawn.</summary>
internal sealed class Brush(SKCanvas canvas)
{
    public SKCanvas Canvas => canvas;

    public void Panel(SKRect place, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(place, radius, radius, paint);
    }

    /// <summary>A panel that light falls on from above.</summary>
    public void LitPanel(SKRect place, float radius, SKColor colour)
    {
        using var light = SKShader.CreateLinearGradient(
            new SKPoint(place.Left, place.Top),
            new SKPoint(place.Left + place.Width * 0.25f, place.Bottom),
            [Lighter(colour, 0.12f), colour],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = light, IsAntialias = true };
        canvas.DrawRoundRect(place, radius, radius, paint);
        Outline(place, radius, Lighter(colour, -0.35f), 2);
    }

    public void Outline(SKRect place, float radius, SKColor colour, float width)
    {
        using var pen = Pen(colour, width);
        canvas.DrawRoundRect(place, radius, radius, pen);
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor colour, float width)
    {
        using var pen = Pen(colour, width);
        canvas.DrawLine(x1, y1, x2, y2, pen);
    }

    public void Disc(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
    }

    public void Ring(float x, float y, float radius, SKColor colour, float width)
    {
        using var pen = Pen(colour, width);
        canvas.DrawCircle(x, y, radius, pen);
    }

    /// <summary>The soft shadow under a thing that stands on a table.</summary>
    public void Shadow(float x, float y, float width, float height)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(1, height / width);
        using var fade = SKShader.CreateRadialGradient(
            SKPoint.Empty,
            width / 2,
            [new SKColor(40, 36, 28, 90), new SKColor(40, 36, 28, 0)],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = fade };
        canvas.DrawCircle(0, 0, width / 2, paint);
        canvas.Restore();
    }

    /// <summary>Lighter for a positive share, darker for a negative one.</summary>
    public static SKColor Lighter(SKColor colour, float share)
    {
        byte Shift(byte part) => (byte)Math.Clamp(share > 0 ? part + (255 - part) * share : part * (1 + share), 0, 255);
        return new SKColor(Shift(colour.Red), Shift(colour.Green), Shift(colour.Blue), colour.Alpha);
    }

    private static SKPaint Pen(SKColor colour, float width) =>
        new()
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeCap = SKStrokeCap.Round,
        };
}
