using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Solidarity.Requests;

/// <summary>The documents that prove a right.</summary>
internal enum DocumentKind
{
    FamilyAllowance,
    TaxNotice,
    StudentGrant,
    JobSeeker,
    OldAge,
    HealthCover,
}

internal static class Documents
{
    public static string Name(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.FamilyAllowance => "Attestation de la CAF ou de la MSA",
            DocumentKind.TaxNotice => "Avis d’impôt",
            DocumentKind.StudentGrant => "Notification de bourse du CROUS",
            DocumentKind.JobSeeker => "Attestation de France Travail",
            DocumentKind.OldAge => "Attestation d’ASPA (minimum vieillesse)",
            DocumentKind.HealthCover => "Attestation de complémentaire santé solidaire (C2S)",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A document without a name."),
        };

    /// <summary>What has to be readable in it.</summary>
    public static string Hint(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.FamilyAllowance => "de moins de trois mois, avec le quotient familial ou le RSA, l’AAH",
            DocumentKind.TaxNotice => "le dernier, la page avec le revenu fiscal de référence et les parts",
            DocumentKind.StudentGrant => "de cette année scolaire",
            DocumentKind.JobSeeker => "de moins de trois mois",
            DocumentKind.OldAge => "de cette année",
            DocumentKind.HealthCover => "en cours de validité",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A document without a hint."),
        };

    /// <summary>The tier that the document opens by itself; the trained person may read otherwise.</summary>
    public static Tier Usual(DocumentKind kind) =>
        kind is DocumentKind.OldAge or DocumentKind.HealthCover ? Tier.Strengthened : Tier.Solidarity;

    public static IReadOnlyList<Choice> Choices { get; } =
    [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), Name(kind), Hint(kind)))];
}
