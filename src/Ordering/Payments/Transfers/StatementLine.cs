using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>A line of an account's statement, whatever the file that it came in.</summary>
/// <param name="Account">The account that the statement is of, as the bank writes it; empty where the file does not say.</param>
/// <param name="Amount">Positive where it came in.</param>
/// <param name="BankReference">The bank's own name of it; empty where the file has none.</param>
/// <param name="Text">What the payer wrote, and what the bank adds.</param>
/// <param name="Payer">The name of who paid.</param>
internal sealed record StatementLine(
    string Account,
    DateOnly BookedOn,
    Money Amount,
    string BankReference,
    string Text,
    string Payer
)
{
    private string Likeness =>
        string.Join(
            '|',
            Account,
            BookedOn.ToString("O", CultureInfo.InvariantCulture),
            Amount.Cents,
            BankReference,
            Text,
            Payer
        );

    /// <summary>
    /// The same line has the same fingerprint in every statement that shows it, so that importing twice changes nothing.
    /// Two lines that are alike in one statement are told apart by their rank among their like.
    /// </summary>
    public static IReadOnlyList<(StatementLine Line, string Fingerprint)> Fingerprinted(
        IReadOnlyList<StatementLine> lines
    )
    {
        var seen = new Dictionary<string, int>();
        var all = new List<(StatementLine, string)>();
        foreach (var line in lines)
        {
            var like = line.Likeness;
            seen[like] = seen.GetValueOrDefault(like) + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{like}|{seen[like]}"));
            all.Add((line, Convert.ToHexStringLower(hash)));
        }
        return all;
    }
}

/// <summary>A file that is no statement that we can read.</summary>
internal static class Unreadable
{
    public static Refusal Because(string why) =>
        new(
            $"Ce fichier n’a pas pu être lu : {why}",
            [new Reason("statement-unreadable", "Demandez à la banque un relevé au format camt.053 (XML) ou CSV.")]
        );
}
