using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Marketplace.Ordering.Invoicing;
using static Marketplace.Tests.Ordering.Invoicing.InvoicePapers;

namespace Marketplace.Tests.Ordering.Invoicing;

/// <summary>What a machine reads of an invoice; where the official rules of EN 16931 are at hand, they judge it too.</summary>
public sealed class CrossIndustryInvoiceTests
{
    private static readonly VatRegime[] All = Enum.GetValues<VatRegime>();

    private static IEnumerable<Invoice> Papers()
    {
        foreach (var regime in All)
        {
            var sold = Invoice(Text(Unit(14900, regime), Unit(9999, regime)));
            yield return sold;
            yield return Credit(sold, 24899);
            yield return Credit(sold, 3000);
            yield return Invoice(Text(Unit(14900, regime)) with { Discount = 1234, Shipping = 950 });
            yield return Invoice(Text(Unit(14900, regime)) with { Siret = null });
        }
        yield return Invoice(
            Text(Unit(14901, VatRegime.Standard), Unit(8000, VatRegime.Margin)) with
            {
                Discount = 777,
            }
        );
        yield return Invoice(Text(Unit(14901, VatRegime.Exempt), Unit(8000, VatRegime.Margin)));
        yield return Invoice(OnTerms(Text(Unit(14901, VatRegime.Standard))));
        yield return Invoice(OnTerms(Text(Unit(14900))) with { Siret = null });
        yield return Invoice(Text([.. Enumerable.Range(1, 40).Select(n => Unit((n * 331) + 7, VatRegime.Standard))]));
    }

    [Fact]
    public void It_says_who_sold_what_to_whom_for_how_much()
    {
        var xml = CrossIndustryInvoice.Write(Invoice(Text(Unit(14900, VatRegime.Standard))));

        Assert.Equal($"F-{Day.AddHours(1).Year}-0007", One(xml, "ExchangedDocument", "ID"));
        Assert.Equal("380", One(xml, "ExchangedDocument", "TypeCode"));
        Assert.Equal("Atelier des Gardons", One(xml, "SellerTradeParty", "Name"));
        Assert.Equal("123456782", One(xml, "SpecifiedLegalOrganization", "ID"));
        Assert.Equal("Camille Exemple", One(xml, "BuyerTradeParty", "Name"));
        Assert.Equal("R-26-7K3M9Q", One(xml, "SellerOrderReferencedDocument", "IssuerAssignedID"));
        Assert.Equal("OS-7K3M9QAB", One(xml, "SpecifiedTradeProduct", "SellerAssignedID"));
        const string sums = "SpecifiedTradeSettlementHeaderMonetarySummation";
        Assert.Equal("124.17", One(xml, sums, "TaxBasisTotalAmount"));
        Assert.Equal("24.83", One(xml, sums, "TaxTotalAmount"));
        Assert.Equal("149.00", One(xml, sums, "GrandTotalAmount"));
        Assert.Equal("0.00", One(xml, sums, "DuePayableAmount"));
    }

    [Fact]
    public void The_margin_shows_no_tax_and_says_why()
    {
        var xml = CrossIndustryInvoice.Write(Invoice(Text(Unit(14900, VatRegime.Margin))));

        Assert.Equal("VATEX-EU-F", Assert.Single(Named(xml, "ExemptionReasonCode")).Value);
        Assert.Contains(
            "Biens d’occasion",
            Assert.Single(Named(xml, "ExemptionReason")).Value,
            StringComparison.Ordinal
        );
        Assert.All(Named(xml, "TaxTotalAmount"), tax => Assert.Equal("0.00", tax.Value));
    }

