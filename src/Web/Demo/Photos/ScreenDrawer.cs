using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>A lit screen: hills at dawn, a task bar.</summary>
internal static class ScreenDrawer
{
    public static void Draw(Brush brush, SKRect place)
    {
        var canvas = brush.Canvas;
        canvas.Save();
        canvas.ClipRect(place, antialias: true);
        using (
            var dawn = SKShader.CreateLinearGradient(
                new SKPoint(place.Left, place.Top),
                new SKPoint(place.Left, place.Bottom),
                [new SKColor(154, 190, 202), new SKColor(236, 220, 190)],
                SKShaderTileMode.Clamp
            )
        )
        {
            using var sky = new SKPaint { Shader = dawn };
            canvas.DrawRect(place, sky);
        }
        brush.Disc(
            place.Left + place.Width * 0.7f,
            place.Top + place.Height * 0.48f,
            place.Width * 0.045f,
            new SKColor(250, 238, 205)
        );
        Hill(canvas, place, 0.62f, 0.2f, new SKColor(120, 152, 138));
        Hill(canvas, place, 0.72f, 0.7f, new SKColor(74, 116, 98));
        Hill(canvas, place, 0.84f, 0.35f, new SKColor(31, 90, 69));
        brush.Panel(SKRect.Create(place.Left, place.Bottom - 34, place.Width, 34), 0, new SKColor(20, 26, 24, 220));
        for (var icon = 0; icon < 5; icon++)
            brush.Panel(
                SKRect.Create(place.Left + 14 + icon * 40, place.Bottom - 27, 20, 20),
                5,
                new SKColor(220, 226, 220, 200)
            );
        canvas.Restore();
        brush.Outline(place, 2, new SKColor(8, 8, 10), 4);
    }

    private static void Hill(SKCanvas canvas, SKRect place, float height, float summit, SKColor colour)
    {
        using var path = new SKPath();
        var top = place.Top + place.Height * height;
        path.MoveTo(place.Left, place.Bottom);
        path.LineTo(place.Left, top);
        path.QuadTo(
            place.Left + place.Width * summit,
            top - place.Height * 0.26f,
            place.Right,
            top + place.Height * 0.05f
        );
        path.LineTo(place.Right, place.Bottom);
        path.Close();
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }
}
