using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Marketplace.Ordering.Draws;

namespace Marketplace.Tests.Ordering.Draws;

public sealed class DrawingOrderTests
{
    private static readonly Gen<string[]> Tickets = Gen.String[Gen.Char['A', 'Z'], 8, 8]
        .HashSet[0, 40]
        .Select(set => set.ToArray());

    [Fact]
    public void Every_ticket_is_drawn_once() =>
        Tickets.Sample(tickets => Assert.Equal(tickets.Order(), DrawingOrder.Of("graine", tickets).Order()));

    [Fact]
    public void The_order_in_which_people_entered_changes_nothing() =>
        Tickets.Sample(tickets =>
            Assert.Equal(DrawingOrder.Of("graine", tickets), DrawingOrder.Of("graine", tickets.Reverse()))
        );

    [Fact]
    public void One_more_entry_does_not_change_the_order_of_the_others() =>
        Tickets.Sample(tickets =>
            Assert.Equal(
                DrawingOrder.Of("graine", tickets),
                DrawingOrder.Of("graine", [.. tickets, "0NOUVEAU"]).Where(one => one != "0NOUVEAU")
            )
        );

    [Fact]
    public void Anybody_finds_the_same_with_sha256sum()
    {
        const string seed = "6f1e";
        var score = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("6f1e:K7Q2MX00")));

        Assert.Equal(score, DrawingOrder.ScoreOf(seed, "K7Q2MX00"));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(seed))),
            DrawingOrder.HashOf(seed)
        );
    }

    [Fact]
    public void No_ticket_is_favoured()
    {
        string[] tickets = [.. Enumerable.Range(0, 10).Select(n => $"TICKET0{n}")];
        var firsts = Enumerable
            .Range(0, 5_000)
            .GroupBy(n => DrawingOrder.Of($"graine {n}", tickets)[0])
            .ToDictionary(g => g.Key, g => g.Count());

        // 500 expected of each; six standard deviations either way.
        Assert.All(tickets, ticket => Assert.InRange(firsts[ticket], 370, 630));
    }

    [Fact]
    public void A_seed_is_long_and_never_the_same() => Assert.NotEqual(DrawingOrder.NewSeed(), DrawingOrder.NewSeed());
}
