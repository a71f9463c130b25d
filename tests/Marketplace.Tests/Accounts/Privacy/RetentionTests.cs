using Marketplace.Accounts.Contracts;

namespace Marketplace.Tests.Accounts.Privacy;

public sealed class RetentionTests
{
    private static readonly DateTime Day = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(10, 0, 0, "10 ans")]
    [InlineData(1, 0, 0, "1 an")]
    [InlineData(0, 6, 0, "6 mois")]
    [InlineData(0, 0, 1, "1 jour")]
    [InlineData(0, 0, 30, "30 jours")]
    [InlineData(1, 6, 0, "1 an et 6 mois")]
    public void A_duration_reads_as_people_say_it(int years, int months, int days, string words) =>
        Assert.Equal(words, new Retention(years, months, days).ToString());

    [Fact]
    public void Years_and_months_are_those_of_the_calendar()
    {
        Assert.Equal(new DateTime(2036, 11, 23, 9, 0, 0, DateTimeKind.Utc), new Retention(10).After(Day));
        Assert.Equal(new DateTime(2026, 5, 23, 9, 0, 0, DateTimeKind.Utc), Retention.OfMonths(6).Before(Day));
        Assert.Equal(new DateTime(2026, 10, 24, 9, 0, 0, DateTimeKind.Utc), Retention.OfDays(30).Before(Day));
    }

    [Fact]
    public void The_last_day_of_a_long_month_becomes_the_last_of_a_short_one() =>
        Assert.Equal(
            new DateTime(2027, 2, 28, 0, 0, 0, DateTimeKind.Utc),
            Retention.OfMonths(1).After(new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Utc))
        );

    [Fact]
    public void A_class_purges_exactly_what_it_no_longer_keeps()
    {
        var kept = new RecordClass("essai", "Essai", new Retention(3), "la dernière connexion", "CNIL");

        Assert.True(kept.KeepUntil(Day.AddTicks(-1)) < kept.KeepUntil(Day));
        Assert.Equal(Day, kept.Limit(kept.KeepUntil(Day)));
    }
}
