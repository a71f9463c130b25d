namespace Marketplace.Catalog.Product;

/// <summary>
/// Whom to ask about the safety of a model: the maker's address in the European Union (regulation (EU) 2023/988,
/// articles 19 and 22). The addresses are those that the makers print on their EU declarations of conformity; whoever
/// answers for the shop has them confirmed before opening.
/// </summary>
internal static class MakerContacts
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Acer"] = "Acer Italy s.r.l., Viale delle Industrie 1/A, 20044 Arese (Milan), Italie — acer.com",
        ["Apple"] = "Apple Distribution International Ltd., Hollyhill Industrial Estate, Cork, Irlande — apple.com",
        ["Asus"] = "ASUS Computer GmbH, Harkortstraße 21-23, 40880 Ratingen, Allemagne — asus.com",
        ["Dell"] = "Dell Products, Raheen Business Park, Limerick, Irlande — dell.com",
        ["HP"] = "HP Deutschland GmbH, HP HQ-TRE, 71025 Böblingen, Allemagne — hp.com",
        ["Lenovo"] = "Lenovo (Slovakia) s.r.o., Landererova 12, 811 09 Bratislava, Slovaquie — lenovo.com",
    };

    private const string Care =
        "Servez-vous du chargeur fourni. Ne couvrez pas les grilles d’aération. Une batterie gonflée, une odeur de brûlé : "
        + "débranchez, n’ouvrez rien, appelez l’atelier.";

    /// <summary>The maker's address, or who answers in its place, then how to use the device safely.</summary>
    public static string Of(string maker, string model, string seller) =>
        Known.TryGetValue(maker, out var contact)
            ? $"Modèle {maker} {model}. Fabricant : {contact}. {Care}"
            : $"Modèle {maker} {model}. L’adresse du fabricant n’est pas connue : {seller} répond à sa place. {Care}";
}
