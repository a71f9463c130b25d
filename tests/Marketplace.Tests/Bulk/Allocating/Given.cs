using Marketplace.Bulk.Allocating;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Bulk.Allocating;

/// <summary>Small markets, in a line each.</summary>
internal static class Given
{
    private static readonly OperatorId[] Operators = [.. Enumerable.Range(0, 60).Select(OperatorOf)];

    public static OperatorId Operator(int n) => Operators[n];

    public static Need Need(int count) => new(count, DeviceType.Laptop, 0, 0, GradeLetter.C, null);

    public static Wish Wish(int count, SameModel same = SameModel.Any, int? budget = null, bool all = false) =>
        new([Need(count)], same, budget is { } euros ? Money.Euros(euros) : null, all);

    public static Lot Lot(string model, int at, int euros, int count, int km = 10, params int[] fits) =>
        new(
            new Guid(at + 1, (short)euros, 0, [.. System.Text.Encoding.ASCII.GetBytes(model.PadRight(8)[..8])]),
            $"{model}-{at}-{euros}",
            model,
            model,
            Operator(at),
            Money.Euros(euros),
            km,
            0,
            count,
            fits is [] ? [0] : fits
        );

    public static Market Market(params Lot[] lots) => new(lots, new Dictionary<OperatorId, int>());

    public static Market Selling(this Market market, int at, int minimum) =>
        market with
        {
            Minimums = new Dictionary<OperatorId, int>(market.Minimums) { [Operator(at)] = minimum },
        };

    public static Allocation Answer(this Market market, Wish wish, Limits? limits = null) =>
        Allocate.Answer(wish, _ => market, limits);

    private static OperatorId OperatorOf(int n) => OperatorId.From(new Guid(n + 1, 1, 1, new byte[8]));
}
