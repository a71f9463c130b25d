using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Platform;

namespace Marketplace.Solidarity.TaxNotices;

/// <summary>
/// The text of a 2D-Doc (ANTS, « Spécifications techniques des Codes à Barres 2D-Doc », versions 02 to 04): a header of
/// fixed width, fields of two characters and a value, the unit separator, and a signature in base 32.
/// </summary>
/// <param name="Signer">Authority and certificate: <c>FR03-AV01</c>.</param>
/// <param name="SignedOn">The day of the signature.</param>
/// <param name="Kind">The type of document, two characters: 04 and 28 are tax notices.</param>
/// <param name="Signed">What the signature covers: the header and the fields.</param>
internal sealed partial record SignedCode(
    string Signer,
    DateOnly SignedOn,
    string Kind,
    IReadOnlyDictionary<string, string> Fields,
    byte[] Signed,
    byte[] Signature
)
{
    private const char Group = '\u001d';
    private const char Record = '\u001e';
    private const char Unit = '\u001f';
    private const int Longest = 4000;

    private static readonly DateOnly Epoch = new(2000, 1, 1);

    // The fields of a tax notice whose width is fixed; any other ends with a separator.
    private static readonly Dictionary<string, int> Widths = new()
    {
        ["44"] = 13,
        ["45"] = 4,
        ["47"] = 13,
        ["49"] = 13,
        ["4A"] = 8,
    };

    /// <exception cref="Refusal">It is not the text of such a code, with the sentence that helps to copy it again.</exception>
    public static SignedCode Read(string? typed)
    {
        var text = Clean(typed ?? "");
        Refuse.If(
            text.Length is < 30 or > Longest || !text.StartsWith("DC", StringComparison.Ordinal),
            "Ce texte n’est pas celui d’un code 2D-Doc : il commence par DC02, DC03 ou DC04. Copiez-le en entier."
        );
        var header = HeaderLength(text[2..4]);
        var parts = text.Split(Unit);
        Refuse.If(
            parts.Length != 2 || parts[0].Length < header || parts[1].Length == 0,
            "Il manque la signature à la fin du code. Copiez-le en entier, avec les signes entre crochets."
        );
        return new SignedCode(
            $"{text[4..8]}-{text[8..12]}",
            Day(text[16..20]),
            text[20..22],
            FieldsOf(parts[0][header..]),
            Encoding.UTF8.GetBytes(parts[0]),
            Base32(parts[1])
        );
    }

    public string? Field(string name) => Fields.GetValueOrDefault(name);

    /// <summary>
    /// Readers write what cannot be seen in several ways; line breaks come from mails and copies. What is before the code,
    /// such as the quality of the symbol, is cut off.
    /// </summary>
    private static string Clean(string typed)
    {
        var text = Separators()
            .Replace(
                typed,
                found =>
                    (found.Groups["name"].Value + found.Groups["sign"].Value).ToUpperInvariant() switch
                    {
                        "GS" or "␝" => Group.ToString(),
                        "RS" or "␞" => Record.ToString(),
                        _ => Unit.ToString(),
                    }
            )
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal)
            .Trim(' ', '\t');
        return text;
    }

    private static int HeaderLength(string version) =>
        version switch
        {
            "02" => 22,
            "03" => 24,
            "04" => 26,
            _ => throw new Refusal("Cette version de code 2D-Doc n’est pas reconnue : nous lisons 02, 03 et 04."),
        };

    /// <summary>Days since 2000 in four hexadecimal digits.</summary>
    private static DateOnly Day(string hex)
    {
        var read = int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var days);
        Refuse.If(!read, "La date de ce code n’est pas lisible. Copiez-le en entier.");
        return Epoch.AddDays(days);
    }

    private static Dictionary<string, string> FieldsOf(string message)
    {
        var fields = new Dictionary<string, string>();
        var at = 0;
        while (at + 2 <= message.Length)
        {
            var name = message[at..(at + 2)];
            at += 2;
            var end = message.AsSpan(at).IndexOfAny(Group, Record) is >= 0 and var length
                ? at + length
                : message.Length;
            if (Widths.TryGetValue(name, out var width) && at + width <= end)
                end = at + width;
            fields[name] = message[at..end];
            at = end < message.Length && message[end] is Group or Record ? end + 1 : end;
        }
        return fields;
    }

    /// <summary>RFC 4648, with or without padding.</summary>
    private static byte[] Base32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.Trim().TrimEnd('='))
        {
            var value = alphabet.IndexOf(letter, StringComparison.Ordinal);
            Refuse.If(value < 0, "La signature de ce code n’est pas lisible. Copiez-le en entier.");
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }
        return [.. bytes];
    }

    [GeneratedRegex("[<\\[{(](?<name>GS|RS|US)[>\\]})]|(?<sign>[␝␞␟])", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
