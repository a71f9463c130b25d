using System.Text;
using CsCheck;
using Marketplace.Ordering.Accounting;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Invoicing.InvoicePapers;

namespace Marketplace.Tests.Ordering.Accounting;

/// <summary>Each entry balances, and says on which account the money stands.</summary>
public sealed class WriteJournalTests
{
    private static readonly ThirdParty Buyer = new("R-26-7K3M9Q", "Camille Exemple");

    [Fact]
    public void Every_invoice_and_credit_note_balances() =>
        Gen.Select(Gen.Long[1, 300_000].Array[1, 8], Gen.Enum<VatRegime>(), Gen.Bool)
            .Sample(
                (prices, regime, credit) =>
                {
                    var sold = Invoice(Text([.. prices.Select(cents => Unit(cents, regime))]));
                    var paper = credit ? Credit(sold, sold.Amount.Cents) : sold;

                    var lines = WriteJournal.Of(paper, Buyer).ToList();

                    Assert.Equal(sold.Amount.Cents, lines.Sum(line => line.Debit));
                    Assert.Equal(sold.Amount.Cents, lines.Sum(line => line.Credit));
                    Assert.All(lines, line => Assert.Equal(Journal.Sales, line.Journal));
                }
            );

    [Fact]
    public void A_sale_with_tax_stands_on_three_accounts()
    {
        var lines = WriteJournal.Of(Invoice(Text(Unit(12000, VatRegime.Standard))), Buyer).ToList();

        Assert.Equal(
            [("411000", 12000L, 0L), ("707000", 0L, 10000L), ("445710", 0L, 2000L)],
            lines.Select(line => (line.Account.Number, line.Debit, line.Credit))
        );
        Assert.Equal(Buyer, lines[0].Party);
    }

    [Fact]
    public void A_credit_note_is_the_sale_the_other_way_round()
    {
        var note = Credit(Invoice(Text(Unit(12000))), 3000);

        Assert.Equal(
            [("411000", 0L, 3000L), ("707000", 3000L, 0L)],
            WriteJournal.Of(note, Buyer).Select(line => (line.Account.Number, line.Debit, line.Credit))
        );
    }

    [Theory]
    [InlineData(PaidBy.Cash, "530000", "CA")]
    [InlineData(PaidBy.Terminal, "511500", "BQ")]
    [InlineData(PaidBy.BankTransfer, "512000", "BQ")]
    [InlineData(PaidBy.Cheque, "511200", "BQ")]
    [InlineData(PaidBy.Online, "517000", "BQ")]
    [InlineData(PaidBy.Voucher, "467000", "OD")]
    public void Money_arrives_where_its_means_says(PaidBy how, string account, string journal)
    {
        var lines = WriteJournal.Of(Entry(EntryKind.Received, 500, how), Buyer).ToList();

        Assert.Equal(
            [(account, 500L, 0L), ("411000", 0L, 500L)],
            lines.Select(line => (line.Account.Number, line.Debit, line.Credit))
        );
        Assert.All(lines, line => Assert.Equal(journal, line.Journal.Code));
    }

    [Fact]
    public void Money_that_leaves_is_owed_by_the_buyer_again() =>
        Assert.All(
            new[] { EntryKind.Refunded, EntryKind.Disputed, EntryKind.Bounced },
            kind =>
                Assert.Equal(
                    [("530000", 0L, 500L), ("411000", 500L, 0L)],
                    WriteJournal
                        .Of(Entry(kind, 500), Buyer)
                        .Select(line => (line.Account.Number, line.Debit, line.Credit))
                )
        );

    [Fact]
    public void What_moves_no_money_is_no_entry() =>
        Assert.All(
            new[] { EntryKind.Asked, EntryKind.Credited },
            kind => Assert.Empty(WriteJournal.Of(Entry(kind, 500), Buyer))
        );

    [Fact]
    public void The_file_has_the_eighteen_columns_and_a_name_with_a_tab_shifts_none()
    {
        var lines = WriteJournal.Of(Invoice(Text(Unit(12950))), new ThirdParty("R-1", "Ca\tmille\n=1+1"));

        var rows = Encoding.UTF8.GetString(EntryFiles.Fec(lines)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.All(rows, row => Assert.Equal(18, row.Split('\t').Length));
        Assert.StartsWith(
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.Equal("129,50", rows[1].Split('\t')[11]);
        Assert.Equal("0,00", rows[1].Split('\t')[12]);
    }

    [Fact]
    public void A_name_that_is_a_formula_is_only_words_in_a_spreadsheet()
    {
        var lines = WriteJournal.Of(Invoice(Text(Unit(12950))), new ThirdParty("R-1", "=HYPERLINK(1)"));

        var csv = Encoding.UTF8.GetString(EntryFiles.Csv(lines));

        Assert.DoesNotContain(",=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", csv, StringComparison.Ordinal);
    }

    private static PaymentEntry Entry(EntryKind kind, long cents, PaidBy how = PaidBy.Cash) =>
        new()
        {
            Order = OrderId.New(),
            Operator = OperatorId.New(),
            Kind = kind,
            How = how,
            Amount = new Money(cents),
            Reference = "caisse-1",
            OccurredAt = Day,
            RecordedAt = Day,
        };
}
