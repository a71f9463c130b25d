namespace Marketplace.Workshop.Devices;

/// <summary>Maker and model as people say them, out of what firmware writes: « Dell Inc. » is Dell, « HP HP 250 » an HP 250.</summary>
internal static class ProductName
{
    private static readonly string[] LegalForms =
    [
        "inc",
        "inc.",
        "corp",
        "corp.",
        "corporation",
        "co.",
        "co.,ltd.",
        "ltd",
        "ltd.",
        "limited",
        "gmbh",
        "computer",
        "computers",
    ];

    /// <summary>What is written on the label and in lists: « HP ProBook 650 G1 ».</summary>
    public static string Whole(string? maker, string? model) =>
        string.Join(' ', new[] { Maker(maker), Model(maker, model) }.Where(part => part is not null))
            is { Length: > 0 } name
            ? name
            : "Appareil sans nom";

    /// <summary>The maker's usual name; null where the evidence has none.</summary>
    public static string? Maker(string? written) =>
        written?.Trim().ToUpperInvariant() switch
        {
            null or "" => null,
            "HEWLETT-PACKARD" or "HEWLETT PACKARD" or "HP" or "HP INC." => "HP",
            "ASUSTEK COMPUTER INC." or "ASUSTEK" or "ASUS" => "Asus",
            "MICRO-STAR INTERNATIONAL CO., LTD." or "MSI" => "MSI",
            _ => Plain(written.Trim()),
        };

    /// <summary>The model without the maker's name before it.</summary>
    public static string? Model(string? maker, string? written)
    {
        var model = written?.Trim();
        return Maker(maker) is { } name && model?.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) == true
            ? model[(name.Length + 1)..]
            : model;
    }

    private static string Plain(string written)
    {
        var words = written
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !LegalForms.Contains(word.TrimEnd(',').ToLowerInvariant()))
            .Select(word => word.TrimEnd(','))
            .ToList();
        return words.Count == 0 ? written : string.Join(' ', words.Select(Word));
    }

    /// <summary>A long word in capitals is a shout; short ones (HP, IBM, NEC) are initials.</summary>
    private static string Word(string word) =>
        word.Length > 3 && word.All(char.IsAsciiLetterUpper) ? word[0] + word[1..].ToLowerInvariant() : word;
}
