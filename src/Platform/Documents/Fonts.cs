using System.Reflection;
using System.Text;
using SkiaSharp;

namespace Marketplace.Platform.Documents;

/// <summary>
/// The typeface of our documents: Inter (SIL Open Font License 1.1), as the package Avalonia.Fonts.Inter carries it. A
/// document brings its letters along: it looks the same on every machine, whatever fonts that machine has.
/// </summary>
internal static class Fonts
{
    private const string Package = "Avalonia.Fonts.Inter.dll";

    public static SKTypeface Regular { get; } = Load("/Assets/Inter-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("/Assets/Inter-SemiBold.ttf");

    private static SKTypeface Load(string name)
    {
        using var resource =
            Assembly.Load(Packed()).GetManifestResourceStream("!AvaloniaResources")
            ?? throw new InvalidOperationException($"{Package} holds no files.");
        using var file = SKData.CreateCopy(Find(resource, name));
        return SKTypeface.FromData(file) ?? throw new InvalidOperationException($"{name} is no font.");
    }

    /// <summary>The package's library is embedded whole, for its files alone: its code needs what we do not have.</summary>
    private static byte[] Packed()
    {
        using var library = typeof(Fonts).Assembly.GetManifestResourceStream(Package)!;
        var bytes = new byte[library.Length];
        library.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The package keeps its files one behind the other, after an index of path, offset and size.</summary>
    private static byte[] Find(Stream resource, string name)
    {
        using var reader = new BinaryReader(resource, Encoding.UTF8);
        var start = sizeof(int) + reader.ReadInt32();
        _ = reader.ReadInt32(); // version of the index
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (path, offset, size) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            if (path != name)
                continue;
            resource.Seek(start + offset, SeekOrigin.Begin);
            return reader.ReadBytes(size);
        }
        throw new InvalidOperationException($"{Package} has no {name}.");
    }
}
