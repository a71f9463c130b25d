using System.Globalization;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using LuceneFrench = Lucene.Net.Analysis.Fr.FrenchAnalyzer;

namespace Marketplace.Catalog.Search.Reading;

/// <summary>
/// Cuts French text into words, alike for listings and for what visitors type: elision dropped (« l’écran »), case
/// and accents folded, a number parted from its unit (« 8Go »), signs read aloud (« € », « 14" »).
/// </summary>
internal sealed partial class FrenchAnalyzer : Analyzer
{
    private static readonly FrenchAnalyzer Instance = new();

    public static List<string> Words(string text)
    {
        List<string> words = [];
        using TokenStream stream = Instance.GetTokenStream("text", ReadSignsAloud(text));
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.AddRange(PartUnit(term.ToString()));
        stream.End();
        return words;
    }

    /// <summary>
    /// The word without its plural and feminine endings, so that « portables » finds « portable ». Anything with a
    /// digit is a model and stays as it is: a T480s is no T480.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word.Any(char.IsDigit))
            return word;
        string stem = word.EndsWith("eaux", StringComparison.Ordinal) ? word[..^1] : word.TrimEnd('s');
        stem = stem.TrimEnd('e');
        return stem.Length >= 3 ? stem : word;
    }

    public static bool IsNumber(string word, out decimal number) =>
        decimal.TryParse(
            word.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        StandardTokenizer words = new(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new ElisionFilter(words, LuceneFrench.DEFAULT_ARTICLES);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(stream));
    }

    private static string ReadSignsAloud(string text) =>
        InchMark().Replace(text.Replace("€", " euros ", StringComparison.Ordinal), " pouces ");

    private static IEnumerable<string> PartUnit(string word)
    {
        Match match = NumberWithUnit().Match(word);
        return match.Success ? [match.Groups[1].Value, match.Groups[2].Value] : [word.Trim('.', '_')];
    }

    [GeneratedRegex("""(?<=\d)\s?(?:"|''|’’|″|”)""")]
    private static partial Regex InchMark();

    [GeneratedRegex(
        """^(\d+(?:[.,]\d+)?)(go|gb|g|gigas?|gigot?|to|tb|t|mo|mb|euros?|eur|e|pouces?|pouce|inch|po|p|ssd|hdd|ram)$"""
    )]
    private static partial Regex NumberWithUnit();
}
