using Marketplace.Ordering.Payments.Till;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Till;

/// <summary>What a closing computes and what it asks for.</summary>
public sealed class TillClosingTests
{
    [Fact]
    public void What_is_expected_is_what_was_there_and_what_came()
    {
        var closing = Close(cash: 199, left: 50);

        Assert.Equal(19900, closing.CashExpected.Cents);
        Assert.Equal(0, closing.CashDifference.Cents);
        Assert.Equal(14900, closing.ToBank.Cents);
    }

    [Theory]
    [InlineData(189, -1000)]
    [InlineData(209, 1000)]
    public void A_difference_with_a_word_is_kept(int counted, long difference)
    {
        var closing = Close(cash: counted, left: 0, note: "  Erreur de rendu.  ");

        Assert.Equal(difference, closing.CashDifference.Cents);
        Assert.Equal("Erreur de rendu.", closing.Note);
    }

    [Fact]
    public void A_difference_without_a_word_is_refused() => Assert.Throws<Refusal>(() => Close(cash: 189, left: 0));

    [Fact]
    public void A_difference_at_the_terminal_needs_a_word_too()
    {
        Assert.Throws<Refusal>(() => Close(cash: 199, left: 0, terminal: 79));
        Assert.Equal(-100, Close(cash: 199, left: 0, terminal: 79, note: "Ticket illisible").TerminalDifference.Cents);
    }

    [Fact]
    public void A_word_is_no_novel() =>
        Assert.Throws<Refusal>(() => Close(cash: 189, left: 0, note: new string('x', 301)));

    [Fact]
    public void It_says_who_counted_under_the_name_that_the_ledger_knows() =>
        Assert.Equal("salarié 7", Close(cash: 199, left: 0).ClosedByName);

    private static TillClosing Close(int cash, int left, int terminal = 80, string? note = null) =>
        TillClosing.Close(
            new TillToday(Nimes, 7, Money.Euros(50), Money.Euros(149), Money.Euros(80)),
            new Counted(Money.Euros(cash), Money.Euros(terminal), Money.Euros(left), note),
            new Actor(PersonId.New(), Nimes, "worker", "salarié 7"),
            Monday
        );
}
