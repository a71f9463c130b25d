using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Indexing;

/// <summary>What a computer is good for, from its usage class and from what it has: nobody calls in video without a camera.</summary>
internal static class GoodFor
{
    /// <summary>The values of the filter <c>usage</c>.</summary>
    public static IReadOnlyList<string> Usages(UsageClass usage, DeviceType type)
    {
        List<string> good = [];
        if (usage >= UsageClass.U1)
            good.Add("demarches");
        if (usage >= UsageClass.U2)
            good.Add("cours");
        if (usage >= UsageClass.U2 && HasCamera(type))
            good.Add("visio");
        if (usage >= UsageClass.U3)
            good.Add("creer");
        return good;
    }

    /// <summary>« Pour les démarches, les cours, la visio ».</summary>
    public static string Words(UsageClass usage, DeviceType type) =>
        (usage, HasCamera(type)) switch
        {
            (UsageClass.U0, _) => "Pour écrire et imprimer",
            (UsageClass.U1, _) => "Pour écrire, les courriels, les démarches",
            (UsageClass.U2, true) => "Pour les démarches, les cours, la visio",
            (UsageClass.U2, false) => "Pour les démarches et les cours",
            (_, true) => "Pour les cours, la visio, créer",
            _ => "Pour les cours et créer",
        };

    /// <summary>What its buyer will do with it.</summary>
    public static IReadOnlyList<string> Can(UsageClass usage, DeviceType type) =>
        [
            "Écrire un courrier, tenir ses comptes, imprimer",
            .. When(usage >= UsageClass.U1, "Lire ses courriels et faire ses démarches en ligne"),
            .. When(usage >= UsageClass.U2, "Suivre des cours, avec une dizaine de pages ouvertes"),
            .. When(usage >= UsageClass.U2 && HasCamera(type), "Appeler en vidéo"),
            .. When(usage >= UsageClass.U2, "Regarder des films, écouter de la musique"),
            .. When(usage >= UsageClass.U3, "Retoucher des photos, monter de courtes vidéos, programmer"),
        ];

    /// <summary>What it is better to know before than after.</summary>
    public static IReadOnlyList<string> Cannot(UsageClass usage, DeviceType type) =>
        [
            .. When(usage == UsageClass.U0, "Les sites lourds : vidéo, cartes, réseaux sociaux"),
            .. When(usage == UsageClass.U1, "Garder beaucoup de pages ouvertes, les longues visioconférences"),
            .. When(!HasCamera(type), "Appeler en vidéo sans ajouter une caméra"),
            .. When(type is DeviceType.Desktop, "S’en servir sans écran, clavier et souris : ils ne sont pas fournis"),
            .. When(usage <= UsageClass.U2, "Le montage de longues vidéos"),
            "Les jeux récents en trois dimensions",
        ];

    private static bool HasCamera(DeviceType type) =>
        type is DeviceType.Laptop or DeviceType.AllInOne or DeviceType.Tablet or DeviceType.Smartphone;

    private static IEnumerable<string> When(bool so, string sentence) => so ? [sentence] : [];
}
