using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Traceability.Roots;

/// <summary>The last entry of one device's chain.</summary>
internal sealed record Head(Guid Device, int N, string Hash)
{
    /// <summary>How the head is written in the tree.</summary>
    public string Line => $"{Device}:{N}:{Hash}";
}

/// <summary>
/// One hash over all heads: a Merkle tree as in RFC 6962 (leaves begin with a zero byte, nodes with a one), over the heads
/// in the order of their lines. Whoever holds the heads computes the same root.
/// </summary>
internal static class HeadTree
{
    /// <summary>Lower-case hexadecimal.</summary>
    public static string Root(IEnumerable<Head> heads)
    {
        byte[][] leaves = [.. heads.Select(head => head.Line).Order(StringComparer.Ordinal).Select(Leaf)];
        return Convert.ToHexStringLower(leaves is [] ? SHA256.HashData([]) : Over(leaves));
    }

    private static byte[] Over(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return leaves[0];
        var left = LargestPowerBelow(leaves.Length);
        return SHA256.HashData([1, .. Over(leaves[..left]), .. Over(leaves[left..])]);
    }

    private static byte[] Leaf(string line) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(line)]);

    private static int LargestPowerBelow(int count)
    {
        var power = 1;
        while (power * 2 < count)
            power *= 2;
        return power;
    }
}
