namespace Marketplace.Catalog.Search.Reading;

/// <summary>The turns of speech of someone who looks for a computer, and the words that say nothing about which.</summary>
internal static class Phrases
{
    private static readonly string[][] Cheapest = Cut(
        "pas cher",
        "pas chers",
        "pas chere",
        "pas trop cher",
        "peu cher",
        "moins cher",
        "moins chers",
        "le moins cher",
        "moins cher possible",
        "pas cher du tout",
        "petit prix",
        "petits prix",
        "petit budget",
        "bon marche",
        "bas prix",
        "prix bas",
        "prix mini",
        "economique",
        "discount",
        "promo",
        "soldes",
        "abordable"
    );

    private static readonly string[][] Large = Cut("grand ecran", "grands ecrans", "gros ecran", "ecran large");
    private static readonly string[][] Small = Cut("petit ecran", "petit format", "petite taille");

    private static readonly HashSet<string> SmallWords =
    [
        .. "le la les un une des du de d l au aux a et ou en pour par avec sans sur dans ce cet cette mon ma mes je j il faut veux voudrais cherche recherche besoin ai est qui que quoi the of with for".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Noise =
    [
        .. "ordinateur ordi pc ordinateurs ordis bon bonne bien tres assez plus petit petite grand grande gros simple facile rapide leger legere recent recente neuf occasion reconditionne reconditionnee recond refurb seconde main acheter achat vendre prix cher moins max maxi maximum budget sous environ memoire ram vive ddr ddr3 ddr4 disque dur stockage ecran pouces pouce go gb giga gigas to euros euro eur clavier processeur cpu marque modele garanti garantie windows win11 win10 marche faire mettre".Split(
            ' '
        ),
    ];

    /// <summary>Every word of here, so that a misspelt one is recognised.</summary>
    public static IEnumerable<string> EveryWord =>
        Cheapest.Concat(Large).Concat(Small).SelectMany(phrase => phrase).Concat(SmallWords).Concat(Noise).Distinct();

    public static bool TakeCheapest(List<string> words) => Take(words, Cheapest);

    public static IEnumerable<Measure> TakeScreens(List<string> words)
    {
        if (Take(words, Large))
            yield return Measure.LargeScreen;
        if (Take(words, Small))
            yield return Measure.SmallScreen;
    }

    public static bool IsSmall(string word) => SmallWords.Contains(word);

    public static bool IsNoise(string word) => Noise.Contains(word);

    private static bool Take(List<string> words, string[][] phrases)
    {
        foreach (string[] phrase in phrases.OrderByDescending(phrase => phrase.Length))
            for (int at = 0; at + phrase.Length <= words.Count; at++)
                if (words.Skip(at).Take(phrase.Length).SequenceEqual(phrase))
                {
                    words.RemoveRange(at, phrase.Length);
                    return true;
                }
        return false;
    }

    private static string[][] Cut(params string[] phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];
}
