using Marketplace.Ordering;
using Marketplace.Platform;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Tests.Ordering;

public sealed class TransferSettingsTests
{
    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("de89370400440532013000", true)]
    [InlineData("FR76 3000 6000 0112 3456 7890 188", false)]
    [InlineData("FR67 3000 6000 0112 3456 7890 189", false)]
    [InlineData("", false)]
    [InlineData("FR76 3000 6000 0112 3456 7890 18é", false)]
    public void An_account_number_with_a_slip_is_noticed(string iban, bool right) =>
        Assert.Equal(right, TransferSettings.IsIban(iban));

    [Fact]
    public void A_wrong_account_stops_the_start_with_its_name()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Payments:Transfer:Iban", "FR00 1234")])
            .Build();

        var wrong = Assert.Throws<WrongSetting>(() =>
            SettingsReader.Read<TransferSettings>(settings, "Payments:Transfer")
        );

        Assert.Equal("Payments:Transfer:Iban", wrong.Setting);
    }

    [Fact]
    public void The_account_of_the_documentation_says_what_it_is() => Assert.True(new TransferSettings().IsExample);
}
