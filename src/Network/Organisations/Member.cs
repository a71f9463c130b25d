using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Organisations;

/// <summary>Over what time a budget is counted; each begins anew with the calendar in Paris.</summary>
internal enum BudgetPeriod
{
    Month,
    Quarter,
    Year,
}

internal static class BudgetPeriods
{
    public static string Word(this BudgetPeriod period) =>
        period switch
        {
            BudgetPeriod.Month => "par mois",
            BudgetPeriod.Quarter => "par trimestre",
            BudgetPeriod.Year => "par an",
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A period without a word."),
        };

    /// <summary>What tells one period from the next: <c>2026-11</c>, <c>2026-T4</c>, <c>2026</c>.</summary>
    public static string Key(this BudgetPeriod period, DateTime instant)
    {
        var day = Day(instant);
        return period switch
        {
            BudgetPeriod.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            BudgetPeriod.Quarter => $"{day.Year}-T{((day.Month - 1) / 3) + 1}",
            _ => day.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The instant at which the period of this one began.</summary>
    public static DateTime Start(this BudgetPeriod period, DateTime instant)
    {
        var day = Day(instant);
        var month = period switch
        {
            BudgetPeriod.Month => day.Month,
            BudgetPeriod.Quarter => ((day.Month - 1) / 3 * 3) + 1,
            _ => 1,
        };
        return FrenchTime.Utc(new DateTime(day.Year, month, 1));
    }

    private static DateTime Day(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
}

/// <summary>
/// Somebody who acts for an organisation. What they have spent in the period is changed by conditional updates only (see
/// <see cref="Budgets"/>): the database decides between orders that come at once.
/// </summary>
internal sealed class Member
{
    public required OrganisationId Organisation { get; init; }
    public required PersonId Person { get; init; }
    public required OrganisationRole Role { get; set; }
    public required DateTime JoinedAt { get; init; }

    /// <summary>Null: no limit.</summary>
    public long? BudgetCents { get; set; }

    public BudgetPeriod Period { get; set; }

    /// <summary>The period that <see cref="SpentCents"/> counts; another one began: nothing was spent yet.</summary>
    public string PeriodKey { get; set; } = "";

    public long SpentCents { get; set; }

    public Money SpentIn(DateTime now) => PeriodKey == Period.Key(now) ? new(SpentCents) : Money.Zero;
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("organisation_members").HasKey(member => new { member.Organisation, member.Person });
        builder.Property(member => member.PeriodKey).HasMaxLength(7);
        builder.HasIndex(member => member.Person, "IX_network_organisation_members_person");
    }
}
