using Marketplace.Tests.Web.Demo.Evidence;
using Marketplace.Web.Demo.Photos;
using Marketplace.Web.Demo.Stock;
using SkiaSharp;

namespace Marketplace.Tests.Web.Demo.Photos;

public sealed class PhotoDrawerTests
{
    private static readonly DemoComputer Laptop = SnapshotWriterTests.Unit("marseille-13");

    [Theory]
    [InlineData(nameof(Chassis.Laptop))]
    [InlineData(nameof(Chassis.Desktop))]
    [InlineData(nameof(Chassis.AllInOne))]
    public void Every_kind_of_computer_has_six_different_pictures(string kind)
    {
        var chassis = Enum.Parse<Chassis>(kind);
        var computer = SnapshotWriterTests.All.First(computer => computer.Model.Chassis == chassis);

        var pictures = PhotoViews
            .Of(chassis)
            .Select(view => Convert.ToHexString(PhotoDrawer.Draw(computer, view).Jpeg));

        Assert.Equal(6, pictures.Distinct().Count());
    }

    [Fact]
    public void A_picture_is_a_jpeg_of_four_by_three()
    {
        using var picture = SKBitmap.Decode(PhotoDrawer.Draw(Laptop, PhotoView.Front).Jpeg);

        Assert.Equal((1600, 1200), (picture.Width, picture.Height));
        Assert.Equal([0xFF, 0xD8, 0xFF], PhotoDrawer.Draw(Laptop, PhotoView.Front).Jpeg.Take(3));
    }

    [Fact]
    public void A_mark_shows_in_the_picture_of_its_zone_and_in_no_other()
    {
        var marked = Laptop with { Flaws = [Flaws.DentedLid] };

        Assert.NotEqual(PhotoDrawer.Draw(Laptop, PhotoView.Lid).Jpeg, PhotoDrawer.Draw(marked, PhotoView.Lid).Jpeg);
        Assert.Equal(PhotoDrawer.Draw(Laptop, PhotoView.Bottom).Jpeg, PhotoDrawer.Draw(marked, PhotoView.Bottom).Jpeg);
    }

    [Fact]
    public void Every_mark_of_every_unit_is_in_one_of_its_pictures()
    {
        var kinds = SnapshotWriterTests.All.DistinctBy(unit => (unit.Model.Chassis, string.Join('|', unit.Flaws)));
        foreach (var unit in kinds.Where(unit => unit.Flaws.Count > 0))
        {
            var drawn = PhotoViews.Of(unit.Model.Chassis).SelectMany(view => PhotoDrawer.Draw(unit, view).Marks);

            Assert.Equal(unit.Flaws.ToHashSet(), drawn.Select(mark => mark.Flaw).ToHashSet());
        }
    }

    [Fact]
    public void The_place_of_a_mark_is_told_in_percent_of_the_picture()
    {
        var mark = Assert.Single(PhotoDrawer.Draw(Laptop with { Flaws = [Flaws.DentedLid] }, PhotoView.Lid).Marks);

        // Right of the middle and below it: the dent is near the lower right corner of the lid.
        Assert.InRange(mark.LeftPercent, 60, 85);
        Assert.InRange(mark.TopPercent, 50, 75);
    }

    [Fact]
    public void The_same_unit_is_drawn_alike_each_time() =>
        Assert.Equal(
            PhotoDrawer.Draw(Laptop, PhotoView.Keyboard).Jpeg,
            PhotoDrawer.Draw(Laptop, PhotoView.Keyboard).Jpeg
        );

    [Fact]
    public void Two_models_do_not_look_alike() =>
        Assert.NotEqual(
            PhotoDrawer.Draw(Laptop, PhotoView.Lid).Jpeg,
            PhotoDrawer.Draw(Laptop with { Model = DemoModels.Latitude7280 }, PhotoView.Lid).Jpeg
        );

    [Fact]
    public void The_corner_of_each_picture_says_that_it_is_a_demonstration()
    {
        using var picture = SKBitmap.Decode(PhotoDrawer.Draw(Laptop, PhotoView.Lid).Jpeg);
        var dark = 0;
        for (var x = 70; x < 640; x++)
        for (var y = 1110; y < 1160; y++)
            dark += picture.GetPixel(x, y).Red < 90 ? 1 : 0;

        Assert.InRange(dark, 1500, 9000);
    }

    [Fact]
    public void Each_view_has_a_caption_of_its_own()
    {
        var captions = Enum.GetValues<PhotoView>().Select(view => view.Caption()).ToList();

        Assert.Equal(captions.Count, captions.Distinct().Count());
    }
}
