using Marketplace.Platform.Mail;

namespace Marketplace.Accounts.Mails;

/// <summary>What a mail about an account may say; each property is a word of the templates.</summary>
internal sealed record PersonLetter : ILetterWords
{
    public string Site { get; init; } = "";
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";

    /// <summary>Empty where we do not know who reads: the address has no account yet.</summary>
    public string Name { get; init; } = "";

    /// <summary>What happened, or what is asked, as a sentence.</summary>
    public string What { get; init; } = "";

    /// <summary>The address that the letter is about.</summary>
    public string Mail { get; init; } = "";

    public string When { get; init; } = "";

    /// <summary>The one link of the letter, and the one that undoes.</summary>
    public string Action { get; init; } = "";

    public string Undo { get; init; } = "";
    public IReadOnlyList<string> Lines { get; init; } = [];

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            ["Link"] = "",
            ["LinkText"] = "",
            [nameof(Name)] = safe(Name),
            [nameof(What)] = safe(What),
            [nameof(Mail)] = safe(Mail),
            [nameof(When)] = safe(When),
            [nameof(Action)] = safe(Action),
            [nameof(Undo)] = safe(Undo),
            [nameof(Lines)] = Lines.Select(safe).ToList(),
        };

    public static PersonLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Name = "Camille Exemple",
            What = "Votre mot de passe a été changé.",
            Mail = "camille@exemple.test",
            When = "lundi 23 novembre 2026 à 14\u00a0h\u00a045",
            Action = "https://exemple.test/compte?lien=exemple",
            Undo = "https://exemple.test/compte/adresse-mail/annulation?lien=exemple",
            Lines = ["Deux commandes, sous un pseudonyme, jusqu’au 3 mars 2036 (code de commerce, L.123-22)"],
        };
}
