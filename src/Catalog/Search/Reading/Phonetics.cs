using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Catalog.Search.Reading;

/// <summary>
/// How a folded word sounds to a French ear, roughly: someone who has only heard « Acer » or « Lenovo » writes
/// « aseur » or « lenovau ».
/// </summary>
internal static partial class Phonetics
{
    private static readonly (string Written, string Sounds)[] Rules =
    [
        ("eau", "o"),
        ("au", "o"),
        ("ph", "f"),
        ("sch", "ch"),
        ("qu", "k"),
        ("ck", "k"),
        ("cc", "k"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("ch", "S"),
        ("sh", "S"),
        ("c", "k"),
        ("q", "k"),
        ("y", "i"),
        ("z", "s"),
        ("x", "ks"),
        ("ge", "je"),
        ("gi", "ji"),
        ("ai", "e"),
        ("ei", "e"),
        ("eu", "e"),
        ("oe", "e"),
        ("en", "an"),
        ("em", "an"),
        ("am", "an"),
        ("w", "v"),
        ("h", ""),
    ];

    public static string Key(string word)
    {
        StringBuilder sound = new(word);
        foreach ((string written, string sounds) in Rules)
            sound.Replace(written, sounds);
        return SilentEnd().Replace(Repeated().Replace(sound.ToString(), "$1"), "");
    }

    [GeneratedRegex("(.)\\1+")]
    private static partial Regex Repeated();

    [GeneratedRegex("(?<=..)[edtsp]+$")]
    private static partial Regex SilentEnd();
}
