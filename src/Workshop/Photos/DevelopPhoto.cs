using Marketplace.Platform;
using Marketplace.Platform.Files;
using NetVips;

namespace Marketplace.Workshop.Photos;

/// <summary>
/// Makes the three files of a photo that somebody sent: turned upright, without metadata (the place where it was taken,
/// the telephone that took it), encoded anew, so that nothing but the picture is served.
/// </summary>
internal sealed class DevelopPhoto(IFiles files)
{
    public const int MostBytes = 12 * 1024 * 1024;
    private const int MostSide = 12_000;
    private const long MostPixels = 60_000_000;
    private const int LeastWidth = 320;
    private const int LeastHeight = 240;
    private const int Quality = 82;

    // Of 6: half the time of the default 4 for a twentieth more bytes; a worker waits for it at the bench.
    private const int Effort = 2;

    /// <exception cref="Refusal">It is no photo, or one that is too large or too small.</exception>
    public async Task<PictureFiles> Develop(ReadOnlyMemory<byte> sent, CancellationToken cancellation)
    {
        Refuse.If(sent.Length > MostBytes, TooLarge);
        Refuse.If(!IsPhoto(sent.Span), NotAPhoto);
        var prints = Prints(sent.ToArray());
        var names = new List<string>();
        foreach (var print in prints)
            names.Add(await files.Keep(FileKind.Photo, print.Content, cancellation));
        return new(names[0], names[1], names[2], prints[0].Width, prints[0].Height);
    }

    private static IReadOnlyList<Print> Prints(byte[] sent)
    {
        try
        {
            // The whole file has to decode: a truncated one would give a grey half.
            using var photo = Image.NewFromBuffer(sent, failOn: Enums.FailOn.Error);
            RefuseSize(photo.Width, photo.Height);
            using var large = Upright(photo).CopyMemory();
            return [Print.Of(large, 1600, Quality), Print.Of(large, 800, Quality), Print.Of(large, 400, Quality)];
        }
        catch (VipsException unreadable)
        {
            throw new Refusal(NotAPhoto.Text + " " + "Le fichier est peut-être abîmé.", [NotAPhoto, Cause(unreadable)]);
        }
    }

    private static Image Upright(Image photo)
    {
        // Converting colours takes three times as long as all the rest: only where the camera used colours of its own.
        var profile = photo.Contains("icc-profile-data") ? "srgb" : null;
        var upright = photo.ThumbnailImage(1600, height: MostSide, size: Enums.Size.Down, outputProfile: profile);
        return upright.HasAlpha() ? upright.Flatten(background: [255, 255, 255]) : upright;
    }

    private static void RefuseSize(int width, int height)
    {
        Refuse.If(width > MostSide || height > MostSide || (long)width * height > MostPixels, TooLarge);
        Refuse.If(width < LeastWidth || height < LeastHeight, TooSmall);
    }

    // JPEG, PNG and WebP say so in their first bytes; nothing else is given to the decoder.
    private static bool IsPhoto(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));

    private static Reason NotAPhoto { get; } =
        new(
            "not-a-photo",
            "Ce fichier n’est pas une photo que nous savons lire : envoyez une image JPEG, PNG ou WebP."
        );

    private static Reason TooLarge { get; } =
        new("photo-too-large", "Cette photo est trop lourde ou trop grande : 12 Mio et 60 millions de pixels au plus.");

    private static Reason TooSmall { get; } =
        new("photo-too-small", "Cette photo est trop petite pour montrer l’appareil : 320 pixels sur 240 au moins.");

    private static Reason Cause(VipsException unreadable) =>
        new("photo-damaged", $"Le lecteur d’images dit : {unreadable.Message.Split('\n')[0]}");

    private sealed record Print(byte[] Content, int Width, int Height)
    {
        public static Print Of(Image photo, int width, int quality)
        {
            using var print = photo.ThumbnailImage(width, height: MostSide, size: Enums.Size.Down);
            var content = print.WebpsaveBuffer(q: quality, effort: Effort, keep: Enums.ForeignKeep.None);
            return new(content, print.Width, print.Height);
        }
    }
}
