using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Accounts.Tokens;

/// <summary>What a machine sends to say who it is: 256 random bits behind <c>mkt_</c>, a prefix that leak scanners can find.</summary>
internal readonly record struct Secret(string Text)
{
    public const string Prefix = "mkt_";

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static Secret Draw() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public override string ToString() => Prefix + "…";
}
