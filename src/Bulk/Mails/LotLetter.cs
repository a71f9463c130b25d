using Marketplace.Platform.Mail;

namespace Marketplace.Bulk.Mails;

/// <summary>What a mail about a quote may say; each property is a word of the templates.</summary>
internal sealed record LotLetter : ILetterWords
{
    public required string Site { get; init; }
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";

    /// <summary>The person, or the workshop, that reads.</summary>
    public required string Name { get; init; }
    public required string Number { get; init; }
    public string Organisation { get; init; } = "";

    /// <summary>The sealed link for a buyer, the page of the back-office for an operator.</summary>
    public required string Link { get; init; }
    public string LinkText { get; init; } = "Voir le devis";
    public string Units { get; init; } = "";
    public string Total { get; init; } = "";
    public string Until { get; init; } = "";

    /// <summary>What changed, was written or happened, as one sentence.</summary>
    public string What { get; init; } = "";

    /// <summary>Why a second person of the organisation refused; empty where nobody did.</summary>
    public string NotAgreed { get; init; } = "";

    /// <summary>The unit that is gone, and what is proposed in its place; empty where nothing is.</summary>
    public string Gone { get; init; } = "";
    public string Proposed { get; init; } = "";
    public IReadOnlyList<LotLetterLine> Lines { get; init; } = [];

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Name)] = safe(Name),
            [nameof(Number)] = safe(Number),
            [nameof(Organisation)] = safe(Organisation),
            [nameof(Link)] = safe(Link),
            [nameof(LinkText)] = safe(LinkText),
            [nameof(Units)] = safe(Units),
            [nameof(Total)] = safe(Total),
            [nameof(Until)] = safe(Until),
            [nameof(What)] = safe(What),
            [nameof(NotAgreed)] = safe(NotAgreed),
            [nameof(Gone)] = safe(Gone),
            [nameof(Proposed)] = safe(Proposed),
            [nameof(Lines)] = Lines
                .Select(line => new Dictionary<string, object>
                {
                    [nameof(LotLetterLine.Text)] = safe(line.Text),
                    [nameof(LotLetterLine.Value)] = safe(line.Value),
                })
                .ToList(),
        };

    public static LotLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Name = "Camille Exemple",
            Number = "L-26-7K3M9Q",
            Organisation = "Les Jardins d’Exemple",
            Link = "https://exemple.test/devis/L-26-7K3M9Q?cle=exemple",
            Units = "20 appareils",
            Total = "2\u202f980\u00a0€",
            Until = "mardi 15 décembre 2026 à 14\u00a0h\u00a045",
            What = "Remise de 5\u00a0% pour le lot.",
            NotAgreed = "Attendons la subvention.",
            Gone = "Dell Latitude 5400, 8 Go, SSD 256 Go",
            Proposed = "Dell Latitude 5410, 8 Go, SSD 256 Go",
            Lines = [new("18 × Dell Latitude 5400, 8 Go, SSD 256 Go", "2\u202f682\u00a0€")],
        };
}

/// <summary>So many of a kind, and what they cost together.</summary>
internal sealed record LotLetterLine(string Text, string Value);
