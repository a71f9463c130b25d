using Marketplace.Platform;
using Marketplace.Platform.Languages;

namespace Marketplace.Tests.Platform.Languages;

public sealed class PhrasebookTests
{
    private readonly Phrasebook book = new(
        Language.English,
        new Dictionary<string, string>
        {
            ["Votre panier"] = "Your basket",
            ["Étape {n} sur 3"] = "Step {n} of 3",
            ["{n} Go"] = "{n} GB",
            ["Disponible à {place}"] = "Available at {place}",
            ["Disponible à {place}, demain"] = "Available at {place} tomorrow",
            ["l’atelier"] = "the workshop",
        }
    );

    [Theory]
    [InlineData("Votre panier", "Your basket")]
    [InlineData("Votre\n   panier", "Your basket")]
    [InlineData("Votre\u00a0panier", "Your basket")]
    [InlineData("Étape 2 sur 3", "Step 2 of 3")]
    [InlineData("Disponible à Nîmes", "Available at Nîmes")]
    [InlineData("8 Go · 16 Go", "8 GB · 16 GB")]
    public void Says_a_sentence_that_it_knows(string french, string english) => Assert.Equal(english, book.Say(french));

    [Fact]
    public void A_hole_for_a_number_holds_no_words() => Assert.Null(book.Find("Étape deux sur 3"));

    [Theory]
    [InlineData("Étape  sur 3")]
    [InlineData("Étape 2 sur 3 et demi")]
    [InlineData("Disponible à ")]
    public void A_sentence_that_only_resembles_is_not_taken_for_it(string french) => Assert.Null(book.Find(french));

    [Theory]
    [InlineData("L’atelier", "The workshop")]
    [InlineData("Votre panier.", "Your basket.")]
    [InlineData(", votre panier,", null)]
    [InlineData(", l’atelier :", ", the workshop :")]
    public void A_capital_and_a_mark_at_the_edge_change_nothing(string french, string? english) =>
        Assert.Equal(english, book.Find(french));

    [Fact]
    public void What_stands_side_by_side_is_said_part_by_part() =>
        Assert.Equal("8 GB · 4 place de l’Exemple", book.Say("8 Go · 4 place de l’Exemple"));

    [Fact]
    public void A_list_is_said_where_each_of_its_parts_is_known()
    {
        Assert.Equal("Your basket, the workshop", book.Find("Votre panier, l’atelier"));
        Assert.Null(book.Find("Votre panier, et autre chose"));
    }

    [Fact]
    public void The_phrase_that_fits_best_wins() =>
        Assert.Equal("Available at Nîmes tomorrow", book.Say("Disponible à Nîmes, demain"));

    [Fact]
    public void What_fills_a_hole_is_translated_too() =>
        Assert.Equal("Available at the workshop", book.Say("Disponible à l’atelier"));

    [Fact]
    public void An_unknown_sentence_stays_french_and_is_remembered()
    {
        Assert.Equal("Bonjour à tous", book.Say("Bonjour à tous"));
        Assert.Equal(["Bonjour à tous"], book.Missing);
    }

    [Theory]
    [InlineData("OS-7H2KQ4M1")]
    [InlineData("€129.50")]
    [InlineData("04 66 00 00 00")]
    [InlineData("Monday 23 November 2026 at 15:20")]
    public void What_is_the_same_in_both_languages_is_not_missing(string text)
    {
        Assert.Equal(text, book.Say(text));
        Assert.Empty(book.Missing);
    }

    [Fact]
    public void Money_and_days_follow_the_language()
    {
        var noon = new DateTime(2026, 11, 23, 14, 45, 0, DateTimeKind.Utc);
        Assert.Equal(
            "1\u202f290\u00a0€ lundi 23 novembre 2026 à 15\u00a0h\u00a045",
            $"{Money.Euros(1290)} {noon.DayAndHour}"
        );

        using (Language.English.Speak())
            Assert.Equal("€1,290 Monday 23 November 2026 at 15:45", $"{Money.Euros(1290)} {noon.DayAndHour}");

        Assert.Same(Language.French, Language.Current);
    }

    [Theory]
    [InlineData("/", "/en/")]
    [InlineData("/ordinateurs?q=visio", "/en/ordinateurs?q=visio")]
    [InlineData("/atelier/appareils", "/atelier/appareils")]
    [InlineData("/api", "/api")]
    public void A_page_has_an_address_in_each_language_and_a_tool_has_one(string french, string english) =>
        Assert.Equal(english, Language.English.Of(french));
}
