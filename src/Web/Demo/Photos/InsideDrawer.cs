using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

/// <summary>A desktop with its cover off: board, cooler, memory, drives.</summary>
internal static class InsideDrawer
{
    private static readonly SKColor Steel = new(176, 180, 186);
    private static readonly SKColor Board = new(38, 84, 66);

    public static void Draw(Brush brush, DemoComputer computer)
    {
        var tray = SKRect.Create(330, 170, 940, 820);
        brush.Shadow(800, 990, 1200, 120);
        brush.LitPanel(tray, 16, Steel);
        brush.Panel(SKRect.Inflate(tray, -26, -26), 8, new SKColor(120, 124, 130));
        var board = SKRect.Create(380, 220, 520, 720);
        brush.Panel(board, 8, Board);
        Cooler(brush, 560, 430);
        Memory(brush, MemoryCount(computer));
        for (var chip = 0; chip < 9; chip++)
            brush.Panel(SKRect.Create(410 + chip % 3 * 90, 690 + chip / 3 * 70, 56, 40), 4, new SKColor(20, 24, 22));
        foreach (var (drive, place) in computer.Drives.Select((drive, place) => (drive, place)))
            Drive(brush, drive, SKRect.Create(940, 250 + place * 330, 290, 290));
    }

    private static int MemoryCount(DemoComputer computer) => Evidence.MemoryModule.Of(computer).Count;

    private static void Cooler(Brush brush, float x, float y)
    {
        brush.Disc(x, y, 132, new SKColor(30, 32, 35));
        for (var blade = 0; blade < 9; blade++)
        {
            var angle = blade * MathF.Tau / 9;
            brush.Line(
                x + 30 * MathF.Cos(angle),
                y + 30 * MathF.Sin(angle),
                x + 118 * MathF.Cos(angle + 0.5f),
                y + 118 * MathF.Sin(angle + 0.5f),
                new SKColor(84, 88, 94),
                16
            );
        }
        brush.Disc(x, y, 38, new SKColor(200, 203, 207));
    }

    private static void Memory(Brush brush, int modules)
    {
        for (var slot = 0; slot < 4; slot++)
        {
            var place = SKRect.Create(745 + slot * 34, 260, 20, 360);
            brush.Panel(place, 4, new SKColor(16, 18, 20));
            if (slot % 2 == 0 && slot / 2 < modules)
                brush.Panel(SKRect.Inflate(place, -3, -16), 2, new SKColor(58, 120, 92));
        }
    }

    private static void Drive(Brush brush, DemoDrive drive, SKRect place)
    {
        brush.LitPanel(place, 10, drive.Kind is DriveKind.Hdd ? new SKColor(196, 200, 205) : new SKColor(40, 42, 46));
        brush.Panel(SKRect.Inflate(place, -30, -60), 4, new SKColor(244, 242, 236));
        var words = drive.Kind is DriveKind.Hdd ? "Disque dur" : "SSD";
        StrokeLetters.Draw(brush.Canvas, words, place.Left + 50, place.Top + 90, 20, new SKColor(30, 30, 30));
        StrokeLetters.Draw(
            brush.Canvas,
            $"{drive.Bytes / 1_000_000_000} Go",
            place.Left + 50,
            place.Top + 134,
            20,
            new SKColor(30, 30, 30)
        );
    }
}
