using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Platform;

namespace Marketplace.Ordering.Invoicing;

/// <summary>How an organisation pays its invoice after the hand-over, and what it wants to read on it.</summary>
/// <param name="PaidCents">What was paid before the invoice was written.</param>
/// <param name="Siret">The organisation's; null for an association that has none.</param>
/// <param name="Engagement">Chorus Pro: « numéro d’engagement ».</param>
/// <param name="ServiceCode">Chorus Pro: « code service ».</param>
internal sealed record InvoiceTerms(
    DateTime DueAt,
    int Days,
    long PaidCents,
    string Iban,
    string Holder,
    string? Siret,
    string? PurchaseOrder,
    string? Engagement,
    string? ServiceCode,
    bool Public = false
)
{
    /// <summary>What a professional is to read of paying late and early (C. com. L.441-9, L.441-10 and D.441-5).</summary>
    public const string Late =
        "Pénalités de retard : taux directeur de la Banque centrale européenne majoré de dix points, exigibles sans rappel.";

    /// <summary>The same for a public body (CCP R.2192-31).</summary>
    private const string LateOfPublicBodies =
        "Intérêts moratoires : taux directeur de la Banque centrale européenne majoré de huit points, dus de plein droit.";

    /// <summary>What paying late costs this buyer.</summary>
    public string Penalties => Public ? LateOfPublicBodies : Late;

    public const string Recovery = "Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.";
    public const string Early = "Pas d’escompte pour paiement anticipé.";

    public string Sentence =>
        $"À payer sous {Days} jours, le {DueAt.LongDay} au plus tard, par virement à {Holder}, IBAN {Iban}.";

    /// <summary>The references, as a row each; what is not known is null.</summary>
    public IEnumerable<(string Name, string? Value)> References =>
        [
            ("SIRET du client", Siret),
            ("Bon de commande", PurchaseOrder),
            ("Numéro d’engagement", Engagement),
            ("Code service", ServiceCode),
        ];

    public static InvoiceTerms Of(OrganisationTerms terms, SubOrder part, TransferSettings account) =>
        new(
            part.HandedOverAt!.Value.AddDays(terms.Days),
            terms.Days,
            part.Paid.Cents,
            account.Iban,
            account.Holder,
            terms.Siret,
            terms.PurchaseOrder,
            terms.Engagement,
            terms.ServiceCode,
            terms.Public
        );
}
