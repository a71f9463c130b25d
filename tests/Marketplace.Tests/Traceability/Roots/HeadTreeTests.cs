using System.Security.Cryptography;
using System.Text;
using Marketplace.Traceability.Roots;

namespace Marketplace.Tests.Traceability.Roots;

public sealed class HeadTreeTests
{
    private static readonly Head[] Heads =
    [
        .. Enumerable
            .Range(1, 7)
            .Select(n => new Head(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)n]), n, $"{n:d64}")),
    ];

    [Fact]
    public void One_head_is_its_own_leaf()
    {
        var leaf = SHA256.HashData([0, .. Encoding.UTF8.GetBytes(Heads[0].Line)]);

        Assert.Equal(Convert.ToHexStringLower(leaf), HeadTree.Root(Heads[..1]));
    }

    [Fact]
    public void Three_heads_are_two_and_one()
    {
        byte[] Leaf(int index) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(Heads[index].Line)]);
        var two = SHA256.HashData([1, .. Leaf(0), .. Leaf(1)]);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([1, .. two, .. Leaf(2)])), HeadTree.Root(Heads[..3]));
    }

    [Fact]
    public void The_order_in_which_the_database_gives_them_does_not_matter() =>
        Assert.Equal(HeadTree.Root(Heads), HeadTree.Root(Heads.Reverse()));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_change_of_one_head_changes_the_root(int which)
    {
        Head[] changed = [.. Heads];
        changed[which] = changed[which] with { Hash = new string('f', 64) };

        Assert.NotEqual(HeadTree.Root(Heads), HeadTree.Root(changed));
    }

    [Fact]
    public void A_head_that_is_missing_changes_the_root() =>
        Assert.NotEqual(HeadTree.Root(Heads), HeadTree.Root(Heads[..^1]));
}
