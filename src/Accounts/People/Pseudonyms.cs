using System.Security.Cryptography;

namespace Marketplace.Accounts.People;

/// <summary>The names under which people appear in the public ledger.</summary>
internal static class Pseudonyms
{
    // Without 0, O, 1, I and L, which are read for one another on a label.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A random name such as <c>P-7F3K2</c>, one of 28 million; whoever draws it makes sure that it is free.</summary>
    public static string Draw() => $"P-{RandomNumberGenerator.GetString(Letters, 5)}";
}
