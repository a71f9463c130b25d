using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

internal sealed class LaptopDrawer(Brush brush, FlawDrawer flaws, DemoComputer computer)
{
    private const float Middle = PhotoDrawer.Width / 2f;
    private readonly SKColor shell = SKColor.Parse(computer.Model.Finish.Shell);
    private readonly SKColor deck = SKColor.Parse(computer.Model.Finish.Deck);

    // A larger screen is a larger case: 1100 pixels for 12.5 inches, 1254 for 17.3.
    private float CaseWidth => 700 + (float)computer.Model.Inches * 32;

    public void Draw(PhotoView view)
    {
        switch (view)
        {
            case PhotoView.Front:
                Open();
                break;
            case PhotoView.Lid:
                Lid();
                break;
            case PhotoView.Keyboard:
                Above();
                break;
            case PhotoView.Bottom:
                Bottom();
                break;
            default:
                Side(view is PhotoView.Right);
                break;
        }
    }

    private void Open()
    {
        var height = CaseWidth * 0.6f;
        var hinge = 860f;
        brush.Shadow(Middle, hinge + 190, CaseWidth * 1.5f, 120);
        var lid = SKRect.Create(Middle - CaseWidth / 2, hinge - height, CaseWidth, height);
        brush.LitPanel(lid, 22, shell);
        var screen = SKRect.Inflate(lid, -30, -34);
        ScreenDrawer.Draw(brush, screen);
        flaws.Draw(Zone.Screen, screen);
        flaws.Draw(Zone.Bezel, SKRect.Create(lid.Left, lid.Bottom - 30, lid.Width, 26));
        brush.Disc(Middle, lid.Top + 17, 5, new SKColor(12, 12, 14));
        brush.Panel(
            SKRect.Create(Middle - CaseWidth * 0.36f, hinge - 6, CaseWidth * 0.72f, 18),
            8,
            Brush.Lighter(shell, -0.4f)
        );
        flaws.Draw(Zone.Hinge, SKRect.Create(lid.Left, hinge - 10, lid.Width, 24));
        InPerspective(hinge + 8, 190);
    }

    /// <summary>The deck as seen from the chair: the same drawing, laid flat.</summary>
    private void InPerspective(float top, float depthOnPicture)
    {
        var depth = CaseWidth * 0.66f;
        const float spread = 1.16f;
        var canvas = brush.Canvas;
        canvas.Save();
        canvas.Translate(Middle, top);
        var fall = (1 / spread - 1) / depth;
        var flat = SKMatrix.Identity;
        flat.ScaleY = depthOnPicture / (spread * depth);
        flat.Persp1 = fall;
        canvas.Concat(flat);
        Deck(SKRect.Create(-CaseWidth / 2, 0, CaseWidth, depth), marked: false);
        canvas.Restore();
        brush.Panel(
            SKRect.Create(Middle - CaseWidth * spread / 2, top + depthOnPicture - 2, CaseWidth * spread, 16),
            8,
            Brush.Lighter(deck, -0.25f)
        );
    }

    private void Above()
    {
        var depth = CaseWidth * 0.66f;
        brush.Shadow(Middle, 590 + depth / 2, CaseWidth * 1.3f, 170);
        Deck(SKRect.Create(Middle - CaseWidth / 2, 560 - depth / 2, CaseWidth, depth), marked: true);
    }

    private void Deck(SKRect place, bool marked)
    {
        brush.LitPanel(place, 20, deck);
        var keys = SKRect.Create(
            place.Left + place.Width * 0.06f,
            place.Top + place.Height * 0.1f,
            place.Width * 0.88f,
            place.Height * 0.46f
        );
        KeyboardDrawer.Draw(brush, keys, SKColor.Parse(computer.Model.Finish.Keys));
        if (computer.Model.Finish.PointingStick)
            brush.Disc(keys.MidX - keys.Width * 0.035f, keys.Top + keys.Height * 0.52f, 10, new SKColor(176, 42, 36));
        var pad = SKRect.Create(
            place.MidX - place.Width * 0.15f,
            place.Top + place.Height * 0.64f,
            place.Width * 0.3f,
            place.Height * 0.28f
        );
        brush.Panel(pad, 12, Brush.Lighter(deck, -0.12f));
        brush.Outline(pad, 12, Brush.Lighter(deck, -0.35f), 2);
        if (marked)
            flaws.Draw(Zone.Keyboard, place);
    }

