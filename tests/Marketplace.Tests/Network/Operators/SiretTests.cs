using Marketplace.Network;
using Marketplace.Platform;

namespace Marketplace.Tests.Network.Operators;

public sealed class SiretTests
{
    [Theory]
    [InlineData("73282932000074", "73282932000074")]
    [InlineData("732 829 320 00074", "73282932000074")]
    [InlineData("35600000049837", "35600000049837")]
    public void A_number_that_holds_is_read_without_its_spaces(string typed, string read) =>
        Assert.Equal(read, Siret.Read(typed));

    [Theory, InlineData(null), InlineData(""), InlineData("   ")]
    public void An_association_may_have_none(string? typed) => Assert.Null(Siret.Read(typed));

    [Theory]
    [InlineData("73282932000075", "faute de frappe")]
    [InlineData("7328293200007", "quatorze chiffres")]
    [InlineData("7328293200007A", "quatorze chiffres")]
    [InlineData("٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "quatorze chiffres")]
    public void A_number_that_does_not_hold_is_refused_with_the_reason(string typed, string words) =>
        Assert.Contains(words, Assert.Throws<Refusal>(() => Siret.Read(typed)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_single_wrong_digit_is_found()
    {
        const string right = "73282932000074";
        foreach (var place in Enumerable.Range(0, right.Length))
        foreach (var digit in "0123456789".Where(digit => digit != right[place]))
            Assert.Throws<Refusal>(() => Siret.Read(right[..place] + digit + right[(place + 1)..]));
    }
}