    [Fact]
    public void An_organisation_reads_its_references_when_to_pay_and_where()
    {
        var xml = CrossIndustryInvoice.Write(Invoice(OnTerms(Text(Unit(14900)))));

        Assert.Equal("SRV-7", Assert.Single(Named(xml, "BuyerReference")).Value);
        Assert.Equal("ENG-42", One(xml, "BuyerOrderReferencedDocument", "IssuerAssignedID"));
        Assert.Equal("49.00", Assert.Single(Named(xml, "TotalPrepaidAmount")).Value);
        Assert.Equal("100.00", Assert.Single(Named(xml, "DuePayableAmount")).Value);
        Assert.Equal("FR7630006000011234567890189", Assert.Single(Named(xml, "IBANID")).Value);
        Assert.Contains(
            "40 €",
            string.Join(' ', Named(xml, "Content").Select(note => note.Value)),
            StringComparison.Ordinal
        );
        var due = Assert.Single(Named(xml, "DueDateDateTime")).Value;
        Assert.Equal(Day.AddDays(30).ToString("yyyyMMdd", CultureInfo.InvariantCulture), due);
    }

    [Fact]
    public void A_credit_note_names_the_invoice_that_it_corrects()
    {
        var sold = Invoice(Text(Unit(14900)));
        var xml = CrossIndustryInvoice.Write(Credit(sold, 3000));

        Assert.Equal("381", One(xml, "ExchangedDocument", "TypeCode"));
        Assert.Equal(sold.Name, One(xml, "InvoiceReferencedDocument", "IssuerAssignedID"));
        Assert.Equal("30.00", Assert.Single(Named(xml, "GrandTotalAmount")).Value);
    }

    [Theory]
    [InlineData("404833048", "FR83404833048")]
    [InlineData("552081317", "FR03552081317")]
    public void The_number_for_the_tax_comes_from_the_SIREN(string siren, string number) =>
        Assert.Equal(number, InvoiceParties.VatNumber(siren));

    [Fact]
    public void Its_amounts_add_up_in_every_case()
    {
        foreach (var paper in Papers())
        {
            var xml = CrossIndustryInvoice.Write(paper);
            var lines = Named(xml, "SpecifiedTradeSettlementLineMonetarySummation").Sum(Amount("LineTotalAmount"));
            var sums = Named(xml, "SpecifiedTradeSettlementHeaderMonetarySummation").Single();

            Assert.Equal(lines, Amount("LineTotalAmount")(sums));
            Assert.Equal(paper.Amount.Cents / 100m, Amount("GrandTotalAmount")(sums));
            Assert.Equal(
                Amount("GrandTotalAmount")(sums),
                Amount("TaxBasisTotalAmount")(sums) + Amount("TaxTotalAmount")(sums)
            );
        }
    }

    [Fact]
    public async Task It_passes_the_official_rules_where_they_are_at_hand()
    {
        var checker = Repository.Shared is { } shared
            ? Path.Combine(shared, "data", "spec", "check-cii", "check-cii.sh")
            : null;
        if (!File.Exists(checker) || !File.Exists("/usr/share/java/Saxon-HE.jar"))
            return;
        var folder = Directory.CreateTempSubdirectory("factures-").FullName;
        try
        {
            foreach (var (paper, index) in Papers().Select((paper, index) => (paper, index)))
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{index:00}.xml"), FacturX.Xml(paper));

            var (code, said) = await Run("sh", [checker, .. Directory.GetFiles(folder).Order()]);

            Assert.True(code == 0, said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder(await process.StandardOutput.ReadToEndAsync()).Append(await errors);
        await process.WaitForExitAsync();
        return (process.ExitCode, said.ToString());
    }

    private static IEnumerable<XElement> Named(XDocument xml, string name) =>
        xml.Descendants().Where(element => element.Name.LocalName == name);

    private static string One(XDocument xml, string parent, string name) =>
        Assert.Single(Named(xml, parent).Elements(), element => element.Name.LocalName == name).Value;

    private static Func<XElement, decimal> Amount(string name) =>
        sums =>
            decimal.Parse(
                sums.Elements().Single(element => element.Name.LocalName == name).Value,
                CultureInfo.InvariantCulture
            );
}
