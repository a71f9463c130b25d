using Marketplace.Platform.Mail;

namespace Marketplace.Solidarity.Mails;

/// <summary>What a mail about a right may say; each property is a word of the templates.</summary>
internal sealed record HolderLetter : ILetterWords
{
    public required string Site { get; init; }
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";
    public required string Link { get; init; }
    public required string LinkText { get; init; }

    /// <summary>The state of the request: <c>Accepted</c>, <c>Refused</c>, <c>Upheld</c>, <c>Unread</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Why it was refused.</summary>
    public string Why { get; init; } = "";

    /// <summary>The last day of the right.</summary>
    public string Until { get; init; } = "";

    /// <summary>The code of a voucher that was given by mail, what it is worth and what it pays; empty in other mails.</summary>
    public string Code { get; init; } = "";

    public string Amount { get; init; } = "";
    public string Rules { get; init; } = "";

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Link)] = safe(Link),
            [nameof(LinkText)] = safe(LinkText),
            [nameof(State)] = State,
            [nameof(Why)] = safe(Why),
            [nameof(Until)] = safe(Until),
            [nameof(Code)] = safe(Code),
            [nameof(Amount)] = safe(Amount),
            [nameof(Rules)] = safe(Rules),
        };

    public static HolderLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Link = "https://exemple.test/tarif-solidaire",
            LinkText = "Voir la réponse",
            State = "Refused",
            Why = "Le document date de plus de trois mois.",
            Until = "mardi 24 novembre 2026",
            Code = "B-7K3M-9QAB-42CD",
            Amount = "80\u00a0€",
            Rules = "1 ordinateur",
        };
}
