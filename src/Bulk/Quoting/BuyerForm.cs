using System.Net.Mail;
using Marketplace.Bulk.Requesting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Bulk.Quoting;

/// <summary>Who the quote is for, as it was typed.</summary>
internal sealed record BuyerForm(
    string Organisation,
    string Siret,
    string Rna,
    string Contact,
    string Mail,
    string Phone
)
{
    public static BuyerForm Empty { get; } = new("", "", "", "", "", "");

    public static BuyerForm Read(IFormCollection form) =>
        new(
            form.Line("Nom"),
            form.Line("Siret"),
            form.Line("Rna"),
            form.Line("Personne"),
            form.Line("Mail"),
            form.Line("Telephone")
        );

    /// <summary>The buyer; null where something is to be changed.</summary>
    public Buyer? Buyer(BuyerKind kind, IDictionary<string, string> faults)
    {
        Check(
            Organisation.Length is 0 or > 100,
            "Nom",
            "Écrivez le nom de votre organisme, en 100 caractères au plus."
        );
        Check(Contact.Length is 0 or > 100, "Personne", "Écrivez le nom de la personne qui suit la commande.");
        Check(!IsMail, "Mail", "Cette adresse ne semble pas complète : elle ressemble à camille@exemple.fr.");
        Check(
            Phone is not "" && (Phone.Length > 40 || Phone.Count(char.IsAsciiDigit) is < 8 or > 15),
            "Telephone",
            "Ce numéro ne semble pas complet : en France, il compte dix chiffres."
        );
        var siret = Number("Siret", () => RegisterNumbers.Siret(Siret));
        var rna = Number("Rna", () => kind.IsAssociation ? RegisterNumbers.Rna(Rna) : null);
        if (siret is null && rna is null && !faults.ContainsKey("Siret") && !faults.ContainsKey("Rna"))
            faults["Siret"] = kind.IsAssociation
                ? "Donnez votre numéro SIRET ou votre numéro RNA : l’un des deux suffit."
                : "Donnez votre numéro SIRET : quatorze chiffres.";
        return faults.Count > 0
            ? null
            : new Buyer(Organisation, siret, rna, Contact, Mail.ToLowerInvariant(), Phone is "" ? null : Phone);

        void Check(bool wrong, string field, string fault)
        {
            if (wrong)
                faults[field] = fault;
        }

        string? Number(string field, Func<string?> read)
        {
            try
            {
                return read();
            }
            catch (Refusal not)
            {
                faults[field] = not.Message;
                return null;
            }
        }
    }

    public IReadOnlyList<Field> Fields(BuyerKind kind, IReadOnlyDictionary<string, string> faults)
    {
        Field Ask(string name, string label, string value) =>
            new(name, label) { Value = value, Error = faults.GetValueOrDefault(name) };
        var siret = Ask("Siret", "Numéro SIRET", Siret) with
        {
            Required = !kind.IsAssociation,
            Hint = kind.IsAssociation ? "Quatorze chiffres. Sinon, le numéro RNA suffit." : "Quatorze chiffres.",
        };
        var rna = Ask("Rna", "Numéro RNA", Rna) with
        {
            Required = false,
            Hint = "Un W et neuf chiffres, sur le récépissé de la préfecture.",
        };
        return
        [
            Ask("Nom", "Nom de l’organisme", Organisation) with
            {
                Autocomplete = "organization",
            },
            siret,
            .. kind.IsAssociation ? [rna] : Array.Empty<Field>(),
            Ask("Personne", "Votre nom", Contact) with
            {
                Autocomplete = "name",
            },
            Ask("Mail", "Votre adresse électronique", Mail) with
            {
                Type = "email",
                Autocomplete = "email",
                Hint = "Nous y envoyons le devis et les réponses des ateliers.",
            },
            Ask("Telephone", "Votre numéro de téléphone", Phone) with
            {
                Type = "tel",
                Autocomplete = "tel",
                Required = false,
            },
        ];
    }

    private bool IsMail =>
        Mail.Length <= 256
        && MailAddress.TryCreate(Mail, out var address)
        && address.Address == Mail
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.EndsWith('.')
        && !Mail.Any(sign => char.IsWhiteSpace(sign) || "<>\",;:()[]\\".Contains(sign, StringComparison.Ordinal));
}
