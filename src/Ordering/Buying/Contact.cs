using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// The first step: who buys, and how to reach them. A phone number or a mail address is enough, since not everybody
/// has both.
/// </summary>
internal sealed record Contact(string Name, string Phone, string Mail)
{
    public static Contact Read(IFormCollection form) =>
        new(form.Line("Nom"), form.Line("Telephone"), form.Line("Mail"));

    /// <param name="known">Who is signed in: their account fills what they have not answered yet.</param>
    public static Contact Of(Checkout? checkout, BuyerCard? known = null) =>
        checkout?.Name is { Length: > 0 } name
            ? new(name, checkout.Phone ?? "", checkout.Mail ?? "")
            : new(
                known?.Name ?? "",
                checkout?.Phone ?? (known?.Addresses is [{ Phone: { } phone }, ..] ? phone : ""),
                checkout?.Mail ?? known?.Mail ?? ""
            );

    public Buyer Buyer => new(Name, Mail is "" ? null : Mail, Phone is "" ? null : Phone);

    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (Name is "")
            faults["Nom"] = "Écrivez votre nom : nous le demandons au retrait.";
        else if (Name.Length > 100)
            faults["Nom"] = "Ce nom est trop long : 100 caractères suffisent.";
        if (Phone is "" && Mail is "")
            faults["Telephone"] = "Donnez un numéro de téléphone ou une adresse électronique : l’un des deux suffit.";
        else if (Phone is not "" && !IsPhone(Phone))
            faults["Telephone"] = "Ce numéro ne semble pas complet : en France, il compte dix chiffres.";
        if (Mail is not "" && !DeliverableAttribute.Takes(Mail))
            faults["Mail"] = DeliverableAttribute.Incomplete;
        return faults;
    }

    public IReadOnlyList<Field> Fields(IReadOnlyDictionary<string, string> faults) =>
        [
            new("Nom", "Votre nom")
            {
                Value = Name,
                Hint = "Le nom que nous demanderons au retrait.",
                Autocomplete = "name",
                Error = faults.GetValueOrDefault("Nom"),
            },
            new("Telephone", "Votre numéro de téléphone")
            {
                Value = Phone,
                Hint = "Pour vous dire que l’ordinateur est prêt. Rien d’autre.",
                Type = "tel",
                Autocomplete = "tel",
                Required = false,
                Error = faults.GetValueOrDefault("Telephone"),
            },
            new("Mail", "Votre adresse électronique")
            {
                Value = Mail,
                Hint = "Si vous en avez une : nous y envoyons la confirmation. Sans téléphone, elle est nécessaire.",
                Type = "email",
                Autocomplete = "email",
                Required = false,
                Error = faults.GetValueOrDefault("Mail"),
            },
        ];

    internal static bool IsPhone(string typed) =>
        typed.All(character => char.IsAsciiDigit(character) || " .-()+/".Contains(character, StringComparison.Ordinal))
        && typed.Length <= 40
        && typed.Count(char.IsAsciiDigit) is >= 8 and <= 15
        && (
            !typed.StartsWith('0')
            || typed.StartsWith("00", StringComparison.Ordinal)
            || typed.Count(char.IsAsciiDigit) == 10
        );
}
