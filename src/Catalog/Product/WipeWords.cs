namespace Marketplace.Catalog.Product;

/// <summary>The level of the wipe (NIST SP 800-88) as a buyer understands it.</summary>
internal static class WipeWords
{
    public static string Of(string level) =>
        level switch
        {
            "Clear" =>
                "Disque effacé en entier et relu (niveau Clear, NIST SP 800-88) : plus rien de la personne d’avant n’est lisible, et une deuxième personne l’a vérifié.",
            "Purge" =>
                "Disque purgé par sa propre électronique (niveau Purge, NIST SP 800-88) : rien n’est récupérable, même en laboratoire, et une deuxième personne l’a vérifié.",
            "Destroy" =>
                "L’ancien disque a été détruit et remplacé : rien de la personne d’avant n’est dans cette machine, et une deuxième personne l’a vérifié.",
            "None" => "Cette machine est arrivée sans disque : un relevé et une deuxième personne l’ont constaté.",
            _ => throw new ArgumentOutOfRangeException(
                nameof(level),
                level,
                "No French wording exists for this level."
            ),
        };
}
