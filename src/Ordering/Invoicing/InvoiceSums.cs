namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// An invoice as EN 16931 adds it up, in cents. Our prices include the tax: it is taken out of each group of lines as a
/// whole and shared over them to the cent, so that the total is the price that the buyer was shown.
/// </summary>
internal sealed record InvoiceSums(IReadOnlyList<ChargedLine> Lines, IReadOnlyList<VatGroup> Groups)
{
    public long Net => Lines.Sum(line => line.Net);

    public long Allowance => Groups.Sum(group => group.Allowance);

    public long Basis => Groups.Sum(group => group.Basis);

    public long Vat => Groups.Sum(group => group.Vat);

    public long Total => Basis + Vat;

    public static InvoiceSums Of(InvoiceText text)
    {
        // What brings a unit to the buyer goes with the unit, also for the tax (CGI art. 267, I, 2°).
        var main = text.Units.Count == 0 ? VatRegime.Franchise : text.Units[0].Regime;
        List<InvoicedUnit> charged = [.. text.Units];
        if (text.Shipping > 0)
            charged.Add(new InvoicedUnit("", "Livraison", text.Shipping, main));
        if (text.Discount < 0)
            charged.Add(new InvoicedUnit("", "Différence de prix convenue", -text.Discount, main));
        var groups = charged.GroupBy(unit => unit.Regime).OrderBy(group => group.Key).ToList();
        var discounts = Shares.Of(
            Math.Max(0, text.Discount),
            [.. groups.Select(group => group.Sum(unit => unit.Cents))]
        );
        var counted = groups.Select((group, index) => Count(group.Key, [.. group], discounts[index])).ToList();
        return new InvoiceSums([.. counted.SelectMany(one => one.Lines)], [.. counted.Select(one => one.Group)]);
    }

    private static (IReadOnlyList<ChargedLine> Lines, VatGroup Group) Count(
        VatRegime regime,
        IReadOnlyList<InvoicedUnit> units,
        long discount
    )
    {
        var gross = units.Sum(unit => unit.Cents);
        var net = WithoutTax(gross, regime.Rate);
        var basis = WithoutTax(gross - discount, regime.Rate);
        var shares = Shares.Of(net, [.. units.Select(unit => unit.Cents)]);
        var lines = units.Select((unit, index) => new ChargedLine(unit.Tag, unit.Title, shares[index], regime));
        return ([.. lines], new VatGroup(regime, net - basis, basis, gross - discount - basis));
    }

    private static long WithoutTax(long gross, int rate) =>
        (long)decimal.Round(gross * 100m / (100 + rate), MidpointRounding.AwayFromZero);
}

/// <param name="Tag">Empty where it is no unit.</param>
internal sealed record ChargedLine(string Tag, string Title, long Net, VatRegime Regime);

/// <param name="Allowance">The part of the discount, without tax.</param>
/// <param name="Basis">What the tax is counted on: the lines less the allowance.</param>
internal sealed record VatGroup(VatRegime Regime, long Allowance, long Basis, long Vat);

/// <summary>Shares of a whole to the cent: they add up to it.</summary>
internal static class Shares
{
    /// <param name="weights">Not negative; where all are nothing, the first has the whole.</param>
    public static IReadOnlyList<long> Of(long whole, IReadOnlyList<long> weights)
    {
        var shares = new long[weights.Count];
        var (given, weighed, all) = (0L, 0L, weights.Sum());
        for (var index = 0; index < weights.Count; index++)
        {
            weighed += weights[index];
            // What is due up to here, less what was given: the rounding never gathers.
            var due =
                all == 0 ? whole : (long)decimal.Round((decimal)whole * weighed / all, MidpointRounding.AwayFromZero);
            shares[index] = due - given;
            given = due;
        }
        return shares;
    }
}
