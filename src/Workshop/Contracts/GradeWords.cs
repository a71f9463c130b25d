namespace Marketplace.Workshop.Contracts;

/// <summary>The plain French definition of each class: the only wording that a page shows, so that all pages agree.</summary>
public static class GradeWords
{
    /// <summary>« Bon état », without the definition.</summary>
    public static string Name(GradeLetter letter) =>
        letter switch
        {
            GradeLetter.A => "Très bon état",
            GradeLetter.B => "Bon état",
            GradeLetter.C => "État correct",
            GradeLetter.D => "Pour pièces",
            _ => throw Unknown(letter),
        };

    public static string Of(GradeLetter letter) => $"{Name(letter)} : {Definition(letter)}";

    /// <summary>« traces visibles, écran intact », without the name.</summary>
    public static string Definition(GradeLetter letter) =>
        letter switch
        {
            GradeLetter.A => "traces à peine visibles, écran sans défaut",
            GradeLetter.B => "traces visibles, écran intact",
            GradeLetter.C => "traces marquées, sans gêne pour s’en servir",
            GradeLetter.D => "trop abîmé pour être vendu comme ordinateur",
            _ => throw Unknown(letter),
        };

    public static string Of(FunctionClass function) =>
        function switch
        {
            FunctionClass.F0 => "Fonctionnement non attesté",
            FunctionClass.F3 => "Les fonctions essentielles marchent, les défauts sont indiqués",
            FunctionClass.F4 => "Tout le matériel fonctionne",
            FunctionClass.F5 => "Tout fonctionne, avec un système installé et sa licence",
            FunctionClass.F6 => "Tout fonctionne, sans aucun défaut, avec les pièces du fabricant",
            _ => throw Unknown(function),
        };

    public static string Of(UsageClass usage) =>
        usage switch
        {
            UsageClass.U0 => "Pour écrire et imprimer, sans internet exigeant",
            UsageClass.U1 => "Pour écrire, les courriels et les démarches en ligne",
            UsageClass.U2 => "Pour les démarches, les études, la visio et plusieurs pages à la fois",
            UsageClass.U3 => "Pour tout cela et des logiciels lourds : photo, vidéo, programmation",
            _ => throw Unknown(usage),
        };

    public static string Of(BatteryClass battery) =>
        battery switch
        {
            BatteryClass.NotApplicable => "Sans batterie, se branche sur secteur",
            BatteryClass.A => "Batterie en très bon état",
            BatteryClass.B => "Batterie en bon état",
            BatteryClass.C => "Batterie fatiguée, suffisante pour de courts déplacements",
            BatteryClass.MainsOnly => "Sur secteur uniquement",
            _ => throw Unknown(battery),
        };

    public static string Of(DefectZone zone) =>
        zone switch
        {
            DefectZone.Screen => "écran",
            DefectZone.Hinge => "charnière",
            DefectZone.Keyboard => "clavier et repose-mains",
            DefectZone.Lid => "capot",
            DefectZone.Sides => "côtés et prises",
            DefectZone.Bezel => "cadre de l’écran",
            DefectZone.Bottom => "dessous",
            DefectZone.Feet => "pieds",
            _ => throw Unknown(zone),
        };

    public static string Of(DefectSeverity severity) =>
        severity switch
        {
            DefectSeverity.S1 => "à peine visible",
            DefectSeverity.S2 => "visible",
            DefectSeverity.S3 => "marqué",
            DefectSeverity.S4 => "cassé ou manquant",
            _ => throw Unknown(severity),
        };

    /// <summary>« écran : rayure de 2 cm (visible) ».</summary>
    public static string Of(Defect defect) =>
        defect.Note is { Length: > 0 } note
            ? $"{Of(defect.Zone)} : {Within(Note(note))} ({Of(defect.Severity)})"
            : $"{Of(defect.Zone)} : défaut {Of(defect.Severity)}";

    /// <summary>What the grader wrote, without the full stop that would stand before what follows it.</summary>
    public static string Note(string note) => note.Trim().TrimEnd('.');

    /// <summary>The line of <see cref="Line"/> for those who buy: « État correct · batterie 67 % »; any other text as it is.</summary>
    public static string InWords(string line) =>
        line.Split(" · ") is [var letter, _, _, .. var battery] && Enum.TryParse<GradeLetter>(letter, out var known)
            ? string.Join(" · ", [Name(known), .. battery])
            : line;

    public static string Of(DeviceType type) =>
        type switch
        {
            DeviceType.Laptop => "Ordinateur portable",
            DeviceType.Desktop => "Ordinateur fixe",
            DeviceType.AllInOne => "Ordinateur tout-en-un",
            DeviceType.Tablet => "Tablette",
            DeviceType.Smartphone => "Téléphone",
            DeviceType.Screen => "Écran",
            DeviceType.Printer => "Imprimante",
            DeviceType.MultifunctionPrinter => "Imprimante multifonction",
            _ => throw Unknown(type),
        };

    /// <summary>
    /// The line on the product card: <c>A · F5 · U2 · batterie 82 %</c>. The percentage is of the design capacity;
    /// without a battery by design the line has three parts.
    /// </summary>
    public static string Line(
        GradeLetter letter,
        FunctionClass function,
        UsageClass usage,
        BatteryClass battery,
        int? percent
    ) =>
        battery switch
        {
            BatteryClass.NotApplicable => $"{letter} · {function} · {usage}",
            BatteryClass.MainsOnly => $"{letter} · {function} · {usage} · sur secteur uniquement",
            _ => $"{letter} · {function} · {usage} · batterie {percent}\u00a0%",
        };

    // In the middle of a sentence; « SSD changé » stays as it is.
    private static string Within(string note) =>
        note is [_, var second, ..] && char.IsLower(second) ? char.ToLowerInvariant(note[0]) + note[1..] : note;

    private static ArgumentOutOfRangeException Unknown(object value) =>
        new(nameof(value), value, "No French wording exists for this value.");
}
