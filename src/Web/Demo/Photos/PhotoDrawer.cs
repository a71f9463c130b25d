using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>A JPEG of 1600 × 1200, and the marks that show in it.</summary>
internal sealed record Picture(byte[] Jpeg, IReadOnlyList<DrawnMark> Marks);

/// <summary>
/// Draws the pictures of a unit that does not exist: its model, its colours, its marks, on the same light ground as
/// real ones, and with « Photo de démonstration » written on each so that nobody takes it for a photograph.
/// </summary>
internal static class PhotoDrawer
{
    public const int Width = 1600;
    public const int Height = 1200;
    private const int Quality = 86;

    public static Picture Draw(DemoComputer computer, PhotoView view)
    {
        using var bitmap = new SKBitmap(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        var brush = new Brush(canvas);
        Ground(brush, standing: view is PhotoView.Front or PhotoView.Back or PhotoView.Left or PhotoView.Right);
        var marks = Subject(brush, computer, view);
        Sign(brush, computer, view);
        canvas.Flush();
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new(jpeg.ToArray(), marks);
    }

    private static IReadOnlyList<DrawnMark> Subject(Brush brush, DemoComputer computer, PhotoView view)
    {
        var flaws = new FlawDrawer(brush, computer.Flaws);
        switch (computer.Model.Chassis)
        {
            case Chassis.Laptop:
                new LaptopDrawer(brush, flaws, computer).Draw(view);
                break;
            case Chassis.AllInOne:
                new AllInOneDrawer(brush, flaws, computer).Draw(view);
                break;
            default:
                new DesktopDrawer(brush, flaws, computer).Draw(view);
                break;
        }
        return flaws.Drawn;
    }

    private static void Ground(Brush brush, bool standing)
    {
        var wall = new SKColor(247, 245, 239);
        var table = new SKColor(228, 223, 211);
        using var light = SKShader.CreateLinearGradient(
            new SKPoint(0, 0),
            new SKPoint(0, Height),
            standing
                ? [wall, new SKColor(238, 235, 226), table, new SKColor(239, 235, 226)]
                : [wall, new SKColor(235, 231, 221)],
            standing ? [0f, 0.62f, 0.66f, 1f] : [0f, 1f],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = light };
        brush.Canvas.DrawRect(0, 0, Width, Height, paint);
    }

    private static void Sign(Brush brush, DemoComputer computer, PhotoView view)
    {
        var ink = new SKColor(27, 36, 32);
        const string mark = "Photo de démonstration";
        var width = StrokeLetters.Width(mark, 26);
        brush.Panel(SKRect.Create(48, 1104, width + 56, 62), 31, new SKColor(255, 255, 255, 225));
        StrokeLetters.Draw(brush.Canvas, mark, 78, 1123, 26, ink);
        var what = $"{computer.Model.Name} - {view.Caption()}";
        StrokeLetters.Draw(
            brush.Canvas,
            what,
            Width - 48 - StrokeLetters.Width(what, 18),
            1127,
            18,
            ink.WithAlpha(150)
        );
    }
}
