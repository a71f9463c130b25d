using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

internal sealed class DesktopDrawer(Brush brush, FlawDrawer flaws, DemoComputer computer)
{
    private const float Middle = PhotoDrawer.Width / 2f;
    private const float Table = 930;
    private readonly SKColor shell = SKColor.Parse(computer.Model.Finish.Shell);

    private bool IsTiny => computer.Model.Name.Contains("M720q", StringComparison.Ordinal);

    private SKRect Face => Standing(IsTiny ? 170 : 300, IsTiny ? 560 : 720);

    private SKRect Flank => Standing(IsTiny ? 590 : 820, IsTiny ? 560 : 720);

    public void Draw(PhotoView view)
    {
        switch (view)
        {
            case PhotoView.Front:
                Front();
                break;
            case PhotoView.Back:
                Back();
                break;
            case PhotoView.Inside:
                InsideDrawer.Draw(brush, computer);
                break;
            case PhotoView.Accessories:
                AccessoriesDrawer.Draw(brush, withScreen: false);
                break;
            default:
                Side(view is PhotoView.Left);
                break;
        }
    }

    private void Front()
    {
        var face = Face;
        Case(face);
        var bezel = SKRect.Inflate(face, -16, -18);
        brush.Panel(bezel, 10, Brush.Lighter(shell, -0.18f));
        for (var line = 0; line < 12; line++)
            brush.Line(
                bezel.Left + 24,
                bezel.Bottom - 60 - line * 16,
                bezel.Right - 24,
                bezel.Bottom - 60 - line * 16,
                new SKColor(8, 8, 10),
                5
            );
        brush.Ring(face.MidX, face.Top + 74, 24, new SKColor(220, 226, 230), 5);
        brush.Line(face.MidX, face.Top + 52, face.MidX, face.Top + 72, new SKColor(220, 226, 230), 5);
        if (!IsTiny)
            brush.Panel(SKRect.Create(face.Left + 34, face.Top + 140, face.Width - 68, 18), 4, new SKColor(14, 14, 16));
        PortColumn(face);
        var brand = computer.Model.Brand;
        StrokeLetters.Draw(
            brush.Canvas,
            brand,
            face.MidX - StrokeLetters.Width(brand, 20) / 2,
            face.Top + (IsTiny ? 440 : 430),
            20,
            new SKColor(205, 208, 212)
        );
    }

    private void PortColumn(SKRect face)
    {
        var top = face.Top + (IsTiny ? 150 : 210);
        foreach (var (port, place) in PortDrawer.DesktopFront.Select((port, place) => (port, place)))
            PortDrawer.Row(brush, [port], face.MidX - 30, top + place * 52, 0.85f);
    }

    private void Back()
    {
        var face = Face;
        Case(face);
        brush.Panel(SKRect.Inflate(face, -14, -14), 6, new SKColor(158, 162, 168));
        if (!IsTiny)
            Fan(face.MidX, face.Top + 130, 84);
        var top = face.Top + (IsTiny ? 60 : 260);
        foreach (var (port, place) in PortDrawer.DesktopBack.Select((port, place) => (port, place)))
            PortDrawer.Row(brush, [port], face.MidX - 34, top + place * 62, 0.85f);
    }

    private void Fan(float x, float y, float radius)
    {
        brush.Disc(x, y, radius, new SKColor(24, 25, 28));
        for (var ring = 1; ring <= 4; ring++)
            brush.Ring(x, y, radius * ring / 4.4f, new SKColor(120, 124, 130), 4);
        brush.Disc(x, y, radius * 0.22f, new SKColor(70, 73, 78));
    }

    private void Side(bool left)
    {
        var flank = Flank;
        Case(flank);
        for (var row = 0; row < 5; row++)
        for (var hole = 0; hole < 12; hole++)
            brush.Disc(flank.Right - 110 - hole * 22, flank.Top + 110 + row * 22, 6, new SKColor(10, 10, 12, 200));
        brush.Line(
            flank.Left + 30,
            flank.Bottom - 40,
            flank.Right - 30,
            flank.Bottom - 40,
            Brush.Lighter(shell, -0.4f),
            3
        );
        if (left)
            flaws.Draw(Zone.Sides, flank);
    }

    private void Case(SKRect place)
    {
        brush.Shadow(place.MidX, place.Bottom + 4, place.Width * 1.4f, 80);
        brush.LitPanel(place, 14, shell);
    }

    private static SKRect Standing(float width, float height) =>
        SKRect.Create(Middle - width / 2, Table - height, width, height);
}
