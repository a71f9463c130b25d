using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Bulk.Quoting;

/// <summary>What a quote allows, and when; without a shop around it.</summary>
public sealed class QuoteActsTests
{
    private static readonly DateTime Monday = new(2031, 3, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly OperatorId Here = OperatorId.New();
    private static readonly Acceptance Nothing = new(null, null, null, null);

    [Fact]
    public void A_quote_holds_for_fifteen_days_to_the_second()
    {
        var quote = Made(100, 120);

        Assert.True(quote.IsOpen(Monday.AddDays(15).AddSeconds(-1)));
        Assert.False(quote.IsOpen(Monday.AddDays(15)));
        Assert.Equal((1, Money.Euros(220)), (quote.Current, quote.Total));
    }

    [Fact]
    public void A_number_can_be_said_on_the_phone() => Assert.Matches("^L-31-[0-9A-HJKMNP-TV-Z]{6}$", Made(100).Number);

    [Fact]
    public void It_is_accepted_once()
    {
        var quote = Made(100);
        quote.Accept(1, Nothing, Monday);

        Assert.Equal(QuoteState.Accepted, quote.State);
        Assert.Contains("déjà accepté", Refused(() => quote.Accept(1, Nothing, Monday)), StringComparison.Ordinal);
        Assert.Contains("déjà accepté", Refused(() => quote.RefuseIt("trop tard", Monday)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_is_not_accepted_any_more()
    {
        var quote = Made(100);
        quote.RefuseIt("  Le budget n’est pas voté.  ", Monday);

        Assert.Equal("Le budget n’est pas voté.", quote.RefusedFor);
        Assert.Contains("a été refusé", Refused(() => quote.Accept(1, Nothing, Monday)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void A_refusal_says_why(string? why) =>
        Assert.Contains("Dites pourquoi", Refused(() => Made(100).RefuseIt(why, Monday)), StringComparison.Ordinal);

    [Fact]
    public void A_reason_is_not_a_novel() =>
        Assert.Contains(
            "300 caractères",
            Refused(() => Made(100).RefuseIt(new string('x', 301), Monday)),
            StringComparison.Ordinal
        );

    [Fact]
    public void It_ends_once_and_not_before_its_day()
    {
        var quote = Made(100);

        Assert.False(quote.Expire(Monday.AddDays(14)));
        Assert.True(quote.Expire(Monday.AddDays(15)));
        Assert.False(quote.Expire(Monday.AddDays(16)));
        Assert.Equal(QuoteState.Expired, quote.State);
    }

    [Fact]
    public void What_was_accepted_never_ends()
    {
        var quote = Made(100);
        quote.Accept(1, Nothing, Monday);

        Assert.False(quote.Expire(Monday.AddDays(16)));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void The_buyer_is_reminded_in_the_last_three_days(int day, bool reminded) =>
        Assert.Equal(reminded, Made(100).Remind(Monday.AddDays(day)));

    [Fact]
    public void The_buyer_is_reminded_once_for_each_version()
    {
        var quote = Made(100);
        Assert.True(quote.Remind(Monday.AddDays(13)));
        Assert.False(quote.Remind(Monday.AddDays(13.5)));

        quote.Write(Here, "Remise", [quote.Now.Lines[0].Again(Money.Euros(90))], Monday.AddDays(14));

        Assert.Equal(Monday.AddDays(29), quote.ValidUntil);
        Assert.True(quote.Remind(Monday.AddDays(27)));
    }

    [Fact]
    public void A_version_replaces_and_the_old_one_stays()
    {
        var quote = Made(100, 120);

        quote.Write(Here, "Remise", [.. quote.Now.Lines.Select(line => line.Again(Money.Euros(80)))], Monday);

        Assert.Equal([1, 2], quote.Versions.Select(version => version.No).Order());
        Assert.Equal(Money.Euros(220), quote.Versions.Single(version => version.No == 1).Total);
        Assert.Equal(Money.Euros(160), quote.Total);
    }

    [Fact]
    public void A_version_asks_no_more_than_the_shop_and_no_less_than_something()
    {
        var quote = Made(100);
        var line = quote.Now.Lines[0];

        Assert.Contains(
            "jamais plus",
            Refused(() => Write(quote, line.Again(Money.Euros(101)))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "plus grand que zéro",
            Refused(() => Write(quote, line.Again(Money.Zero))),
            StringComparison.Ordinal
        );
        Assert.Contains("aucun appareil", Refused(() => Write(quote)), StringComparison.Ordinal);
        Assert.Contains(
            "ce qui change",
            Refused(() => quote.Write(Here, " ", [line.Again()], Monday)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_was_not_read_is_not_accepted()
    {
        var quote = Made(100);
        Write(quote, quote.Now.Lines[0].Again(Money.Euros(90)));

        Assert.Contains("nouvelle version", Refused(() => quote.Accept(1, Nothing, Monday)), StringComparison.Ordinal);
        quote.Accept(2, Nothing, Monday);
    }

    [Fact]
    public void Lines_that_are_alike_are_shown_as_one()
    {
        var quote = Made(100, 100, 120);

        Assert.Equal([2, 1], QuoteWords.Alike(Same(quote)).Select(alike => alike.Count).OrderDescending());
        Assert.Equal(Money.Euros(200), QuoteWords.Alike(Same(quote)).MaxBy(alike => alike.Count)!.Total);
    }

    [Theory]
    [InlineData(QuoteState.Open, 1, "en cours")]
    [InlineData(QuoteState.Open, 16, "expiré")]
    [InlineData(QuoteState.Accepted, 1, "accepté")]
    [InlineData(QuoteState.Refused, 1, "refusé")]
    public void Its_state_has_a_word(object state, int day, string word)
    {
        var quote = Made(100);
        if (state is QuoteState.Accepted)
            quote.Accept(1, Nothing, Monday);
        if (state is QuoteState.Refused)
            quote.RefuseIt("non", Monday);

        Assert.Equal(word, QuoteWords.Word(quote, Monday.AddDays(day)));
        Assert.NotEmpty(QuoteWords.State(quote, Monday.AddDays(day), null).Title);
    }

    [Theory]
    [InlineData(null, null, "Écrivez votre message")]
    [InlineData(0, null, "un prix en euros")]
    [InlineData(null, 0, "un nombre entre 1 et 500")]
    [InlineData(null, 501, "un nombre entre 1 et 500")]
    public void A_message_that_says_nothing_is_refused(int? total, int? units, string sentence)
    {
        var written = new Written(" \u0007 ", total is { } euros ? Money.Euros(euros) : null, units);

        Assert.Contains(
            sentence,
            Refused(() => LotMessage.Write(Made(100), Here, written, null, Monday)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_counter_offer_needs_no_words_and_comes_in_time()
    {
        var written = new Written("", Money.Euros(90), 1);

        Assert.True(LotMessage.Write(Made(100), Here, written, null, Monday).FromBuyer);
        Assert.Contains(
            "n’est plus valable",
            Refused(() => LotMessage.Write(Made(100), Here, written, null, Monday.AddDays(15))),
            StringComparison.Ordinal
        );
    }

    private static void Write(LotQuote quote, params QuoteLine[] lines) => quote.Write(Here, "Remise", lines, Monday);

    private static string Refused(Action act) => Assert.Throws<Refusal>(act).Message;

    private static IEnumerable<QuoteLine> Same(LotQuote quote) => quote.Now.Lines;

    private static LotQuote Made(params int[] euros)
    {
        var need = new Need(euros.Length, DeviceType.Laptop, 0, 0, GradeLetter.C, null);
        var asked = new Ask(BuyerKind.Association, null, "30000", null, new Wish([need], SameModel.Any, null, false));
        var listing = Guid.CreateVersion7();
        return LotQuote.Make(
            LotRequest.Ask(asked, new Allocation([], 0, 0, []), Monday),
            new Buyer("Les Jardins", null, "W302000000", "Sam", "sam@exemple.test", null),
            [.. euros.Select(price => Line(listing, Money.Euros(price)))],
            Monday
        );
    }

    private static QuoteLine Line(Guid listing, Money price) =>
        new()
        {
            Device = DeviceId.New(),
            Tag = Tag.Draw(),
            Operator = Here,
            Listing = listing,
            Title = "Latitude 5400",
            GradeLine = "B · F5 · U2",
            Slug = "latitude",
            ShopPrice = price,
            Price = price,
        };
}
