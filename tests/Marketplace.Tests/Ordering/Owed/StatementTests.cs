using System.Globalization;
using System.Text;
using CsCheck;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Owed;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Owed;

/// <summary>Whatever came and went, an account adds up to the cent.</summary>
public sealed class StatementTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly LateSettings Late = new();

    private static readonly Gen<OwedPart> Parts = Gen.Select(
        Gen.Long[1, 900_000],
        Gen.Int[0, 120],
        Gen.Select(Gen.Int[0, 150], Gen.Int[1, 3], Gen.Long[1, 300_000]).Array[0, 8],
        Gen.Bool,
        (amount, ago, moved, invoiced) =>
            Part(
                Day.AddDays(-ago),
                [
                    .. invoiced
                        ? new Movement[] { new(Day.AddDays(-ago - 30), MovementKind.Invoice, "F-2026-0001", amount) }
                        : [],
                    .. moved.Select(one => new Movement(
                        Day.AddDays(-one.Item1),
                        (MovementKind)one.Item2,
                        "x",
                        one.Item2 == (int)MovementKind.PaidBack ? one.Item3 : -one.Item3
                    )),
                ],
                invoiced
            )
    );

    [Fact]
    public void What_is_open_is_the_balance_and_the_balance_is_the_sum_of_the_lines() =>
        Parts
            .Array[0, 6]
            .Sample(parts =>
            {
                var statement = Statement.Of("Les Jardins", parts, Late, Day);

                var lines = statement.Lines.Sum(line => line.Moved.Cents);
                Assert.Equal(lines, statement.Balance.Cents);
                Assert.Equal(lines, statement.Open.Sum(one => one.Part.Open.Cents));
                Assert.Equal(lines, statement.Lines.Select(line => line.Balance.Cents).LastOrDefault());
                Assert.Equal(statement.Total, statement.Balance + statement.Interest + statement.Recovery);
                Assert.All(statement.Open, one => Assert.True(one.Penalty.Interest >= Money.Zero));
            });

    [Fact]
    public void The_CSV_adds_up_to_the_cent_to_what_is_to_be_paid() =>
        Parts
            .Array[1, 4]
            .Sample(
                parts =>
                {
                    var statement = Statement.Of("Les Jardins", parts, Late, Day);
                    var rows = Encoding
                        .UTF8.GetString(statement.AsCsv().FileContents)
                        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                        .Skip(1)
                        .Select(row => row.Split(','));

                    Assert.Equal(statement.Total.Cents, rows.Sum(row => Cents(row[^2]) - Cents(row[^1])));
                },
                iter: 200
            );

    [Fact]
    public void Who_pays_a_day_late_owes_the_flat_sum_and_a_day_of_interest()
    {
        var part = Part(
            Day.AddDays(-10),
            [
                new(Day.AddDays(-40), MovementKind.Invoice, "F-2026-0001", 100_000),
                new(Day.AddDays(-9), MovementKind.Payment, "VIR", -100_000),
            ],
            true
        );

        var open = Assert.Single(Statement.Of("Les Jardins", [part], Late, Day).Open);

        Assert.Equal((Money.Zero, 0), (open.Part.Open, open.DaysLate));
        Assert.Equal(Money.Euros(40), open.Penalty.Recovery);
        Assert.Equal(new Money(33), open.Penalty.Interest);
    }

    [Fact]
    public void Who_pays_on_the_last_day_owes_nothing_more()
    {
        var part = Part(
            Day.AddDays(-10),
            [
                new(Day.AddDays(-40), MovementKind.Invoice, "F-2026-0001", 100_000),
                new(Day.AddDays(-10), MovementKind.Payment, "VIR", -100_000),
            ],
            true
        );

        Assert.Empty(Statement.Of("Les Jardins", [part], Late, Day).Open);
    }

    [Fact]
    public void An_invoice_without_terms_costs_nothing_to_pay_late()
    {
        var part = Part(Day, [new(Day.AddDays(-400), MovementKind.Invoice, "F-2025-0001", 100_000)], true) with
        {
            Invoice = new OwedInvoice(Guid.NewGuid(), "F-2025-0001", null, false),
        };

        Assert.Equal(Money.Zero, Statement.Of("Camille", [part], Late, Day).Open[0].Penalty.Total);
    }

    [Theory]
    [InlineData(0, AgeBand.NotDue)]
    [InlineData(1, AgeBand.UpTo30)]
    [InlineData(30, AgeBand.UpTo30)]
    [InlineData(31, AgeBand.UpTo60)]
    [InlineData(60, AgeBand.UpTo60)]
    [InlineData(90, AgeBand.UpTo90)]
    [InlineData(91, AgeBand.Older)]
    public void A_claim_is_as_old_as_its_last_day(int days, object band)
    {
        var part = Part(
            Day.AddDays(-days),
            [new(Day.AddDays(-days - 30), MovementKind.Invoice, "F-2026-0001", 100)],
            true
        );
        var item = new OpenItem(part, part.DaysLate(Day), part.Penalty(Late, Day));

        Assert.Equal((days, (AgeBand)band), (item.DaysLate, item.Band));
        Assert.NotEmpty(item.Band.Word());
    }

    [Theory]
    [InlineData(-8, null)]
    [InlineData(-7, ReminderStep.Soon)]
    [InlineData(0, ReminderStep.Soon)]
    [InlineData(1, null)]
    [InlineData(3, ReminderStep.Late)]
    [InlineData(15, ReminderStep.Again)]
    [InlineData(29, ReminderStep.Again)]
    [InlineData(30, ReminderStep.Formal)]
    [InlineData(300, ReminderStep.Formal)]
    public void Each_reminder_has_its_day(int after, object? step) =>
        Assert.Equal((ReminderStep?)step, Reminder.StepOn(Day, Day.AddDays(after)));

    private static long Cents(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);

    private static OwedPart Part(DateOnly due, IReadOnlyList<Movement> moved, bool invoiced) =>
        new(
            OrderId.New(),
            "R-26-7K3M9Q",
            "Les Jardins",
            OperatorId.New(),
            "Atelier",
            invoiced ? new OwedInvoice(Guid.NewGuid(), "F-2026-0001", due, false) : null,
            moved
        );
}
