using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Contracts;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Tests.Solidarity;

public sealed class SolidaritySettingsTests
{
    private static readonly DateOnly Day = new(2027, 6, 1);

    [Fact]
    public void A_limit_holds_from_its_day_on_until_a_later_one()
    {
        var settings = new SolidaritySettings
        {
            Limits =
            [
                new(UnitKind.Computer, 1, 24, new(2026, 1, 1)),
                new(UnitKind.Computer, 2, 12, new(2027, 1, 1)),
                new(UnitKind.Computer, 9, 1, new(2028, 1, 1)),
            ],
        };

        Assert.Equal(1, settings.LimitOf(UnitKind.Computer, new(2026, 12, 31)).Most);
        Assert.Equal(2, settings.LimitOf(UnitKind.Computer, Day).Most);
        Assert.Equal(1, settings.LimitOf(UnitKind.Tablet, Day).Most);
    }

    [Theory]
    [InlineData(13_500, Tier.Solidarity)]
    [InlineData(9_000.01, Tier.Solidarity)]
    [InlineData(9_000, Tier.Strengthened)]
    [InlineData(0, Tier.Strengthened)]
    public void An_income_opens_a_tier(double perPart, Tier tier) =>
        Assert.Equal(tier, new SolidaritySettings().TierFor(Money.Euros((decimal)perPart), Day));

    [Fact]
    public void An_income_above_opens_none() =>
        Assert.Null(new SolidaritySettings().TierFor(Money.Euros(13_500.01m), Day));

    [Fact]
    public void The_further_share_is_taken_down_to_the_euro()
    {
        var rule = new SolidaritySettings().RuleOf(Tier.Strengthened, Day);

        Assert.Equal(Money.Euros(79), rule.Of(Money.Euros(99)));
        Assert.Equal(Money.Euros(99), new SolidaritySettings().RuleOf(Tier.Solidarity, Day).Of(Money.Euros(99)));
    }

    [Fact]
    public void Limits_are_read_from_the_settings()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Solidarity:Limits:0:Kind"] = "Computer",
                    ["Solidarity:Limits:0:Most"] = "3",
                    ["Solidarity:Limits:0:Months"] = "6",
                    ["Solidarity:Limits:0:From"] = "2026-01-01",
                }
            )
            .Build();

        var settings = SettingsReader.Read<SolidaritySettings>(configuration, "Solidarity");

        Assert.Equal("3 ordinateurs en 6 mois", settings.LimitOf(UnitKind.Computer, Day).ToString());
    }

    [Fact]
    public void A_document_is_never_kept_longer_than_thirty_days()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Solidarity:DocumentDays"] = "31" })
            .Build();

        var wrong = Assert.Throws<WrongSetting>(() =>
            SettingsReader.Read<SolidaritySettings>(configuration, "Solidarity")
        );

        Assert.Contains("30 jours au plus", wrong.Message, StringComparison.Ordinal);
    }
}
