using SkiaSharp;

namespace Marketplace.Web.Demo.Photos;

internal enum Port
{
    Power,
    Usb,
    UsbC,
    Hdmi,
    Network,
    Audio,
    Vent,
}

/// <summary>The sockets of a computer, in a row.</summary>
internal static class PortDrawer
{
    private static readonly SKColor Hole = new(10, 11, 13);
    private static readonly SKColor Metal = new(150, 154, 160);

    public static Port[] LaptopLeft { get; } = [Port.Power, Port.UsbC, Port.Usb, Port.Vent, Port.Hdmi];
    public static Port[] LaptopRight { get; } = [Port.Audio, Port.Usb, Port.Usb, Port.Network];
    public static Port[] DesktopFront { get; } = [Port.Audio, Port.Usb, Port.Usb, Port.UsbC];
    public static Port[] DesktopBack { get; } = [Port.Usb, Port.Usb, Port.Usb, Port.Network, Port.Hdmi, Port.Audio];

    public static void Row(Brush brush, IEnumerable<Port> ports, float left, float middle, float scale = 1)
    {
        foreach (var port in ports)
        {
            var (width, height) = Size(port);
            Draw(brush, port, SKRect.Create(left, middle - height * scale / 2, width * scale, height * scale));
            left += (width + 46) * scale;
        }
    }

    private static (float Width, float Height) Size(Port port) =>
        port switch
        {
            Port.Power or Port.Audio => (24, 24),
            Port.UsbC => (44, 16),
            Port.Hdmi => (76, 26),
            Port.Network => (64, 44),
            Port.Vent => (190, 30),
            _ => (70, 26),
        };

    private static void Draw(Brush brush, Port port, SKRect place)
    {
        if (port is Port.Power or Port.Audio)
        {
            brush.Disc(place.MidX, place.MidY, place.Width / 2, Metal);
            brush.Disc(place.MidX, place.MidY, place.Width / 3, Hole);
            return;
        }
        if (port is Port.Vent)
        {
            for (var slot = 0; slot < 10; slot++)
                brush.Panel(
                    SKRect.Create(place.Left + slot * place.Width / 10, place.Top, place.Width / 22, place.Height),
                    4,
                    Hole
                );
            return;
        }
        brush.Panel(SKRect.Inflate(place, 4, 4), 6, Metal);
        brush.Panel(place, port is Port.UsbC ? place.Height / 2 : 4, Hole);
        if (port is Port.Usb)
            brush.Panel(
                SKRect.Create(place.Left + 8, place.MidY - 2, place.Width - 16, place.Height / 3),
                2,
                new SKColor(58, 92, 150)
            );
    }
}
