using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class VocabularyTests
{
    private readonly Vocabulary vocabulary = new(
        new Dictionary<string, int>
        {
            ["lenovo"] = 40,
            ["thinkpad"] = 30,
            ["thinkcentre"] = 10,
            ["latitude"] = 20,
            ["7490"] = 3,
            ["t480"] = 4,
            ["t490"] = 4,
            ["acer"] = 5,
            ["dell"] = 25,
            ["hp"] = 30,
            ["elitebook"] = 12,
        },
        ["portable", "ordinateur", "pas", "cher"]
    );

    [Theory]
    [InlineData("lenvo", "lenovo")]
    [InlineData("leonvo", "lenovo")]
    [InlineData("lenovoo", "lenovo")]
    [InlineData("lemovo", "lenovo")]
    [InlineData("lattitude", "latitude")]
    [InlineData("thinkpda", "thinkpad")]
    [InlineData("protable", "portable")]
    public void One_slip_in_five_letters_or_more_is_forgiven(string typed, string meant) =>
        Assert.Equal([meant], vocabulary.Meant(typed));

    [Theory]
    [InlineData("ordinateeuur", "ordinateur")]
    [InlineData("thincentr", "thinkcentre")]
    public void Two_slips_in_nine_letters_or_more_are_forgiven(string typed, string meant) =>
        Assert.Equal([meant], vocabulary.Meant(typed));

    [Theory]
    [InlineData("hq")]
    [InlineData("del")]
    [InlineData("lxnxvo")]
    [InlineData("trottinette")]
    public void What_is_too_far_or_too_short_is_not_guessed(string typed) => Assert.Empty(vocabulary.Meant(typed));

    [Theory]
    [InlineData("aser", "acer")]
    [InlineData("lenovau", "lenovo")]
    [InlineData("dele", "dell")]
    public void What_was_only_heard_is_understood(string typed, string meant) =>
        Assert.Equal([meant], vocabulary.Meant(typed));

    [Theory]
    [InlineData("lenovothinkpad", "lenovo thinkpad")]
    [InlineData("latitude7490", "latitude 7490")]
    [InlineData("hpelitebook", "hp elitebook")]
    [InlineData("pascher", "pas cher")]
    public void Words_written_as_one_are_parted(string typed, string meant) =>
        Assert.Equal(meant, string.Join(' ', vocabulary.Meant(typed)));

    [Fact]
    public void A_model_is_never_changed_into_another() => Assert.Empty(vocabulary.Meant("t481"));

    [Fact]
    public void A_plural_of_a_known_word_is_known() => Assert.True(vocabulary.Knows("portables"));

    [Theory]
    [InlineData("thin", true)]
    [InlineData("thinkpad", false)]
    [InlineData("portab", false)]
    [InlineData("t", false)]
    [InlineData("zz", false)]
    public void The_beginning_of_a_listed_word_is_seen(string typed, bool begins) =>
        Assert.Equal(begins, vocabulary.Begins(typed));

    [Fact]
    public void Only_the_words_of_listings_are_listed()
    {
        Assert.True(vocabulary.Lists("acer"));
        Assert.False(vocabulary.Lists("portable"));
    }

    [Fact]
    public void An_empty_shop_still_knows_its_language() =>
        Assert.Equal(["portable"], new Vocabulary([], ["portable"]).Meant("portabel"));
}
