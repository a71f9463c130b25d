using System.Security.Cryptography;

namespace Marketplace.Workshop.Contracts;

/// <summary>
/// A device's number, printed as QR and text: <c>OS-</c>, seven characters of Crockford's base 32 and a check character
/// (ISO 7064, MOD 37-2), such as <c>OS-7K3M9QA4</c>. One wrong character, or two that are swapped, is noticed. It is
/// drawn at random: a serial number can neither be read from it nor guessed with it.
/// </summary>
public readonly record struct Tag
{
    private const string Prefix = "OS-";
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 7;

    private readonly string? text;

    private Tag(string text) => this.text = text;

    /// <summary>A new number. A draw whose check character is not of the alphabet is drawn again.</summary>
    public static Tag Draw()
    {
        while (true)
        {
            var body = RandomNumberGenerator.GetString(Alphabet, Length);
            if (Check(body) is { } check && Alphabet.Contains(check, StringComparison.Ordinal))
                return new Tag($"{Prefix}{body}{check}");
        }
    }

    /// <summary>Reads what a person typed or a scanner sent: case, spaces, and O, I, L for 0 and 1 do not matter.</summary>
    public static bool TryParse(string? typed, out Tag tag)
    {
        tag = default;
        var clean = (typed ?? "").Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (!clean.StartsWith(Prefix, StringComparison.Ordinal) && !clean.StartsWith("0S-", StringComparison.Ordinal))
            return false;

        var body = clean[Prefix.Length..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (body.Length != Length + 1 || body.Any(character => !Alphabet.Contains(character, StringComparison.Ordinal)))
            return false;
        if (Check(body[..Length]) != body[Length])
            return false;

        tag = new Tag(Prefix + body);
        return true;
    }

    /// <summary>The tag as it is stored.</summary>
    public static Tag FromStored(string text) => new(text);

    public override string ToString() => text ?? "";

    private static char? Check(string body)
    {
        var sum = 0;
        foreach (var character in body)
            sum = (sum + Values.IndexOf(character, StringComparison.Ordinal)) * 2 % 37;
        var check = (38 - sum) % 37;
        return check < Values.Length ? Values[check] : null;
    }
}
