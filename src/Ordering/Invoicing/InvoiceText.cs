using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Invoicing;

/// <summary>What an invoice says, as it was on its day.</summary>
/// <param name="Buyer">Who bought, with the address where there is one.</param>
/// <param name="DeliveredAt">When the goods were handed over.</param>
/// <param name="Vat">What the law asks to be written of value added tax, for all lines.</param>
/// <param name="Discount">What the lines add up to beyond the amount, in cents: what the seller gave up before.</param>
/// <param name="Corrected">On a credit note, the name of the invoice.</param>
/// <param name="Shipping">What the parcel costs, in cents.</param>
/// <param name="CorrectedOn">On a credit note, when the invoice was issued.</param>
/// <param name="Terms">How an organisation pays it afterwards; null where it was paid before the hand-over.</param>
internal sealed record InvoiceText(
    string Seller,
    string Quality,
    string Address,
    string? Siret,
    string Buyer,
    string Order,
    DateTime DeliveredAt,
    string Paid,
    string Vat,
    IReadOnlyList<InvoicedUnit> Units,
    long Discount,
    string? Corrected = null,
    long Shipping = 0,
    DateTime? CorrectedOn = null,
    InvoiceTerms? Terms = null
)
{
    public static InvoiceText Of(
        Order order,
        SubOrder part,
        OperatorCard seller,
        IReadOnlyDictionary<DeviceId, VatRegime> regimes,
        InvoiceTerms? terms
    )
    {
        List<InvoicedUnit> units = [.. part.Lines.Select(line => Unit(line, regimes[line.Device]))];
        var shipping = part.Shipping?.Cents ?? 0;
        return new(
            seller.Name,
            seller.Kind,
            seller.Address,
            seller.Siret,
            part.Parcel?.To.ToString() ?? order.Name,
            order.Number,
            part.HandedOverAt!.Value,
            Means(part.PaidBy),
            Mentions(units),
            units,
            units.Sum(unit => unit.Cents) + shipping - (part.Total - part.Credited).Cents,
            Shipping: shipping,
            Terms: terms
        );
    }

    /// <summary>The same, of what is given back: the lines again where it is all, one line for each regime where it is a part.</summary>
    public InvoiceText GivenBack(Invoice invoice, Money amount)
    {
        var corrected = this with { Corrected = invoice.Name, CorrectedOn = invoice.IssuedAt, Terms = null };
        if (amount == invoice.Amount)
            return corrected;
        var regimes = Units.GroupBy(unit => unit.Regime).OrderBy(group => group.Key).ToList();
        var shares = Shares.Of(amount.Cents, [.. regimes.Select(group => group.Sum(unit => unit.Cents))]);
        return corrected with
        {
            Units =
            [
                .. regimes.Select(
                    (group, index) => new InvoicedUnit("", GivenBackFor(group, invoice), shares[index], group.Key)
                ),
            ],
            Shipping = 0,
            Discount = 0,
        };
    }

    private static string GivenBackFor(IEnumerable<InvoicedUnit> units, Invoice invoice) =>
        $"Remise accordée sur la facture {invoice.Name}, pour {string.Join(", ", units.Select(unit => unit.Tag))}";

    private static string Mentions(IEnumerable<InvoicedUnit> units) =>
        string.Join(' ', units.Select(unit => unit.Regime).Distinct().Order().Select(regime => regime.Mention));

    private static InvoicedUnit Unit(OrderLine line, VatRegime regime) =>
        new(line.Tag.ToString(), line.Title, line.Price.Cents, regime);

    private static string Means(PaidBy? how) =>
        how switch
        {
            PaidBy.Cash => "en espèces",
            PaidBy.Terminal => "par carte au comptoir",
            PaidBy.BankTransfer => "par virement",
            PaidBy.Cheque => "par chèque",
            PaidBy.Online => "en ligne",
            _ => "autrement",
        };
}

/// <param name="Tag">Empty where it is no unit.</param>
/// <param name="Cents">With tax.</param>
internal sealed record InvoicedUnit(string Tag, string Title, long Cents, VatRegime Regime = VatRegime.Franchise);
