using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Workshop.Photos;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Marketplace.Tests.Workshop.Photos;

/// <summary>What becomes of the files that somebody sends as photos.</summary>
public sealed class DevelopPhotoTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_photo_is_kept_in_three_widths_as_WebP()
    {
        var made = await Develop(Camera.Jpeg(2000, 1500));

        Assert.Equal((1600, 1200), (made.Width, made.Height));
        Assert.Equal(new[] { 1600, 800, 400 }.AsEnumerable(), await Task.WhenAll(Widths(made)));
        Assert.All(await Task.WhenAll(Files(made)), file => Assert.True(file.AsSpan(8, 4).SequenceEqual("WEBP"u8)));
    }

    [Fact]
    public async Task A_small_photo_is_not_blown_up()
    {
        var made = await Develop(Camera.Png(640, 480));

        Assert.Equal(new[] { 640, 640, 400 }.AsEnumerable(), await Task.WhenAll(Widths(made)));
    }

    [Fact]
    public async Task WebP_is_read_too() => Assert.Equal(640, (await Develop(Camera.Webp())).Width);

    [Fact]
    public async Task A_photo_taken_upright_stands_upright()
    {
        var made = await Develop(Camera.LyingWithMetadata(800, 600));

        Assert.Equal((600, 800), (made.Width, made.Height));
    }

    [Fact]
    public async Task Neither_the_place_nor_the_telephone_is_kept()
    {
        var sent = Camera.LyingWithMetadata(800, 600);
        Assert.Contains("Telephone of a donor", System.Text.Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        foreach (var kept in await Task.WhenAll(Files(await Develop(sent))))
        {
            using var image = Image.NewFromBuffer(kept);
            Assert.DoesNotContain(image.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal));
            Assert.DoesNotContain("donor", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_photo_has_the_same_name()
    {
        var sent = Camera.Jpeg(640, 480);

        Assert.Equal(await Develop(sent), await Develop(sent));
    }

    [Fact]
    public async Task A_text_that_calls_itself_a_photo_is_refused() =>
        Assert.Equal(["not-a-photo"], await Refused("<svg onload=alert(1)>"u8.ToArray()));

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal(["not-a-photo"], await Refused([]));

    [Fact]
    public async Task A_format_that_we_do_not_take_is_refused() =>
        Assert.Equal(["not-a-photo"], await Refused(Camera.Gif()));

    [Fact]
    public async Task A_truncated_photo_is_refused_rather_than_half_grey()
    {
        var whole = Camera.Jpeg();

        Assert.Contains("not-a-photo", await Refused(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public async Task Garbage_behind_the_first_bytes_of_a_photo_is_refused() =>
        Assert.Contains("not-a-photo", await Refused([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[4000]]));

    [Fact]
    public async Task A_stamp_is_too_small() => Assert.Equal(["photo-too-small"], await Refused(Camera.Png(200, 150)));

    [Fact]
    public async Task A_file_over_twelve_mebibytes_is_not_even_opened() =>
        Assert.Equal(
            ["photo-too-large"],
            await Refused([.. Camera.Jpeg(640, 480), .. new byte[DevelopPhoto.MostBytes]])
        );

    [Fact]
    public async Task A_few_bytes_that_unfold_into_a_giant_are_refused()
    {
        using var giant = Image.Black(13_000, 6_000);
        var bomb = giant.PngsaveBuffer();

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(["photo-too-large"], await Refused(bomb));
    }

    private async Task<PictureFiles> Develop(byte[] sent)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DevelopPhoto>().Develop(sent, default);
    }

    private async Task<IReadOnlyList<string>> Refused(byte[] sent)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Develop(sent));
        return [.. refusal.Reasons.Select(reason => reason.Code)];
    }

    private IEnumerable<Task<byte[]>> Files(PictureFiles made) =>
        new[] { made.Large, made.Medium, made.Small }.Select(async name =>
            (await shop.Services.GetRequiredService<IFiles>().Read(FileKind.Photo, name))!
        );

    private IEnumerable<Task<int>> Widths(PictureFiles made) =>
        Files(made)
            .Select(async file =>
            {
                using var image = Image.NewFromBuffer(await file);
                return image.Width;
            });
}
