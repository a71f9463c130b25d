using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Ordering.Draws;

/// <summary>
/// The rule of a draw, which anybody can work through with public tools: each ticket's rank is that of
/// <c>SHA-256("seed:ticket")</c> in hexadecimal, the smallest first. The hash of the seed is published before anybody
/// enters and the seed afterwards: whoever draws cannot choose it once the tickets are known.
/// </summary>
internal static class DrawingOrder
{
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string seed) => Hash(seed);

    public static string ScoreOf(string seed, string ticket) => Hash($"{seed}:{ticket}");

    /// <summary>The tickets from the first drawn to the last, in whatever order they are given.</summary>
    public static IReadOnlyList<string> Of(string seed, IEnumerable<string> tickets) =>
        [.. tickets.OrderBy(ticket => ScoreOf(seed, ticket), StringComparer.Ordinal)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
