using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Tests.Network.Operators;

public sealed class RegisterNumbersTests
{
    [Theory]
    [InlineData("732 829 320 00074", "73282932000074")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_siret_is_read_with_its_spaces(string? typed, string? read) =>
        Assert.Equal(read, RegisterNumbers.Siret(typed));

    [Theory]
    [InlineData("W302012345", "W302012345")]
    [InlineData(" w30 2012345 ", "W302012345")]
    [InlineData("", null)]
    public void An_rna_number_is_a_w_and_nine_digits(string typed, string? read) =>
        Assert.Equal(read, RegisterNumbers.Rna(typed));

    [Theory]
    [InlineData("W30201234")]
    [InlineData("X302012345")]
    [InlineData("W30201234A")]
    [InlineData("302012345")]
    public void Anything_else_is_refused_with_what_it_should_be(string typed) =>
        Assert.Contains(
            "un W suivi de neuf chiffres",
            Assert.Throws<Refusal>(() => RegisterNumbers.Rna(typed)).Message,
            StringComparison.Ordinal
        );
}
