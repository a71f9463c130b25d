using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Tests.Catalog.Search.Reading;

public sealed class QueryReaderTests
{
    private static readonly string[] Listed =
    [
        "lenovo",
        "thinkpad",
        "t480",
        "i5",
        "elitebook",
        "840",
        "portable",
        "hp",
        "ssd",
        "visio",
        "cours",
        "demarches",
    ];

    private readonly QueryReader reader = new(
        new Vocabulary(
            Listed.Select(word => new KeyValuePair<string, int>(word, 5)),
            Synonyms.EveryWord.Concat(MeasureReader.EveryWord).Concat(Phrases.EveryWord)
        )
    );

    [Theory]
    [InlineData("8go", nameof(Quantity.RamGb), 8)]
    [InlineData("8 Go de RAM", nameof(Quantity.RamGb), 8)]
    [InlineData("ram 16", nameof(Quantity.RamGb), 16)]
    [InlineData("mémoire 64 go", nameof(Quantity.RamGb), 64)]
    [InlineData("64 go", nameof(Quantity.StorageGb), 64)]
    [InlineData("256 ssd", nameof(Quantity.StorageGb), 256)]
    [InlineData("disque dur 500", nameof(Quantity.StorageGb), 500)]
    [InlineData("512 GB", nameof(Quantity.StorageGb), 512)]
    [InlineData("1 to", nameof(Quantity.StorageGb), 1000)]
    [InlineData("14 pouces", nameof(Quantity.ScreenTenths), 140)]
    [InlineData("15,6", nameof(Quantity.ScreenTenths), 156)]
    [InlineData("moins de 200 euros", nameof(Quantity.PriceEuros), 200)]
    [InlineData("budget 150", nameof(Quantity.PriceEuros), 150)]
    [InlineData("180€ max", nameof(Quantity.PriceEuros), 180)]
    public void A_number_with_its_unit_is_a_measure(string text, string of, int wanted)
    {
        Measure measure = Assert.Single(reader.Read(text).Measures);

        Assert.Equal((of, wanted), (measure.Of.ToString(), measure.Wanted));
    }

    [Theory]
    [InlineData("elitebook 840", "elitebook 840")]
    [InlineData("elitebook 840 ssd", "elitebook 840 ssd")]
    public void A_number_alone_is_a_model(string text, string words)
    {
        Understood understood = reader.Read(text);

        Assert.Empty(understood.Measures);
        Assert.Equal(words, Words(understood));
    }

    [Theory]
    [InlineData("un ordi portable pas cher", "portabl")]
    [InlineData("pc à petit prix", "")]
    [InlineData("le moins cher", "")]
    [InlineData("portable bon marché", "portabl")]
    public void Not_expensive_asks_for_the_cheapest_first(string text, string words)
    {
        Understood understood = reader.Read(text);

        Assert.True(understood.CheapestFirst);
        Assert.Equal(words, Words(understood));
    }

    [Fact]
    public void A_correction_is_said()
    {
        Understood understood = reader.Read("lenvo thinkpda");

        Assert.Equal([new("lenvo", "lenovo"), new("thinkpda", "thinkpad")], understood.Corrections);
        Assert.Equal("lenovo thinkpad", understood.Instead);
    }

    [Fact]
    public void A_word_without_meaning_here_is_left_out_and_said()
    {
        Understood understood = reader.Read("lenovo turquoise");

        Assert.Equal("lenovo", Words(understood));
        Assert.Equal(["turquoise"], understood.Ignored);
        Assert.False(understood.IsLost);
    }

    [Theory]
    [InlineData("think pad", "thinkpad")]
    [InlineData("thinkpad t 480", "thinkpad t480")]
    [InlineData("core i 5", "i5")]
    public void What_was_written_apart_is_put_together(string text, string words) =>
        Assert.Equal(words, Words(reader.Read(text)));

    [Fact]
    public void The_last_word_may_be_a_beginning()
    {
        Assert.Equal("thinkp", reader.Read("lenovo thinkp").Words[^1].Prefix);
        Assert.Null(reader.Read("thinkp lenovo").Words[0].Prefix);
    }

    [Fact]
    public void A_large_screen_is_a_measure() =>
        Assert.Equal(Measure.LargeScreen, Assert.Single(reader.Read("portable grand écran").Measures));

    [Fact]
    public void Nothing_typed_is_nothing_understood()
    {
        Understood understood = reader.Read("  ");

        Assert.Empty(understood.Words);
        Assert.False(understood.IsLost);
    }

    [Fact]
    public void A_flood_of_words_is_read_to_the_sixteenth() =>
        Assert.True(
            reader.Read(string.Join(' ', Enumerable.Range(0, 5_000).Select(at => $"mot{at}x"))).Ignored.Count <= 16
        );

    private static string Words(Understood understood) => string.Join(' ', understood.Words.Select(word => word.Term));
}
