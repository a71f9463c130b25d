using System.Net;
using System.Net.Http.Headers;

namespace Marketplace.Tests.Workshop.Photos;

public sealed class ServePhotoTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_photo_is_served_to_everyone_for_ever()
    {
        var visitor = shop.Visit().Browser;
        using var answer = await visitor.GetAsync(await Address());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/webp", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl.MaxAge);
        Assert.Contains(answer.Headers.CacheControl.Extensions, extension => extension.Name == "immutable");
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var visitor = shop.Visit().Browser;
        var address = await Address();
        using var first = await visitor.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await visitor.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/photos/0000000000000000000000000000000000000000000000000000000000000000.webp")]
    [InlineData("/photos/x.webp")]
    [InlineData("/photos/..%2F..%2Fkeys%2Fsigning.pem.webp")]
    public async Task What_is_no_photo_of_ours_is_not_found(string address)
    {
        using var answer = await shop.Visit().Browser.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Uri> Address()
    {
        var unit = await UnitPath.Received(shop, await shop.NewOperator());
        await unit.Photographed(1);
        var photo = (await unit.Read()).Json!["photos"]![0]!;
        return new Uri(photo["medium"]!.ToString(), UriKind.Relative);
    }
}
