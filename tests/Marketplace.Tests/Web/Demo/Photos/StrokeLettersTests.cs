using Marketplace.Web.Demo.Photos;
using SkiaSharp;

namespace Marketplace.Tests.Web.Demo.Photos;

public sealed class StrokeLettersTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("z")]
    [InlineData("8")]
    [InlineData("-")]
    public void A_letter_leaves_ink(string letter) => Assert.True(Ink(letter) > 20);

    [Fact]
    public void A_space_leaves_none() => Assert.Equal(0, Ink(" "));

    [Fact]
    public void An_accented_letter_has_more_ink_than_the_bare_one() => Assert.True(Ink("é") > Ink("e"));

    [Fact]
    public void An_accent_takes_no_place() =>
        Assert.Equal(StrokeLetters.Width("DEMO", 20), StrokeLetters.Width("DÉMÒ", 20));

    [Fact]
    public void A_text_is_as_wide_as_its_letters() =>
        Assert.Equal(3 * StrokeLetters.Width("A", 30), StrokeLetters.Width("ABC", 30));

    [Fact]
    public void No_two_letters_look_alike()
    {
        var letters = "ABCDEFGHIJKLMNPQRSTUVWXYZ123456789".Select(letter => Pixels($"{letter}")).ToList();

        Assert.Equal(letters.Count, letters.Distinct().Count());
    }

    private static int Ink(string text) => Pixels(text).Count(pixel => pixel == '#');

    private static string Pixels(string text)
    {
        using var bitmap = new SKBitmap(80, 80);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        StrokeLetters.Draw(canvas, text, 20, 25, 36, SKColors.Black);
        canvas.Flush();
        return string.Concat(bitmap.Pixels.Select(pixel => pixel.Red < 128 ? '#' : ' '));
    }
}
