using Marketplace.Platform.Theming;

namespace Marketplace.Bulk.Requesting;

/// <summary>Who orders a lot. It decides what the law lets them buy.</summary>
internal enum BuyerKind
{
    /// <summary>It helps people in precarity: what public bodies gave for them may go to it (CG3P L.3212-2).</summary>
    AidAssociation,
    Association,
    School,
    PublicBody,
    SocialCompany,
    Company,
}

internal static class BuyerKinds
{
    extension(BuyerKind kind)
    {
        public bool IsEligible => kind is BuyerKind.AidAssociation;

        /// <summary>An association may have no SIRET; its RNA number is enough.</summary>
        public bool IsAssociation => kind is BuyerKind.AidAssociation or BuyerKind.Association;

        public string Word =>
            kind switch
            {
                BuyerKind.AidAssociation => "Association qui aide des personnes en précarité",
                BuyerKind.Association => "Autre association",
                BuyerKind.School => "École, université ou centre de formation",
                BuyerKind.PublicBody => "Collectivité ou service public",
                BuyerKind.SocialCompany => "Entreprise de l’économie sociale et solidaire",
                BuyerKind.Company => "Autre entreprise",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
            };
    }

    public static IReadOnlyList<Choice> Choices { get; } =
    [.. Enum.GetValues<BuyerKind>().Select(kind => new Choice(kind.ToString(), kind.Word))];
}
