using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Invoicing;

/// <summary>Invoices as paper: no order and no database behind them.</summary>
internal static class InvoicePapers
{
    public static readonly DateTime Day = DateTime.UtcNow.Date.AddDays(-3).AddHours(10);

    public static InvoiceText Text(params InvoicedUnit[] units) =>
        new(
            "Atelier des Gardons",
            "association",
            "4 rue des Aires, 30100 Alès",
            "12345678200010",
            "Camille Exemple",
            "R-26-7K3M9Q",
            Day,
            "en espèces",
            string.Join(' ', units.Select(unit => unit.Regime).Distinct().Order().Select(regime => regime.Mention)),
            units,
            0
        );

    /// <summary>The same for an organisation that pays thirty days later, 49 euros of it already paid.</summary>
    public static InvoiceText OnTerms(InvoiceText text) =>
        text with
        {
            Terms = new InvoiceTerms(
                Day.AddDays(30),
                30,
                4900,
                "FR76 3000 6000 0112 3456 7890 189",
                "Réseau d’exemple",
                "12345678200028",
                "BC-1",
                "ENG-42",
                "SRV-7"
            ),
        };

    public static InvoicedUnit Unit(long cents, VatRegime regime = VatRegime.Franchise, string tag = "OS-7K3M9QAB") =>
        new(tag, "Dell Latitude 5400, 8 Go, SSD 256 Go", cents, regime);

    public static Invoice Invoice(InvoiceText text) =>
        Marketplace.Ordering.Invoicing.Invoice.Write(
            OrderId.New(),
            OperatorId.New(),
            new Money(text.Units.Sum(unit => unit.Cents) + text.Shipping - text.Discount),
            7,
            text,
            Day
        );

    public static Invoice Credit(Invoice invoice, long cents) =>
        Marketplace.Ordering.Invoicing.Invoice.Credit(invoice, new Money(cents), 3, Day.AddDays(1));
}
