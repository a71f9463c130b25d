using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>What is handed over with a desktop: keyboard, mouse, power cord.</summary>
internal static class AccessoriesDrawer
{
    private static readonly SKColor Black = new(36, 38, 42);

    public static void Draw(Brush brush, bool withScreen)
    {
        var keyboard = SKRect.Create(220, withScreen ? 470 : 430, 900, 300);
        brush.Shadow(670, keyboard.Bottom + 20, 1060, 90);
        brush.LitPanel(keyboard, 22, Black);
        KeyboardDrawer.Draw(brush, SKRect.Inflate(keyboard, -34, -36), new SKColor(22, 23, 26));
        Mouse(brush, 1290, keyboard.MidY);
        Cord(brush);
    }

    private static void Mouse(Brush brush, float x, float y)
    {
        brush.Shadow(x, y + 130, 200, 60);
        brush.LitPanel(SKRect.Create(x - 70, y - 120, 140, 240), 68, Black);
        brush.Line(x, y - 110, x, y - 20, new SKColor(12, 12, 14), 4);
        brush.Panel(SKRect.Create(x - 9, y - 86, 18, 46), 9, new SKColor(120, 124, 130));
    }

    private static void Cord(Brush brush)
    {
        using var path = new SKPath();
        path.MoveTo(260, 960);
        path.CubicTo(480, 840, 620, 1060, 860, 940);
        path.CubicTo(980, 880, 1100, 1010, 1240, 930);
        using var pen = new SKPaint
        {
            Color = Black,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 18,
            StrokeCap = SKStrokeCap.Round,
        };
        brush.Canvas.DrawPath(path, pen);
        brush.Panel(SKRect.Create(1226, 896, 110, 66), 14, Black);
        brush.Panel(SKRect.Create(190, 926, 96, 70), 22, Black);
    }
}
