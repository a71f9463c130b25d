using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

internal sealed class AllInOneDrawer(Brush brush, FlawDrawer flaws, DemoComputer computer)
{
    private const float Middle = PhotoDrawer.Width / 2f;
    private readonly SKColor shell = SKColor.Parse(computer.Model.Finish.Shell);

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
            case PhotoView.Bottom:
                Foot();
                break;
            case PhotoView.Accessories:
                AccessoriesDrawer.Draw(brush, withScreen: true);
                break;
            default:
                Side(view is PhotoView.Left);
                break;
        }
    }

    private static SKRect Panel => SKRect.Create(Middle - 560, 130, 1120, 690);

    private void Front()
    {
        Stand();
        brush.LitPanel(Panel, 16, shell);
        var screen = SKRect.Create(Panel.Left + 22, Panel.Top + 22, Panel.Width - 44, Panel.Height - 96);
        ScreenDrawer.Draw(brush, screen);
        flaws.Draw(Zone.Screen, screen);
        var brand = computer.Model.Brand;
        StrokeLetters.Draw(
            brush.Canvas,
            brand,
            Middle - StrokeLetters.Width(brand, 24) / 2,
            Panel.Bottom - 50,
            24,
            Brush.Lighter(shell, shell.Red > 120 ? -0.5f : 0.5f)
        );
        flaws.Draw(Zone.Bezel, SKRect.Create(Panel.Left, Panel.Bottom - 70, Panel.Width, 60));
    }

    private void Back()
    {
        Stand();
        brush.LitPanel(Panel, 16, Brush.Lighter(shell, -0.1f));
        for (var slot = 0; slot < 22; slot++)
            brush.Panel(
                SKRect.Create(Panel.Left + 190 + slot * 34, Panel.Top + 60, 14, 70),
                7,
                new SKColor(10, 10, 12, 190)
            );
        PortDrawer.Row(brush, PortDrawer.DesktopBack, Panel.Left + 40, Panel.Bottom - 80, 0.58f);
        brush.LitPanel(SKRect.Create(Middle - 130, Panel.MidY - 60, 260, 330), 12, Brush.Lighter(shell, -0.2f));
    }

    private void Side(bool left)
    {
        var place = SKRect.Create(Middle - 44, 170, 88, 700);
        brush.Shadow(Middle, 936, 520, 70);
        brush.LitPanel(SKRect.Create(Middle - 190, 908, 380, 26), 12, Brush.Lighter(shell, -0.2f));
        brush.LitPanel(SKRect.Create(Middle + 30, 600, 60, 320), 12, Brush.Lighter(shell, -0.2f));
        brush.LitPanel(place, 18, shell);
        foreach (
            var (port, number) in (left ? PortDrawer.DesktopFront : [Port.Usb, Port.Audio]).Select(
                (port, number) => (port, number)
            )
        )
            PortDrawer.Row(brush, [port], Middle - 24, 320 + number * 60, 0.7f);
        if (left)
            flaws.Draw(Zone.Sides, place);
    }

    private void Foot()
    {
        brush.Shadow(Middle, 860, 900, 130);
        var place = SKRect.Create(Middle - 380, 340, 760, 500);
        brush.LitPanel(place, 40, Brush.Lighter(shell, -0.2f));
        foreach (var (x, y) in new[] { (450f, 400f), (1150f, 400f), (450f, 780f), (1150f, 780f) })
            brush.Disc(x + (x < Middle ? 60 : -60), y, 26, new SKColor(14, 14, 16));
        flaws.Draw(Zone.Bottom, place);
    }

    private void Stand()
    {
        brush.Shadow(Middle, 946, 760, 90);
        brush.LitPanel(SKRect.Create(Middle - 110, 780, 220, 150), 10, Brush.Lighter(shell, -0.25f));
        brush.LitPanel(SKRect.Create(Middle - 280, 912, 560, 34), 16, Brush.Lighter(shell, -0.15f));
    }
}
