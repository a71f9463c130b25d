using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Guide;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Guide;

/// <summary>Which three, and why: the cheapest, then only what is better in a way that can be checked.</summary>
public sealed class ChooseTests
{
    private static readonly Candidate Plain = new(
        ListingId.New(),
        "simple",
        DeviceType.Laptop,
        UsageClass.U2,
        Money.Euros(120),
        8,
        14,
        75,
        GradeLetter.B
    );

    [Fact]
    public void Out_of_nothing_nothing_is_proposed() => Assert.Empty(Choose.Among([], Wish("")));

    [Fact]
    public void The_cheapest_comes_first_and_says_what_is_left_of_the_budget()
    {
        var chosen = Choose.Among([Dear(150), Plain], Wish("?pour=visio&ou=partout&budget=200&compte=ne-sais-pas"));

        Assert.Equal((Plain, "Le moins cher qui convient"), (chosen[0].Candidate, chosen[0].Label));
        Assert.Equal(
            ["Il a une caméra et suffit pour appeler en vidéo.", "Il vous reste 80\u00a0€ sur votre budget."],
            chosen[0].Reasons
        );
    }

    [Fact]
    public void Over_the_budget_nothing_is_said_to_be_left() =>
        Assert.Single(Choose.Among([Plain], Wish("?budget=100"))[0].Reasons);

    [Fact]
    public void A_dearer_one_that_is_no_better_is_not_proposed() =>
        Assert.Single(Choose.Among([Plain, Dear(150), Dear(220)], Wish("?compte=memoire")));

    [Theory]
    [InlineData("ecran", "Le plus grand écran", "Son écran de 15,6 pouces se lit sans fatigue.")]
    [InlineData("batterie", "La meilleure batterie", "Sa batterie garde 91\u00a0% de sa capacité d’origine.")]
    [InlineData(
        "memoire",
        "Le plus rapide",
        "16\u00a0Go de mémoire : il répond vite, même avec beaucoup de choses ouvertes."
    )]
    public void The_best_in_what_matters_is_proposed_with_its_figure(string matters, string label, string reason)
    {
        var better = Dear(160) with { RamGb = 16, ScreenInches = 15.6, BatteryPercent = 91 };

        var second = Choose.Among([Plain, better], Wish($"?compte={matters}"))[1];

        Assert.Equal((label, better), (second.Label, second.Candidate));
        Assert.Equal([reason, "Il coûte 40\u00a0€ de plus que le moins cher."], second.Reasons);
    }

    [Fact]
    public void Easy_to_carry_means_the_smallest_laptop_and_never_a_computer_without_a_screen()
    {
        var small = Dear(130) with { ScreenInches = 12.5 };
        var tower = Dear(90) with { Type = DeviceType.Desktop, ScreenInches = null, BatteryPercent = null };

        var chosen = Choose.Among([tower, small, Plain], Wish("?compte=leger"));

        Assert.Equal(tower, chosen[0].Candidate);
        Assert.Equal(("Le plus facile à porter", small), (chosen[1].Label, chosen[1].Candidate));
    }

    [Fact]
    public void The_cheapest_that_is_also_the_best_in_what_matters_is_proposed_once()
    {
        var chosen = Choose.Among([Plain with { BatteryPercent = 95 }, Dear(200)], Wish("?compte=batterie"));

        Assert.Single(chosen);
    }

    [Fact]
    public void The_most_comfortable_says_what_more_it_gives()
    {
        var comfortable = Dear(180) with { RamGb = 16, Grade = GradeLetter.A };

        var chosen = Choose.Among([Plain, comfortable], Wish("?compte=ne-sais-pas"))[1];

        Assert.Equal("Le plus confortable", chosen.Label);
        Assert.Contains("16\u00a0Go de mémoire au lieu de 8", chosen.Reasons[0], StringComparison.Ordinal);
        Assert.Contains("Très bon état", chosen.Reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_same_price_that_is_said_instead_of_a_difference() =>
        Assert.Contains(
            "Au même prix que le moins cher.",
            Choose.Among([Plain, Dear(120) with { RamGb = 16 }], Wish("?compte=memoire"))[1].Reasons
        );

    [Fact]
    public void There_are_never_more_than_three_nor_one_twice()
    {
        Candidate[] many =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(n => Dear(100 + n) with { RamGb = 4 + n % 5 * 4, ScreenInches = 11 + n % 7 }),
        ];

        Assert.All(
            Questions.Matters.Answers,
            answer =>
            {
                var chosen = Choose.Among(many, Wish($"?compte={answer.Value}"));
                Assert.InRange(chosen.Count, 1, 3);
                Assert.Equal(chosen.Count, chosen.Select(one => one.Candidate.Id).Distinct().Count());
            }
        );
    }

    [Fact]
    public void The_same_stock_gives_the_same_advice_whatever_its_order()
    {
        Candidate[] stock = [Plain, Dear(120), Dear(120) with { RamGb = 16 }, Dear(140) with { RamGb = 16 }];

        Assert.Equal(
            Choose.Among(stock, Wish("?compte=memoire")).Select(one => one.Candidate),
            Choose.Among([.. stock.Reverse()], Wish("?compte=memoire")).Select(one => one.Candidate)
        );
    }

    private static Candidate Dear(int euros) => Plain with { Id = ListingId.New(), Price = Money.Euros(euros) };

    private static Wishes Wish(string address) => WishesTests.Read(address);
}
