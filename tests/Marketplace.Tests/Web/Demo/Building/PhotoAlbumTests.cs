using Marketplace.Tests.Web.Demo.Evidence;
using Marketplace.Web.Demo.Building;
using Marketplace.Web.Demo.Photos;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class PhotoAlbumTests
{
    [Fact]
    public void Units_that_look_alike_share_their_pictures_but_for_the_label()
    {
        var album = new PhotoAlbum();

        var one = album
            .Of(SnapshotWriterTests.Unit("marseille-01"))
            .ToDictionary(photo => photo.View, photo => photo.Picture.Jpeg);
        var other = album
            .Of(SnapshotWriterTests.Unit("marseille-02"))
            .ToDictionary(photo => photo.View, photo => photo.Picture.Jpeg);

        Assert.Equal(6, one.Count);
        Assert.Same(one[PhotoView.Lid], other[PhotoView.Lid]);
        Assert.NotEqual(one[PhotoView.Bottom], other[PhotoView.Bottom]);
    }

    [Fact]
    public void A_unit_with_marks_of_its_own_has_pictures_of_its_own()
    {
        var album = new PhotoAlbum();

        var plain = album.Of(SnapshotWriterTests.Unit("nimes-08")).First().Picture.Jpeg;
        var marked = album.Of(SnapshotWriterTests.Unit("marseille-16")).First().Picture.Jpeg;

        Assert.NotSame(plain, marked);
    }
}
