using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using NetVips;
using ZXing;
using ZXing.Common;

namespace Marketplace.Solidarity.TaxNotices;

/// <summary>Finds the square code (Data Matrix) on a picture. The picture is never kept.</summary>
internal static class ReadBarcode
{
    private const int MostBytes = 8 * 1024 * 1024;

    private const string NotFound =
        "Nous n’avons pas trouvé le code carré sur cette photo. Rapprochez-vous : le code seul, bien à plat, sans ombre.";

    /// <exception cref="Refusal">There is no picture, or no code on it.</exception>
    public static async Task<string> On(IFormFile sent, CancellationToken cancellation)
    {
        Refuse.If(sent.Length is 0 or > MostBytes, "Choisissez une photo de 8 Mio au plus.");
        using var memory = new MemoryStream();
        await sent.CopyToAsync(memory, cancellation);
        return Decode(memory.ToArray()) ?? throw new Refusal(NotFound);
    }

    private static string? Decode(byte[] picture)
    {
        Refuse.If(!IsPicture(picture), "Ce fichier n’est pas une photo : envoyez une image JPEG, PNG ou WebP.");
        try
        {
            using var image = Image.NewFromBuffer(picture, failOn: Enums.FailOn.Error);
            using var sized = image.ThumbnailImage(1600, height: 1600, size: Enums.Size.Down);
            using var grey = (sized.HasAlpha() ? sized.Flatten(background: [255, 255, 255]) : sized)
                .Colourspace(Enums.Interpretation.Bw)
                .ExtractBand(0)
                .Cast(Enums.BandFormat.Uchar);
            var light = new RGBLuminanceSource(
                grey.WriteToMemory<byte>(),
                grey.Width,
                grey.Height,
                RGBLuminanceSource.BitmapFormat.Gray8
            );
            var reader = new BarcodeReaderGeneric
            {
                AutoRotate = true,
                Options = new DecodingOptions { TryHarder = true, PossibleFormats = [BarcodeFormat.DATA_MATRIX] },
            };
            return reader.Decode(light)?.Text;
        }
        catch (VipsException)
        {
            throw new Refusal("Cette photo est abîmée : prenez-en une autre.");
        }
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));
}
