using NetVips;

namespace Marketplace.Tests.Workshop.Photos;

/// <summary>Takes photos: pictures of nothing, each one different, in the formats that telephones send.</summary>
internal static class Camera
{
    private static int taken;

    public static byte[] Jpeg(int width = 1200, int height = 900)
    {
        using var picture = Picture(width, height);
        return picture.JpegsaveBuffer(q: 60);
    }

    public static byte[] Png(int width = 640, int height = 480)
    {
        using var picture = Picture(width, height);
        return picture.PngsaveBuffer();
    }

    public static byte[] Webp(int width = 640, int height = 480)
    {
        using var picture = Picture(width, height);
        return picture.WebpsaveBuffer();
    }

    public static byte[] Gif()
    {
        using var picture = Picture(640, 480);
        return picture.GifsaveBuffer();
    }

    /// <summary>As a telephone held upright stores it: lying, with a word that says so, and the place where it was.</summary>
    public static byte[] LyingWithMetadata(int width, int height)
    {
        using var picture = Picture(width, height)
            .Mutate(photo =>
            {
                photo.Set(GValue.GIntType, "orientation", 6);
                photo.Set(GValue.GStrType, "exif-ifd0-Make", "Telephone of a donor");
                photo.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "43/1 50/1 12/1");
            });
        return picture.JpegsaveBuffer();
    }

    public static MultipartFormDataContent Form(params byte[][] photos)
    {
        var form = new MultipartFormDataContent();
        foreach (var photo in photos)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new("image/jpeg");
            form.Add(file, "photos", "photo.jpg");
        }
        return form;
    }

    private static Image Picture(int width, int height)
    {
        var shade = Interlocked.Increment(ref taken);
        var noise = Image.Gaussnoise(width, height, mean: 128, sigma: 30, seed: shade).Cast(Enums.BandFormat.Uchar);
        return noise.Bandjoin(noise, noise).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
