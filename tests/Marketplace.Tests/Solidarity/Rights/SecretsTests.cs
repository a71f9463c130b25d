using CsCheck;
using Marketplace.Solidarity.Rights;

namespace Marketplace.Tests.Solidarity.Rights;

public sealed class SecretsTests
{
    [Fact]
    public void A_code_is_read_however_it_is_typed() =>
        Gen.Int.Sample(_ =>
        {
            var code = Secrets.Draw('S');

            Assert.Equal(code, Secrets.Read(code.ToLowerInvariant().Replace('-', ' ')));
            Assert.Equal(code, Secrets.Read($" {code.Replace("-", "", StringComparison.Ordinal)} "));
        });

    [Theory]
    [InlineData("s-o1l0-9qab-42cd", "S-0110-9QAB-42CD")]
    [InlineData("S 7K3M 9QAB 42CD", "S-7K3M-9QAB-42CD")]
    public void Letters_that_look_like_digits_are_taken_for_them(string typed, string code) =>
        Assert.Equal(code, Secrets.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S-7K3M-9QAB")]
    [InlineData("S-7K3M-9QAB-42CD-0000")]
    [InlineData("\0\u00e9\u00e9")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(Secrets.Read(typed));
}
