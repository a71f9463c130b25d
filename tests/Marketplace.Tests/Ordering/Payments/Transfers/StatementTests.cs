using System.Text;
using Marketplace.Ordering.Payments.Transfers;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Payments.Transfers.StatementFiles;

namespace Marketplace.Tests.Ordering.Payments.Transfers;

/// <summary>What is read from the files of banks.</summary>
public sealed class StatementTests
{
    [Fact]
    public void A_camt_statement_gives_account_day_amount_payer_and_words()
    {
        var line = Assert.Single(ReadCamt(Entry("149.00", "Commande R-26-7K3M9Q", "REF1")));

        Assert.Equal("FR7630006000011234567890189", line.Account);
        Assert.Equal(new DateOnly(2026, 11, 24), line.BookedOn);
        Assert.Equal(Money.Euros(149), line.Amount);
        Assert.Equal("MME EXEMPLE CAMILLE", line.Payer);
        Assert.Equal("Commande R-26-7K3M9Q", line.Text);
        Assert.Equal("REF1", line.BankReference);
    }

    [Fact]
    public void What_left_the_account_is_negative_and_what_is_pending_does_not_count()
    {
        var lines = ReadCamt(Entry("12.30", "Loyer", direction: "DBIT"), Entry("99.00", "Bientôt", status: "PDNG"));

        Assert.Equal(-1230, Assert.Single(lines).Amount.Cents);
    }

    [Fact]
    public void A_credit_that_is_taken_back_is_no_income() =>
        Assert.True(
            Assert.Single(ReadCamt(Entry("10.00", "Retour", extra: "<RvslInd>true</RvslInd>"))).Amount < Money.Zero
        );

    [Fact]
    public void A_newer_version_with_its_own_status_and_party_is_read_alike()
    {
        var newer = Encoding
            .UTF8.GetString(Camt(Entry("149.00", "R-26-7K3M9Q")))
            .Replace("053.001.02", "053.001.08", StringComparison.Ordinal)
            .Replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>", StringComparison.Ordinal)
            .Replace(
                "<Nm>MME EXEMPLE CAMILLE</Nm>",
                "<Pty><Nm>MME EXEMPLE CAMILLE</Nm></Pty>",
                StringComparison.Ordinal
            );

        var line = Assert.Single(Read(newer));

        Assert.Equal("MME EXEMPLE CAMILLE", line.Payer);
        Assert.Equal(14900, line.Amount.Cents);
    }

    [Fact]
    public void A_batch_is_read_payment_by_payment()
    {
        const string Batch = """
            <Ntry><Amt Ccy="EUR">248.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-11-24T08:00:00</DtTm></BookgDt>
            <NtryDtls>
            <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">149.00</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>un</Ustrd></RmtInf></TxDtls>
            <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">99.00</Amt></TxAmt></AmtDtls><RmtInf><Strd><CdtrRefInf><Ref>RF18DEUX</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
            </NtryDtls></Ntry>
            """;

        Assert.Equal(
            [("un", 14900L), ("RF18DEUX", 9900L)],
            ReadCamt(Batch).Select(line => (line.Text, line.Amount.Cents))
        );
    }

    [Theory]
    [InlineData("<Document>")]
    [InlineData("<Document></Document>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Document>&a;</Document>")]
    [InlineData("<html><body>Connexion</body></html>")]
    public void A_file_that_is_no_statement_is_refused_with_what_to_ask_the_bank(string file)
    {
        var refused = Assert.Throws<Refusal>(() => Read(file));

        Assert.Contains("n’a pas pu être lu", refused.Message, StringComparison.Ordinal);
        Assert.Equal("statement-unreadable", Assert.Single(refused.Reasons).Code);
    }

