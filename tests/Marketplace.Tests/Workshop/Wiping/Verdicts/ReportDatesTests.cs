using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

/// <summary>A report cannot tell of what has not been yet, nor of an end before the beginning.</summary>
public sealed class ReportDatesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Theory, InlineData(-30), InlineData(0), InlineData(14)]
    public void A_clock_that_is_off_by_a_zone_is_believed(int hours) =>
        Judge(Now.AddHours(hours - 1), Now.AddHours(hours)).AssertAccepted(WipeLevel.Clear);

    [Theory, InlineData(25), InlineData(24 * 400)]
    public void A_report_from_the_future_waits(int hours) =>
        Judge(Now.AddHours(-1), Now.AddHours(hours)).AssertOnly(VerdictStatus.Pending, "date-in-the-future");

    [Fact]
    public void An_end_before_the_beginning_waits() =>
        Judge(Now.AddHours(-1), Now.AddHours(-2)).AssertOnly(VerdictStatus.Pending, "dates-reversed");

    [Fact]
    public void A_start_in_the_future_counts_where_no_end_is_told()
    {
        var report = Proven.Overwrite with { StartedAt = Now.AddDays(3), EndedAt = null };

        WipeRules
            .Judge(report, Proven.Ours(report) with { ReceivedAt = Now })
            .AssertOnly(VerdictStatus.Pending, "date-in-the-future");
    }

    [Fact]
    public void A_report_without_any_date_is_judged_by_what_it_shows()
    {
        var report = Proven.Overwrite with { StartedAt = null, EndedAt = null };

        WipeRules
            .Judge(report, Proven.Ours(report) with { InstalledAt = null, ReceivedAt = Now })
            .AssertAccepted(WipeLevel.Clear);
    }

    private static Verdict Judge(DateTime startedAt, DateTime endedAt)
    {
        var report = Proven.Overwrite with { StartedAt = startedAt, EndedAt = endedAt };
        return WipeRules.Judge(report, Proven.Ours(report) with { ReceivedAt = Now });
    }
}
