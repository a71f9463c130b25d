using Marketplace.Platform.Mail;

namespace Marketplace.Catalog.Alerts;

/// <summary>What a mail about an alert may say; each property is a word of the templates.</summary>
internal sealed record AlertLetter : ILetterWords
{
    public required string Site { get; init; }
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";

    /// <summary>What is waited for.</summary>
    public required string Search { get; init; }

    public required string Link { get; init; }
    public required string LinkText { get; init; }
    public string Stop { get; init; } = "";

    /// <summary>The day on which the alert ends by itself.</summary>
    public string Until { get; init; } = "";

    public IReadOnlyList<ArrivedLine> Arrived { get; init; } = [];

    public static AlertLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Search = "«\u00a0thinkpad\u00a0», Ordinateur portable, 200\u00a0€ au plus",
            Link = "https://exemple.test/alerte/1?cle=exemple",
            LinkText = "Voir mon alerte",
            Stop = "https://exemple.test/alerte/1/arret?cle=exemple",
            Until = "mardi 30 novembre 2027",
            Arrived =
            [
                new(
                    "Lenovo ThinkPad T480",
                    "Bon état, mémoire 8 Go, 149\u00a0€",
                    "https://exemple.test/ordinateurs/lenovo-thinkpad-t480"
                ),
            ],
        };

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Search)] = safe(Search),
            [nameof(Link)] = safe(Link),
            [nameof(LinkText)] = safe(LinkText),
            [nameof(Stop)] = safe(Stop),
            [nameof(Until)] = safe(Until),
            [nameof(Arrived)] = Arrived
                .Select(line => new Dictionary<string, object>
                {
                    [nameof(ArrivedLine.Model)] = safe(line.Model),
                    [nameof(ArrivedLine.Detail)] = safe(line.Detail),
                    [nameof(ArrivedLine.Address)] = safe(line.Address),
                })
                .ToList(),
        };
}

/// <summary>A computer that arrived: its name, its state and price, its page.</summary>
internal sealed record ArrivedLine(string Model, string Detail, string Address);