    private void Lid()
    {
        var depth = CaseWidth * 0.66f;
        brush.Shadow(Middle, 590 + depth / 2, CaseWidth * 1.3f, 170);
        var place = SKRect.Create(Middle - CaseWidth / 2, 560 - depth / 2, CaseWidth, depth);
        brush.LitPanel(place, 24, shell);
        var brand = computer.Model.Brand;
        StrokeLetters.Draw(
            brush.Canvas,
            brand,
            Middle - StrokeLetters.Width(brand, 44) / 2,
            place.MidY - 22,
            44,
            Brush.Lighter(shell, shell.Red > 120 ? -0.45f : 0.4f)
        );
        flaws.Draw(Zone.Lid, place);
    }

    private void Bottom()
    {
        var depth = CaseWidth * 0.66f;
        brush.Shadow(Middle, 590 + depth / 2, CaseWidth * 1.3f, 170);
        var place = SKRect.Create(Middle - CaseWidth / 2, 560 - depth / 2, CaseWidth, depth);
        var dark = Brush.Lighter(shell, -0.15f);
        brush.LitPanel(place, 24, dark);
        for (var slot = 0; slot < 14; slot++)
            brush.Panel(
                SKRect.Create(place.Left + place.Width * 0.3f + slot * 26, place.Top + 70, 12, 110),
                6,
                new SKColor(10, 10, 12, 190)
            );
        foreach (var (x, y) in Corners(place, 46))
            brush.Panel(SKRect.Create(x - 42, y - 12, 84, 24), 12, new SKColor(14, 14, 16));
        foreach (var (x, y) in Corners(place, 110))
            brush.Disc(x, y, 8, Brush.Lighter(dark, -0.5f));
        Label(SKRect.Create(place.MidX - 150, place.Bottom - 190, 300, 120));
        flaws.Draw(Zone.Bottom, place);
        flaws.Draw(Zone.Feet, place);
    }

    private void Label(SKRect place)
    {
        brush.Panel(place, 6, new SKColor(240, 238, 232));
        StrokeLetters.Draw(
            brush.Canvas,
            computer.Model.Name,
            place.Left + 16,
            place.Top + 16,
            14,
            new SKColor(40, 40, 40)
        );
        for (var bar = 0; bar < 44; bar++)
            brush.Line(
                place.Left + 18 + bar * 6,
                place.Top + 52,
                place.Left + 18 + bar * 6,
                place.Bottom - 18,
                new SKColor(30, 30, 30),
                1 + Invented.Between(0, 3, $"{bar}{computer.Key}")
            );
    }

    private void Side(bool right)
    {
        var width = CaseWidth * 1.05f;
        var place = SKRect.Create(Middle - width / 2, 740, width, 92);
        brush.Shadow(Middle, 836, width * 1.15f, 70);
        brush.LitPanel(SKRect.Create(place.Left, place.Top, width, 34), 14, shell);
        brush.LitPanel(SKRect.Create(place.Left, place.Top + 36, width, 56), 16, deck);
        var ports = right ? PortDrawer.LaptopRight : PortDrawer.LaptopLeft;
        PortDrawer.Row(brush, ports, place.Left + width * 0.12f, place.Top + 64);
        if (right)
            flaws.Draw(Zone.Sides, place);
    }

    private static IEnumerable<(float X, float Y)> Corners(SKRect place, float inside)
    {
        yield return (place.Left + inside + 20, place.Top + inside);
        yield return (place.Right - inside - 20, place.Top + inside);
        yield return (place.Left + inside + 20, place.Bottom - inside);
        yield return (place.Right - inside - 20, place.Bottom - inside);
    }
}
