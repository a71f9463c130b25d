using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using Marketplace.Tests.Workshop.Intake;

namespace Marketplace.Tests.Workshop.Photos;

/// <summary>What is sent as a photo and is none, over HTTP: refused with a sentence, and nothing of it is served.</summary>
public sealed class HostilePhotoTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync() => unit = await UnitPath.Received(shop, await shop.NewOperator());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> NotPhotos => ["svg", "gif", "html", "pdf", "zip", "empty", "magic", "script"];

    [Theory, MemberData(nameof(NotPhotos))]
    public async Task What_is_no_photo_is_refused(string kind)
    {
        var answer = await Send(Content(kind));

        Assert.Equal((422, "not-a-photo"), (answer.Status, answer.Reasons[0]));
        Assert.Contains("n’est pas une photo que nous savons lire", answer["detail"]!, StringComparison.Ordinal);
        Assert.Empty((await unit.Read()).Json!["photos"]!.AsArray());
    }

    [Fact]
    public async Task A_truncated_photo_is_refused_and_not_half_shown()
    {
        var whole = Camera.Jpeg();

        var answer = await Send(whole[..(whole.Length / 2)]);

        Assert.Equal(422, answer.Status);
        Assert.Contains("peut-être abîmé", answer["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_of_pixels_is_refused_before_it_is_unpacked()
    {
        var bomb = PngOf(30_000, 30_000);
        Assert.True(bomb.Length < 200_000, $"The bomb weighs {bomb.Length} bytes: it is none.");
        var before = GC.GetTotalAllocatedBytes();

        var answer = await Send(bomb);

        Assert.Equal((422, "photo-too-large"), (answer.Status, answer.Reasons.Single()));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000, "It was unpacked.");
    }

    [Fact]
    public async Task A_photo_of_more_than_12_MiB_is_refused()
    {
        byte[] heavy = [.. Camera.Jpeg(), .. new byte[12 * 1024 * 1024]];

        var answer = await Send(heavy);

        Assert.Equal((422, "photo-too-large"), (answer.Status, answer.Reasons.Single()));
    }

    [Fact]
    public async Task A_thumbnail_shows_nothing_and_is_refused()
    {
        var answer = await Send(Camera.Jpeg(160, 120));

        Assert.Equal((422, "photo-too-small"), (answer.Status, answer.Reasons.Single()));
    }

    [Fact]
    public async Task A_photo_that_is_also_a_page_is_served_as_a_picture_without_the_page()
    {
        byte[] both = [.. Camera.Jpeg(640, 480), .. "<script>alert(document.cookie)</script>"u8];

        var answer = await Send(both);

        Assert.Equal(200, answer.Status);
        foreach (var size in new[] { "large", "medium", "small" })
        {
            var address = answer.Json!["photos"]![0]![size]!.ToString();
            using var served = await shop.Visit().Browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal("image/webp", served.Content.Headers.ContentType!.MediaType);
            Assert.Contains("nosniff", served.Headers.GetValues("X-Content-Type-Options"));
            Assert.DoesNotContain(
                "script",
                Encoding.Latin1.GetString(await served.Content.ReadAsByteArrayAsync()),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Where_one_file_of_several_is_no_photo_none_is_taken()
    {
        using var form = Camera.Form(Camera.Jpeg(400, 300), Content("svg"), Camera.Jpeg(400, 300));

        var answer = await Answer.Of(await unit.Worker.PostAsync(unit.Address("photos"), form));

        Assert.Equal(422, answer.Status);
        Assert.Empty((await unit.Read()).Json!["photos"]!.AsArray());
    }

    [Fact]
    public async Task The_page_shows_the_same_sentence_and_the_form_again()
    {
        var worker = await shop.SignIn(unit.Workplace.Worker);
        await worker.Open($"/atelier/appareils/{unit.Tag}/photos");

        var again = await worker.Upload([new Attached("Files", "photo.jpg", Content("svg"), "image/jpeg")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("n’est pas une photo", again.Text, StringComparison.Ordinal);
        Assert.NotNull(again.FormThatSays("Ajouter les photos"));
    }

    [Fact]
    public async Task No_photo_at_all_is_asked_for()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Clavier"), "caption" } };

        var answer = await Answer.Of(await unit.Worker.PostAsync(unit.Address("photos"), form));

        Assert.Equal((422, "photo-missing"), (answer.Status, answer.Reasons.Single()));
    }

    [Theory, InlineData("/photos/x.webp"), InlineData("/photos/..%2f..%2fmarketplace.db.webp")]
    public async Task A_name_that_is_no_hash_is_no_file(string address)
    {
        using var answer = await shop.Visit().Browser.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Answer> Send(byte[] content)
    {
        using var form = Camera.Form(content);
        return await Answer.Of(await unit.Worker.PostAsync(unit.Address("photos"), form));
    }

    private static byte[] Content(string kind) =>
        kind switch
        {
            "svg" =>
                "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='600'><script>1</script></svg>"u8.ToArray(),
            "gif" => Camera.Gif(),
            "html" => "<!doctype html><title>x</title>"u8.ToArray(),
            "pdf" => "%PDF-1.7\n1 0 obj"u8.ToArray(),
            "zip" => [(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0],
            "empty" => [],
            "magic" => [0xFF, 0xD8, 0xFF, .. "<html>"u8],
            "script" => "#!/bin/sh\nrm -rf /"u8.ToArray(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such file."),
        };

    /// <summary>A grey PNG that is small to send and enormous to look at.</summary>
    private static byte[] PngOf(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++)
                packed.Write(row);
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return
        [
            0x89,
            .. "PNG"u8,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, rows.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] named = [.. name, .. content];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return crc ^ 0xFFFFFFFFu;
    }
}
