namespace Marketplace.Catalog.Search.Reading;

/// <summary>
/// What people call the same thing: each line gives the one word that the index knows, then how else it is said.
/// Applied alike to listings and to what visitors type; the longest phrase wins.
/// </summary>
internal static class Synonyms
{
    private const int LongestPhrase = 4;

    private const string Table = """
        portable: laptop, lap top, ordinateur portable, ordi portable, pc portable, portatif, ordinateur portatif, notebook, netbook, ultrabook, ordi transportable, portable pc, petit portable
        fixe: desktop, tour, unité centrale, uc, pc fixe, ordinateur fixe, ordi fixe, pc de bureau, pc bureau, ordinateur de bureau, ordi de bureau, ordi bureau, tower, tour pc, pc tour, sff, micro tour, boîtier
        toutenun: tout en un, tout-en-un, all in one, aio, écran intégré, ordinateur écran intégré
        mini: micro, mini pc, mini ordinateur, mini ordi, micro pc, minipc, nuc, tiny, usff
        tablette: tablet, ardoise
        moniteur: monitor, écran seul
        hp: hewlett packard, hewlett, compaq, h p
        lenovo: ibm
        apple: mac, appel
        macbook: mac book, mac portable
        ssd: disque ssd, disque flash, nvme
        hdd: disque dur mécanique, disque à plateaux
        demarches: démarche, démarches administratives, administratif, administration, papiers, paperasse, caf, impôts, impot, france travail, pôle emploi, ameli, bureautique, word, excel, libreoffice, écrire, traitement de texte, courrier, mail, mails, email, emails, internet, surfer, naviguer, youtube, netflix
        cours: école, scolaire, lycée, lycéen, collège, collégien, étude, études, étudiant, étudiante, fac, université, devoir, devoirs, élève, classe, enfant, enfants, pronote
        visio: visioconférence, visio conférence, visios, zoom, teams, skype, whatsapp, webcam, caméra, télétravail, télé travail, appel vidéo, appels vidéo, réunion
        creer: création, créatif, graphisme, graphique, dessin, photoshop, photo, photos, retouche, montage, montage vidéo, vidéo, vidéos, musique, mao, autocad, blender, gamer, gaming, jeu, jeux, fortnite, minecraft
        azerty: clavier français, clavier azerty, clavier fr
        qwerty: clavier anglais, clavier qwerty
        i3: core i3, intel i3, intel core i3
        i5: core i5, intel i5, intel core i5
        i7: core i7, intel i7, intel core i7
        i9: core i9, intel i9, intel core i9
        """;

    private static readonly Dictionary<string, string> Canonical = Read();

    /// <summary>Every single word of the table: known words, towards which a misspelt one may be corrected.</summary>
    public static IEnumerable<string> EveryWord =>
        Canonical.Keys.SelectMany(phrase => phrase.Split(' ')).Concat(Canonical.Values).Distinct();

    public static List<string> Replace(IReadOnlyList<string> words)
    {
        List<string> replaced = [];
        for (int at = 0; at < words.Count; )
        {
            (string word, int length) = Longest(words, at);
            replaced.Add(word);
            at += length;
        }
        return replaced;
    }

    private static (string Word, int Length) Longest(IReadOnlyList<string> words, int at)
    {
        for (int length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
            if (Canonical.TryGetValue(Key(words.Skip(at).Take(length)), out string? canonical))
                return (canonical, length);
        return (words[at], 1);
    }

    // A phrase is compared by its stems: « unités centrales » is « unité centrale ».
    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(FrenchAnalyzer.Stem));

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> canonical = [];
        foreach (
            string line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] sides = line.Split(':', 2);
            foreach (string phrase in sides[1].Split(',').Append(sides[0]))
                canonical[Key(FrenchAnalyzer.Words(phrase))] = sides[0];
        }
        return canonical;
    }
}