    [Fact]
    public void An_account_in_another_currency_is_refused() =>
        Assert.Contains(
            "en euros",
            Assert
                .Throws<Refusal>(() =>
                    Read(
                        Encoding
                            .UTF8.GetString(Camt(Entry("1.00", "x")))
                            .Replace("\"EUR\"", "\"CHF\"", StringComparison.Ordinal)
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_csv_with_two_columns_for_sums_gives_what_came_in()
    {
        var line = Assert.Single(
            CsvStatement.Read(Csv("24/11/2026;VIR CAMILLE R-26-7K3M9Q;;149,00", "24/11/2026;LOYER;800,00;"))
        );

        Assert.Equal(
            (new DateOnly(2026, 11, 24), 14900L, "VIR CAMILLE R-26-7K3M9Q"),
            (line.BookedOn, line.Amount.Cents, line.Text)
        );
    }

    [Theory]
    [InlineData("Date opération;Libellé opération;Montant(EUR)\n24/11/2026;Virement;\"1 149,50\"", 114950)]
    [InlineData("Titulaire : Atelier\nSolde;1000\n\nDate;Libelle;Montant\n24/11/2026;Virement;+12,00", 1200)]
    [InlineData("Date,Motif,Montant\n2026-11-24,Virement,12.00", 1200)]
    [InlineData("Date\tCommunication\tCrédit\n24-11-2026\tVirement\t12,00", 1200)]
    [InlineData("Date;Libellé;Montant\n24/11/2026;Carte;-12,00", -1200)]
    [InlineData("\"Date\";\"Libellé\";\"Montant\"\n\"24/11/2026\";\"Un \"\"point;\"\" ici\";\"12,00\"", 1200)]
    public void The_habits_of_several_banks_are_understood(string file, int cents) =>
        Assert.Equal(cents, Assert.Single(CsvStatement.Read(Encoding.UTF8.GetBytes(file))).Amount.Cents);

    [Fact]
    public void An_old_encoding_keeps_its_accents()
    {
        var line = Assert.Single(
            CsvStatement.Read(Encoding.Latin1.GetBytes("Date;Libellé;Crédit\n24/11/2026;Reçu de Zoé;5,00"))
        );

        Assert.Equal("Reçu de Zoé", line.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour")]
    [InlineData("a;b;c\n1;2;3")]
    [InlineData("Date;Libellé;Crédit\n24/11/2026;Virement;beaucoup")]
    public void A_csv_that_is_no_statement_is_refused(string file) =>
        Assert.Throws<Refusal>(() => CsvStatement.Read(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void The_same_line_has_the_same_fingerprint_in_another_statement()
    {
        var first = StatementLine.Fingerprinted(ReadCamt(Entry("149.00", "a", "1"), Entry("20.00", "b", "2")));
        var second = StatementLine.Fingerprinted(ReadCamt(Entry("20.00", "b", "2"), Entry("30.00", "c", "3")));

        Assert.Equal(first[1].Fingerprint, second[0].Fingerprint);
        Assert.Equal(3, first.Concat(second).Select(one => one.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Two_like_transfers_of_one_day_are_two()
    {
        var twice = StatementLine.Fingerprinted(ReadCamt(Entry("10.00", "don"), Entry("10.00", "don")));

        Assert.NotEqual(twice[0].Fingerprint, twice[1].Fingerprint);
        Assert.Equal(twice, StatementLine.Fingerprinted(ReadCamt(Entry("10.00", "don"), Entry("10.00", "don"))));
    }

    [Theory]
    [InlineData("R-26-7K3M9Q")]
    [InlineData("VIR SEPA RECU /DE MME EXEMPLE /MOTIF R26 7K3M9Q")]
    [InlineData("commande r-26-7k3m9q merci")]
    [InlineData("R-26-7K3\r\nM9Q")]
    public void The_number_of_an_order_is_found_however_banks_cut_it(string text) =>
        Assert.Contains("R-26-7K3M9Q", ImportStatement.NumbersIn(text));

    [Theory]
    [InlineData("Loyer novembre")]
    [InlineData("")]
    [InlineData("R26")]
    public void Where_no_number_is_written_none_is_found(string text) => Assert.Empty(ImportStatement.NumbersIn(text));

    private static IReadOnlyList<StatementLine> ReadCamt(params string[] entries)
    {
        using var stream = new MemoryStream(Camt(entries));
        return Camt053.Read(stream);
    }

    private static IReadOnlyList<StatementLine> Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return Camt053.Read(stream);
    }
}
