using Marketplace.Workshop.Grading;

namespace Marketplace.Tests.Workshop.Grading;

public sealed class PhotoGridTests
{
    private static readonly Guid Photo = Guid.NewGuid();

    [Theory]
    [InlineData(1, 8, 12)]
    [InlineData(6, 92, 12)]
    [InlineData(7, 8, 38)]
    [InlineData(24, 92, 88)]
    public void A_square_stands_for_its_middle(int square, int left, int top) =>
        Assert.Equal(new DefectPlace(Photo, left, top), PhotoGrid.Middle(Photo, square));

    [Theory, InlineData(0), InlineData(25), InlineData(-3), InlineData(int.MaxValue)]
    public void A_number_outside_the_photo_is_no_place(int square) => Assert.Null(PhotoGrid.Middle(Photo, square));

    [Fact]
    public void The_middle_of_a_square_lies_in_that_square() =>
        Assert.All(
            PhotoGrid.Squares,
            square =>
            {
                var middle = PhotoGrid.Middle(Photo, square)!;
                Assert.Equal(square, PhotoGrid.Of(middle.LeftPercent, middle.TopPercent));
            }
        );

    [Theory, InlineData(0, 0, 1), InlineData(100, 0, 6), InlineData(100, 100, 24), InlineData(0, 100, 19)]
    public void The_edges_of_the_photo_belong_to_its_squares(int left, int top, int square) =>
        Assert.Equal(square, PhotoGrid.Of(left, top));

    [Theory]
    [InlineData(1, "en haut à gauche")]
    [InlineData(6, "en haut à droite")]
    [InlineData(9, "au milieu au centre")]
    [InlineData(19, "en bas à gauche")]
    [InlineData(24, "en bas à droite")]
    public void A_square_is_said_in_words(int square, string words) => Assert.Equal(words, PhotoGrid.Words(square));

    [Fact]
    public void There_are_as_many_squares_as_the_drawing_has() =>
        Assert.Equal(Enumerable.Range(1, 24), PhotoGrid.Squares);
}
