using System.Diagnostics;
using Marketplace.Bulk.Allocating;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Benchmarks.Load;

/// <summary>How long it takes to allocate 500 units over 50 operators from 100,000 units on sale, for requests of all kinds.</summary>
internal static class LotTimes
{
    private const int Operators = 50;
    private const int Listings = 20_000;
    private const int UnitsPerListing = 5;
    private const int Wanted = 500;

    private static readonly OperatorId[] Workshops = [.. Enumerable.Range(0, Operators).Select(Id)];

    public static int Run()
    {
        Market[] markets = [Market(1), Market(2)];
        Market Survey(Wish wish) => markets[wish.Needs.Count - 1];
        // The first question of a process loads the native library.
        Allocate.Answer(Wish(10), Survey);
        foreach (var (name, wish) in Wishes())
        {
            var watch = Stopwatch.StartNew();
            var answer = Allocate.Answer(wish, Survey);
            var proven = answer.Offers.Count(offer => offer.IsProven);
            Console.WriteLine(
                $"{name}: {watch.Elapsed.TotalSeconds:0.00} s, {answer.Offers.Count} offers, {proven} proven, {answer.Found} of {wish.Count}"
            );
        }
        return 0;
    }

    private static IEnumerable<(string, Wish)> Wishes() =>
        [
            ("500 units", Wish(Wanted)),
            ("500 units, one model preferred", Wish(Wanted) with { SameModel = SameModel.Preferred }),
            ("500 units, one model required", Wish(Wanted) with { SameModel = SameModel.Required }),
            ("500 units within a budget", Wish(Wanted) with { Budget = Money.Euros(55_000) }),
            ("500 units within a budget that is too small", Wish(Wanted) with { Budget = Money.Euros(20_000) }),
            ("300 and 200 for two uses, one model each", Two() with { SameModel = SameModel.Required }),
            ("300 and 200 for two uses, within a budget", Two() with { Budget = Money.Euros(55_000) }),
            ("all of 500 or nothing", Wish(Wanted) with { AllOrNothing = true }),
        ];

    private static Wish Wish(int count) =>
        new([new Need(count, DeviceType.Laptop, 8, 0, GradeLetter.B, null)], SameModel.Any, null, false);

    private static Wish Two() => Wish(300) with { Needs = [.. Wish(300).Needs, .. Wish(200).Needs] };

    private static Market Market(int needs) =>
        new(
            [.. Enumerable.Range(0, Listings).Select(n => Lot(n, needs))],
            Workshops.Where((_, n) => n % 5 == 0).ToDictionary(one => one, _ => 10)
        );

    // Sixty models, each at its own price at each operator; half of the stock fits the first need, a quarter the second one too.
    private static Lot Lot(int n, int needs) =>
        new(
            new Guid(n + 1, 0, 0, new byte[8]),
            $"listing-{n}",
            $"Model {n % 60}",
            $"Model {n % 60}",
            Workshops[n * 7 % Operators],
            new Money(8_000 + (n * 7919L % 12_000)),
            5 + (n * 7 % Operators * 13 % 400),
            n % 90,
            UnitsPerListing,
            [.. Enumerable.Range(0, needs).Where(need => n % (2 + 2 * need) == 0)]
        );

    private static OperatorId Id(int n) => OperatorId.From(new Guid(n + 1, 1, 1, new byte[8]));
}
