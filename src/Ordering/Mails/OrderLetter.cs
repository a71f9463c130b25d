using Marketplace.Platform.Mail;

namespace Marketplace.Ordering.Mails;

/// <summary>What a mail about an order may say; each property is a word of the templates.</summary>
internal sealed record OrderLetter : ILetterWords
{
    public required string Site { get; init; }
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";
    public required string Name { get; init; }
    public required string Number { get; init; }

    /// <summary>The signed link to the order; empty where the reader has no right to it.</summary>
    public string Link { get; init; } = "";

    public IReadOnlyList<LetterLine> Lines { get; init; } = [];
    public string Total { get; init; } = "";
    public string Payment { get; init; } = "";

    /// <summary>Bank transfer: who, which account, which reference.</summary>
    public IReadOnlyList<LetterLine> Transfer { get; init; } = [];

    public string Where { get; init; } = "";
    public string Code { get; init; } = "";
    public string Seller { get; init; } = "";

    /// <summary>Who carries the parcel, and its number there.</summary>
    public string Tracking { get; init; } = "";

    /// <summary>Why it was cancelled.</summary>
    public string Why { get; init; } = "";

    /// <summary>The day and hour of what is acknowledged.</summary>
    public string When { get; init; } = "";

    /// <summary>An invoice that is to be paid: its name, its last day, what is open and what paying late costs.</summary>
    public string Invoice { get; init; } = "";
    public string Due { get; init; } = "";
    public string Open { get; init; } = "";
    public string Interest { get; init; } = "";
    public string Recovery { get; init; } = "";

    /// <summary>It is the formal notice.</summary>
    public bool Formal { get; init; }

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Name)] = safe(Name),
            [nameof(Number)] = safe(Number),
            [nameof(Link)] = safe(Link),
            ["LinkText"] = safe($"Voir la commande {Number}"),
            [nameof(Lines)] = Rows(Lines, safe),
            [nameof(Total)] = safe(Total),
            [nameof(Payment)] = safe(Payment),
            [nameof(Transfer)] = Rows(Transfer, safe),
            [nameof(Where)] = safe(Where),
            [nameof(Code)] = safe(Code),
            [nameof(Seller)] = safe(Seller),
            [nameof(Tracking)] = safe(Tracking),
            [nameof(Why)] = safe(Why),
            [nameof(When)] = safe(When),
            [nameof(Invoice)] = safe(Invoice),
            [nameof(Due)] = safe(Due),
            [nameof(Open)] = safe(Open),
            [nameof(Interest)] = safe(Interest),
            [nameof(Recovery)] = safe(Recovery),
            [nameof(Formal)] = Formal,
        };

    private static List<Dictionary<string, object>> Rows(IReadOnlyList<LetterLine> lines, Func<string, string> safe) =>
        [
            .. lines.Select(line => new Dictionary<string, object>
            {
                [nameof(LetterLine.Text)] = safe(line.Text),
                [nameof(LetterLine.Value)] = safe(line.Value),
            }),
        ];

    public static OrderLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Name = "Camille Exemple",
            Number = "R-26-7K3M9Q",
            Link = "https://exemple.test/commande/R-26-7K3M9Q?cle=exemple",
            Lines = [new("Dell Latitude 5400, 8 Go, SSD 256 Go", "149\u00a0€")],
            Total = "149\u00a0€",
            Payment = "149\u00a0€ sur place, en espèces ou par carte.",
            Where = "Atelier de Nîmes, 12 rue de l’Exemple, 30000 Nîmes",
            Code = "482719",
            Seller = "Atelier Solidaire du Gard",
            Tracking = "Colissimo, numéro 8R41234567890",
            Why = "L’écran s’est cassé pendant la préparation.",
            When = "lundi 23 novembre 2026 à 14\u00a0h\u00a045",
            Invoice = "F-2026-0042",
            Due = "mercredi 23 décembre 2026",
            Open = "149\u00a0€",
            Interest = "0,74\u00a0€",
            Recovery = "40\u00a0€",
        };
}

/// <summary>A line of two parts: a computer and its price, a word and its value.</summary>
internal sealed record LetterLine(string Text, string Value);
